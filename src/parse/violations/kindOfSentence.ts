/**
 * The codes that validators' own sentences stand for, in English and Chinese: Laravel, Rails, Django, Spring, ASP.NET,
 * Joi, Zod, ajv and others say the same few things, and many of them send nothing else.
 */
const KINDS: readonly (readonly [code: string, test: RegExp])[] = [
  [
    'required',
    /^(?:field )?required\b|\b(?:is|are) (?:a )?required(?! (?:to|for|as)\b)|\brequired (?:fields?|property)\b|'required' tag|n(?:o|'|’)t (?:be |allowed to be )?(?:left )?(?:blank|empty|null)\b|received undefined|missing field `|(?:不能|不可)为空|必填|请(?:输入|填写)/i,
  ],
  [
    'taken',
    /\balready (?:been )?(?:taken|exists?|in use|used|registered)\b|\b(?:must be|not|isn['’]t) unique\b|\bis taken\b|已(?:存在|被(?:占用|使用|注册))/i,
  ],
]

/** What a sentence says beside: a rule on the entry's form, which is no missing entry. */
const FORM = /\b(?:valid|least|most|characters?|digits?|format)\b/i

/** Returns the code that a validator's sentence stands for, or `''`. */
export function kindOfSentence(sentence: string): string {
  if (sentence.length > 200 || FORM.test(sentence)) return ''
  return KINDS.find(([, test]) => test.test(sentence))?.[0] ?? ''
}

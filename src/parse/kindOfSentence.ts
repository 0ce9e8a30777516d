/**
 * The codes that validators' own English sentences stand for: Laravel, Rails, Django, Spring, ASP.NET, Joi, Zod, ajv and
 * others say the same few things, and many of them send nothing else.
 */
const KINDS: readonly (readonly [code: string, test: RegExp])[] = [
  [
    'required',
    /^(?:field )?required\b|\b(?:is|are) (?:a )?required(?! (?:to|for|as)\b)|\brequired (?:fields?|property)\b|'required' tag|n(?:o|'|’)t (?:be |allowed to be )?(?:left )?(?:blank|empty|null)\b|received undefined/i,
  ],
  [
    'taken',
    /\balready (?:been )?(?:taken|exists?|in use|used|registered)\b|\b(?:must be|not|isn['’]t) unique\b|\bis taken\b/i,
  ],
]

/** What a sentence says beside: a rule on the entry's form, which is no missing entry. */
const FORM = /\b(?:valid|least|most|characters?|digits?|format)\b/i

/** Returns the code that a validator's sentence stands for, or `''`. */
export function kindOfSentence(sentence: string): string {
  if (sentence.length > 200 || FORM.test(sentence)) return ''
  return KINDS.find(([, test]) => test.test(sentence))?.[0] ?? ''
}

/** Stands for the label in a text that is checked. */
export const LABEL = '□'
/** Stands for any other value. */
export const VALUE = '…'

/** "Letters" without saying which: José, Müller, Иванов and Nguyễn are letters to their readers. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /الحروف(?! الإنجليزية)/,
  de: /Buchstaben(?! von A)/,
  en: /(?<!English )letters/,
  es: /letras(?! sin acentos)/,
  fr: /lettres(?! sans accent)/,
  id: /huruf(?! Latin)/,
  pt: /letras(?! sem acento)/,
  ru: /(?<!латинские )буквы/,
  th: /ตัวอักษร(?!ภาษาอังกฤษ)/,
  vi: /chữ cái(?! không dấu)/,
  zh: /(?<!英文)字母/,
}

/** An instruction that a comma alone joins to the clause before it. */
const SPLICE: Readonly<Record<string, RegExp>> = {
  es: /, (?:añada|cambie|compruebe|elija|elimine|escriba|introduzca|revise|tome|use|\p{L}+l[ao]s?)(?= |$)/u,
  fr: /(?<!Si [^.]*), \p{L}+ez(?=[ -]|$)/u,
  id: /, (?:ambil|coba|gunakan|hapus|isi|masukkan|periksa|pilih|tambahkan|ubah)(?= |$)/,
  pt: /, (?:adicione|altere|confira|escolha|exclua|informe|preencha|tente|tire|use)(?= |$)/,
}

/** The quotation marks of each locale. An apostrophe is none. */
const QUOTES: Readonly<Record<string, string>> = {
  ar: '«»',
  de: '„“',
  es: '«»“”',
  fr: '«»',
  ja: '「」『』',
  ru: '«»„“',
  'zh-TW': '「」『』',
}

const IDEOGRAPHS = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]'
const HALF_WIDTH = new RegExp(`${IDEOGRAPHS} ?[:;,!?.]|[:;,!?] ?${IDEOGRAPHS}`, 'u')

/**
 * What a text breaks of the locale's own writing: punctuation, quotation marks, spaces around values, joined sentences.
 *
 * @param unfilled The text with {@link LABEL} and {@link VALUE} in place of its values.
 */
export function localeFaults(text: string, unfilled: string, locale: string): readonly string[] {
  const [language = ''] = locale.split('-')
  const wide = language === 'zh' || language === 'ja'
  const quotes = QUOTES[locale] ?? QUOTES[language] ?? '“”'
  const stray = text.match(/[“”„«»「」『』"]/g)?.find((mark) => !quotes.includes(mark))
  const colon = wide
    ? HALF_WIDTH
    : language === 'fr'
      ? /(?<![\u00a0\u202f])[:;?!](?=\s|$)|：/
      : /\s[:;?!](?=\s|$)|[：；]/
  const checks: readonly (readonly [broken: boolean | undefined, problem: string])[] = [
    [LETTERS[language]?.test(text), 'says "letters" without saying which'],
    [SPLICE[language]?.test(text), 'joins two sentences with a comma'],
    [colon.test(text), 'has a colon or mark that is not the locale’s'],
    [stray !== undefined || /\p{L}'|'\p{L}/u.test(text), 'has quotation marks of another locale'],
    [spacing(locale, language).test(unfilled), 'has wrong spaces or marks around a value'],
  ]
  return checks.flatMap(([broken, problem]) => (broken ? [problem] : []))
}

/** What may not stand around a value: a letter in most languages, a space in Chinese and Japanese. */
function spacing(locale: string, language: string): RegExp {
  if (locale === 'zh-TW')
    return new RegExp(`(?<!「)${LABEL}|${LABEL}(?!」)|\\p{L}${VALUE}|${VALUE}\\p{L}`, 'u')
  if (language === 'zh' || language === 'ja') return new RegExp(`\\s${LABEL}|${LABEL}\\s`)
  if (language === 'ko') return new RegExp(`\\p{L}[${LABEL}${VALUE}]`, 'u')
  const label = language === 'th' ? `${LABEL}(?!: )|` : ''
  return new RegExp(`${label}\\p{L}[${LABEL}${VALUE}]|[${LABEL}${VALUE}]\\p{L}`, 'u')
}

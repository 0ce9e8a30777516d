import { splitWords, wordsOfCode } from './wordsOfCode.js'

/** A request parameter with the words that name it in prose. */
export interface KnownField {
  readonly name: string
  readonly words: string
}

/** Prepares a list of request parameters for `fieldsIn`. */
export function knownFields(names: readonly string[]): readonly KnownField[] {
  return [...new Set(names)].map((name) => ({
    name,
    words: singular(
      splitWords(name.split('.').at(-1) ?? name)
        .join(' ')
        .toLowerCase(),
    ),
  }))
}

/**
 * The request parameters of the given list that a code or its description names. A parameter of one word counts only
 * at the start of the code's words, or as it is written in the description: "the limit" is not the parameter `Limit`.
 */
export function fieldsIn(
  code: string,
  text: string,
  known: readonly KnownField[],
): readonly string[] {
  if (known.length === 0) return []
  const own = ` ${singular(wordsOfCode(code))} `
  const said = ` ${singular(text.toLowerCase())} `
  const quoted = new Set(text.match(/(?<=[`"'“‘])[\w.]+(?=[`"'”’])/g) ?? [])
  const inCode = known.filter(({ words }) =>
    words.includes(' ') ? own.includes(` ${words} `) : own.startsWith(` ${words} `),
  )
  const found =
    inCode.length > 0
      ? inCode
      : known.filter(
          ({ name, words }) =>
            quoted.has(name) || (words.includes(' ') && said.includes(` ${words} `)),
        )
  // `Image` is not at fault where `ImageSize` is.
  return found
    .filter(({ words }) => !found.some((other) => other.words.includes(`${words} `)))
    .map(({ name }) => name)
}

/** Words without marks and plurals: "Group IDs" and "group id" are one. */
function singular(words: string): string {
  return words.replace(/[^\p{L}\d]+/gu, ' ').replace(/([a-rt-z])s(?= |$)/g, '$1')
}

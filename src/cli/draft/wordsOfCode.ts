/** What a code's last part says, in lower-case words: `InvalidValue.GroupIdNotExist` → `group id not exist`. */
export function wordsOfCode(code: string): string {
  const last = code.slice(Math.max(code.lastIndexOf('.'), code.lastIndexOf('/')) + 1)
  return splitWords(last).join(' ').toLowerCase()
}

/** The words of an identifier in any spelling; capitals of an abbreviation stay together. */
export function splitWords(name: string): readonly string[] {
  return name.match(/[A-Z]+s?(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []
}

/** A code in the spelling that the catalogs' rules are written for: `auth/user_not-found` → `auth.UserNotFound`. */
export function dottedCode(code: string): string {
  const parts = code.split(/[./:]+/)
  const last = parts.pop() ?? ''
  const words = splitWords(last).map(
    (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  )
  return [...parts, /[_-]|^[A-Z\d]+$/.test(last) ? words.join('') : last].join('.')
}

/** One token: no spaces, and no sentence. */
const TOKEN = /^-?[\w$][\w$.:/#*-]{0,127}$/

const SHAPES = [
  // Family.Code, order.not_found
  /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/,
  // SNAKE_CASE, snake_case
  /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/,
  /^[a-z][a-z\d]*(?:_[a-z\d]+)+$/,
  // kebab-case
  /^[a-z][a-z\d]*(?:-[a-z\d]+)+$/i,
  // namespace/code, namespace:code
  /^[a-z][\w-]*[/:][a-z][\w/-]*$/i,
  // E1001, ERR-42, 40401, 0x8004
  /^[A-Z]{1,8}[-_]?\d{2,8}$/i,
  /^-?\d{3,10}$/,
  /^0x[\da-f]{2,16}$/i,
]

/** PascalCase of two words or more: a code, or the name of anything else in a program. */
const PASCAL = /^(?:[A-Z]+[a-z\d]+){2,}[A-Z]*$/

/** Names of files and hosts also have dots. */
const FILE_OR_HOST =
  /\.(?:com|org|net|io|dev|md|json|ya?ml|html?|tsx?|[cm]?js|py|go|java|php|rb|css|txt|png|jpe?g)$/i

/** Tells whether a text is one token that can be a code where a code is expected. */
export function isToken(text: string): boolean {
  return TOKEN.test(text)
}

/** Tells whether a text has the shape of a code wherever it stands. */
export function isSureCode(text: string): boolean {
  return TOKEN.test(text) && !FILE_OR_HOST.test(text) && SHAPES.some((shape) => shape.test(text))
}

/** Tells whether a text has the shape of a code; names of components and types may have it too. */
export function looksLikeCode(text: string): boolean {
  return isSureCode(text) || PASCAL.test(text)
}

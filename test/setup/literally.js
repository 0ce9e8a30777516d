/** @param {string} text taken as it is in a pattern */
export function literally(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

import type { FieldMap } from '../model/Routing.js'

/**
 * The names that a scope's field for a wire path may have: the mapped name, if there is one, then the path itself, then
 * the path in other spellings (`firstName`, `FirstName`, `first_name`). A map entry for `Infos` also renames
 * `Infos.0.Name`. The longest mapped prefix counts.
 *
 * @param path A canonical path.
 * @param fields The scope's map, with canonical paths.
 */
export function fieldNames(path: string, fields: FieldMap = {}): readonly string[] {
  const camel = inCamelCase(path)
  const own = [
    path,
    camel,
    camel.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    camel.replace(/[A-Z]/g, '_$&').toLowerCase(),
  ]
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const prefix = path.slice(0, end)
    const name = Object.hasOwn(fields, prefix) ? fields[prefix]?.name : undefined
    if (name !== undefined) return [name + path.slice(end), ...own]
  }
  return own
}

function inCamelCase(path: string): string {
  return path
    .replace(/_+(\w)/g, (_, letter) => letter.toUpperCase())
    .replace(/\b[A-Z]+(?![a-z])|\b[A-Z]/g, (letters) => letters.toLowerCase())
}

import type { FieldMap } from '../model/Routing.js'

/**
 * The names under which a scope may have a field for a wire path: the path itself, and what the scope's
 * map calls it. A map entry for `Infos` also renames `Infos.0.Name`: the longest mapped prefix counts.
 */
export function fieldNames(path: string, fields: FieldMap | undefined): readonly string[] {
  if (fields === undefined) return [path]
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const prefix = path.slice(0, end)
    const name = Object.hasOwn(fields, prefix) ? fields[prefix]?.name : undefined
    if (name !== undefined) return [name + path.slice(end), path]
  }
  return [path]
}

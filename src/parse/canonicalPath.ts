/**
 * Converts a field path of at most 500 characters to one spelling with dots; `''` for the whole document.
 * `Infos.0.Name`, `Infos[0].Name`, `Infos[0]["Name"]`, `$.Infos[0].Name`, `/Infos/0/Name` and `#/Infos/0/Name` (JSON
 * Pointer, RFC 6901, with its escapes) all become `Infos.0.Name`.
 */
export function canonicalPath(path: string): string {
  const text = path.slice(0, 500)
  const pointer = /^#?\//.exec(text)
  return pointer
    ? text
        .slice(pointer[0].length)
        .split('/')
        .map((part) =>
          (text[0] === '#' ? decoded(part) : part).replace(/~1/g, '/').replace(/~0/g, '~'),
        )
        .join('.')
    : text
        .replace(/^[#$]\.?/, '')
        .replace(/\[(["']?)([^[\]]*)\1\]/g, '.$2')
        .replace(/^\.+|\.+$/g, '')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

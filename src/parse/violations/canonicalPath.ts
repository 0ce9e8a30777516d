/**
 * Converts a field path of at most 500 characters to one spelling with dots; `''` for the whole document.
 * `Infos.0.Name`, `Infos[0].Name`, `Infos[0]["Name"]`, `$.Infos[0].Name`, `/Infos/0/Name` and `#/Infos/0/Name` (JSON
 * Pointer, RFC 6901, with its escapes) all become `Infos.0.Name`.
 */
export function canonicalPath(path: string): string {
  const text = path.slice(0, 500)
  return /^#?\//.test(text)
    ? (text[0] === '#' ? decoded(text.slice(1)) : text)
        .slice(1)
        .replaceAll('/', '.')
        .replaceAll('~1', '/')
        .replaceAll('~0', '~')
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

/**
 * One spelling for a path to a field, whichever notation it came in.
 *
 * `Infos.0.Name`, `Infos[0].Name`, `Infos[0]["Name"]`, `$.Infos[0].Name`, `/Infos/0/Name` and
 * `#/Infos/0/Name` (JSON Pointer, RFC 6901, with its escapes) are all `Infos.0.Name`.
 *
 * @param path A path; at most 500 characters of it are read.
 * @returns The path with dots; `''` for the whole document.
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

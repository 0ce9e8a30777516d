/**
 * What a response's body may be, by its content type.
 *
 * `json`: declared to be JSON. `text`, `html`: what may hold JSON all the same, or is undeclared.
 * `other`: event streams, JSON lines, binaries.
 */
export function responseKind(response: Response): 'json' | 'text' | 'html' | 'other' {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/[/+]json$|^application\/x-amz-json/.test(type)) return 'json'
  if (type.includes('html')) return 'html'
  return type === '' || /^text\/(?!event-stream)/.test(type) ? 'text' : 'other'
}

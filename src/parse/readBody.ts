import { read } from './read.js'

/** The limit in bytes. No error is longer; the rest of a longer body stays unread. */
const MOST_BYTES = 131072

/** The text that was read from a response's body. */
interface Body {
  readonly text: string
  /** The text is incomplete. */
  readonly cut: boolean
}

/**
 * Reads the text of a response from a clone, so the response itself stays unread; null if it skips the body.
 *
 * It skips event streams, JSON lines and binaries, bodies that were read before or whose declared length is above the
 * limit. HTML, and text with a good status, is read to the end only if it begins like JSON, so a streamed text streams
 * on.
 *
 * @throws The error of the body's stream: the connection broke, or the call was aborted.
 */
export async function readBody(response: Response): Promise<Body | null> {
  const kind = responseKind(response)
  const peek = kind === 'html' || (kind === 'text' && response.status < 400)
  // The errors of object storage are XML.
  const isXml = response.status > 399 && /xml/.test(response.headers.get('content-type') ?? '')
  if (
    (kind === 'other' && !isXml) ||
    response.bodyUsed ||
    response.body?.locked ||
    Number(response.headers.get('content-length')) > MOST_BYTES
  ) {
    return null
  }
  const copy = response.clone()
  // Some runtimes have no streams. node-fetch uses Node's own, which have no `getReader`.
  const reader = copy.body?.getReader?.()
  if (!reader) return { text: await copy.text(), cut: false }

  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { text, cut: false }
    bytes += value.byteLength
    text += decoder.decode(value, { stream: true })
    const stop = peek && /^\s*[^\s{"]/.test(text)
    if (stop || bytes > MOST_BYTES) {
      // Not awaited: it settles only when the response's own branch has ended.
      reader.cancel().catch(() => undefined)
      return stop ? null : { text, cut: true }
    }
  }
}

/**
 * Classifies a response's body by its content type. `json`: declared as JSON. `text`, `html`: undeclared, or a type
 * that may hold JSON all the same. `other`: event streams, JSON lines, binaries.
 */
export function responseKind(response: Response): 'json' | 'text' | 'html' | 'other' {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/[/+]json$|^application\/x-amz-json/.test(type)) return 'json'
  if (type.includes('html')) return 'html'
  return type === '' || /^text\/(?!event-stream)/.test(type) ? 'text' : 'other'
}

/** Tells whether a value is a `Response` of the Fetch API, from any implementation or window. */
export function isResponse(value: unknown): value is Response {
  return typeof read(value, 'clone') === 'function' && typeof read(value, 'text') === 'function'
}

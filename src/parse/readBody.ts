import { responseKind } from './responseKind.js'

/** No error is longer; of a longer body no more than this is read. */
const MOST_BYTES = 131072

/** The text of a response's body, as far as it was read. */
interface Body {
  readonly text: string
  /** The rest was not read. */
  readonly cut: boolean
}

/**
 * Reads the text of a response from a clone, which leaves the response itself unread.
 *
 * Not read at all: event streams, JSON lines and binaries; a body that was read before; one that
 * says it is too long. Of HTML, and of a text with a good status, no more than the beginning is
 * read unless it begins like JSON, so that a streamed text streams on.
 *
 * @throws What the body's stream throws: the connection broke, the call was aborted.
 */
export async function readBody(response: Response): Promise<Body | null> {
  const kind = responseKind(response)
  const peek = kind === 'html' || (kind === 'text' && response.status < 400)
  if (
    kind === 'other' ||
    response.bodyUsed ||
    response.body?.locked ||
    Number(response.headers.get('content-length')) > MOST_BYTES
  ) {
    return null
  }
  const copy = response.clone()
  // Some runtimes have no streams; node-fetch's are Node's own.
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
      // Settles only once the other branch has ended; nothing waits for it.
      reader.cancel().catch(() => undefined)
      return stop ? null : { text, cut: true }
    }
  }
}

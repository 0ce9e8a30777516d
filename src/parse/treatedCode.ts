import type { ApiError } from '../model/ApiError.js'
import { asText, read } from './read.js'

/** What engines say of a call that got no answer, in a TypeError whose text `transport` doesn't know. */
const NO_ANSWER = /network|connect|internet|hostname|preflight|cancel/i
const ENGINE = /undefined|null|not a/

/** What engines and bundlers say of a part of the app that is gone since it was deployed anew. */
const GONE =
  /dynamically imported module|module script failed|JavaScript MIME type|\b[Ll]oad(ing)? (CSS )?chunk|preload CSS|Server Action "/

/**
 * The code by which an error is treated. Where nothing is known but the cause, a mistake in the code itself is the
 * app's (`App.Bug`), and a part of it that doesn't load any more asks for a refresh (`App.Outdated`). On a server the
 * reader's connection is not to blame for a call without an answer (`Http.502`).
 */
export function treatedCode({ code, cause }: ApiError): string {
  if (code === 'Unknown') {
    const message = asText(read(cause, 'message'))
    if (GONE.test(message)) return 'App.Outdated'
    const isBug = /^(Type|Reference|Range)Error$/.test(asText(read(cause, 'name')))
    if (isBug && (!NO_ANSWER.test(message) || ENGINE.test(message))) return 'App.Bug'
  }
  const isLost = cause && code.startsWith('Network.')
  // No window, and none of a browser's workers: they know whether they are online. React Native has a window.
  return isLost && typeof window === 'undefined' && globalThis.navigator?.onLine === undefined
    ? 'Http.502'
    : code
}

import { asPublished } from './asPublished.js'

/** What `parameters.docs.source` is for a story whose "Show code" shows an example's source, ready to paste. */
export function showCode(source: string, beside?: Readonly<Record<string, string>>) {
  return { code: asPublished(source, beside), language: 'tsx' }
}

import { asPublished } from './asPublished.js'

/** The parameters of a story whose "Show code" shows an example's source, ready to paste. */
export function showCode(source: string, beside?: Readonly<Record<string, string>>) {
  return { docs: { source: { code: asPublished(source, beside), language: 'tsx' } } }
}

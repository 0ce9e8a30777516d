import type { HelpLink } from '../model/ApiError.js'
import { asText } from './read.js'

/** Returns a list with one help link, or an empty list if the URL is not a web address. */
export function helpLink(url: unknown, description?: unknown): readonly HelpLink[] {
  const href = asText(url)
  if (!/^https?:\/\//i.test(href)) return []
  return [{ url: href, ...(asText(description) && { description: asText(description) }) }]
}

import type { HelpLink } from '../model/ApiError.js'
import { asText } from './asText.js'

/** A link to help as a list of one, or an empty list where the URL is not one of the web. */
export function helpLink(url: unknown, description?: unknown): readonly HelpLink[] {
  const href = asText(url)
  if (!/^https?:\/\//i.test(href)) return []
  return [{ url: href, ...(asText(description) && { description: asText(description) }) }]
}

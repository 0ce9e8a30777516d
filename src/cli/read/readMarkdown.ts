import { Marked } from 'marked'
import type { FoundCode } from '../FoundCode.js'
import { readHtml } from './readHtml.js'

const markdown = new Marked({ gfm: true })

/** Reads the codes of a Markdown page, tables of HTML in it included. */
export function readMarkdown(text: string): readonly FoundCode[] {
  return readHtml(markdown.parse(text, { async: false }))
}

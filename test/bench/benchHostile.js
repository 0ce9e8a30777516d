import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hostileTexts } from '../parse/hostileTexts.js'
import { fastest } from './fastest.js'

/**
 * The slowest of the hostile texts, as a text and within an error, with all formats.
 *
 * @param {string} root the unpacked package
 */
export async function benchHostile(root) {
  const load = (/** @type {string} */ file) => import(pathToFileURL(join(root, file)).href)
  const { parseApiError } = await load('dist/core.js')
  const { commonFormats: parsers } = await load('dist/parse/formats/commonFormats.js')
  console.log('\na hostile text, ms at most (budget: 50)')
  for (const size of [16_000, 130_000, 5_000_000]) {
    const rows = hostileTexts.map((part) => {
      const text = part.repeat(Math.ceil(size / part.length))
      const error = {
        status: 422,
        code: text,
        message: text,
        errors: [{ field: text, message: text }],
      }
      return {
        part,
        ms: Math.max(
          fastest(() => parseApiError(text, { parsers })),
          fastest(() => parseApiError(error, { parsers })),
        ),
      }
    })
    const slowest = rows.reduce((a, b) => (b.ms > a.ms ? b : a))
    console.log(`  ${size} characters: ${slowest.ms.toFixed(1)}, ${JSON.stringify(slowest.part)}`)
  }
}

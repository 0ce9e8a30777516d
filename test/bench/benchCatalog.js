import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fastest } from './fastest.js'

const sizes = [1000, 2000, 4000, 8000]

/**
 * A catalog of many codes: what it takes to define it, against the JSON round trip of the same table, and to find the
 * policy of a code that isn't in it.
 *
 * @param {string} root the unpacked package
 */
export async function benchCatalog(root) {
  const { defineCatalog, parseApiError, presentApiError } = await import(
    pathToFileURL(join(root, 'dist/core.js')).href
  )
  console.log(
    '\ndefineCatalog against the JSON round trip of its table (budget: 5 × at 8,000 codes)',
  )
  for (const size of sizes) {
    const codes = tableOf(size)
    const json = fastest(() => JSON.parse(JSON.stringify(codes)))
    const define = fastest(() => defineCatalog({ codes }))
    const catalog = defineCatalog({ codes })
    let serial = 0
    const look = fastest(() => {
      for (let call = 0; call < 1000; call++) {
        const error = parseApiError({ code: `Family${call}.Other.Number${serial++}`, message: 'x' })
        presentApiError(error, { catalog })
      }
    })
    const figures = `defined in ${define.toFixed(1)} ms, JSON ${json.toFixed(1)} ms`
    const ratio = (define / json).toFixed(2)
    console.log(`  ${size} codes: ${figures}, ${ratio} ×; an unknown code ${look.toFixed(1)} µs`)
  }
}

/** @param {number} size */
function tableOf(size) {
  return Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      `Family${index % 100}.Part.Number${index}`,
      {
        surface: 'banner',
        fault: 'conflict',
        actions: ['refresh'],
        words: {
          title: `Title ${index}`,
          description: `What happened, and what to do: ${index}.`,
        },
      },
    ]),
  )
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sources = ['src', 'test', 'stories'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|js|mdx|css)$/.test(file))
    .map((file) => join(folder, file)),
)

/** The lines of all sources that match a pattern, each as `file: match`. */
function matches(pattern: RegExp): string[] {
  return sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([found]) => `${file}: ${found}`),
  )
}

it('no title and no comment cites a numbered row or promise', () => {
  expect(matches(/\b(?:row|promise)s? \d+\b/gi)).toEqual([])
})

it('every Markdown file that sources name is in the repository', () => {
  const missing = matches(/\b[A-Z]+\.md\b/g).filter(
    (found) => !existsSync(found.replace(/^.*: /, '')),
  )
  expect(missing).toEqual([])
})

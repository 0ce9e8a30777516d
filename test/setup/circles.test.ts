import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, it } from 'vitest'

/** What a file of `src` imports of `src`, types and `import('…')` included. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join('src', file), 'utf8')
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'(\.[^']+)\.js'/g)].map(
    ([, path = '']) => posix.join(dirname(file), path),
  )
}

/** The files without their endings, each with what it imports. */
function graphOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(files.map((file) => [file.replace(/\.tsx?$/, ''), importsOf(file)]))
}

/** A way that leads from a file back to itself, for each file where there is one. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const circles: string[] = []
  function walk(file: string, way: readonly string[]) {
    const at = way.indexOf(file)
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...way, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return circles
}

it('finds a circle of three files', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', ['a']],
  ])
  expect(circlesIn(graph)).toEqual(['a → b → c → a'])
})

it('has no circle of files in src, not even of types', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
  const graph = graphOf(files)
  // Every import leads to a file: else this would look past some.
  expect([...graph.values()].flat().filter((file) => !graph.has(file))).toEqual([])
  expect(circlesIn(graph)).toEqual([])
})

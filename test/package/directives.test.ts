import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, inject, it } from 'vitest'
import { manifest } from './pack.js'

const { root } = inject('packed')
const entries = Object.entries(manifest.exports as Record<string, unknown>).filter(
  (entry): entry is [string, string] => String(entry[1]).endsWith('.js'),
)

interface Module {
  readonly client: boolean
  readonly react: boolean
  readonly imports: readonly string[]
}

function readModule(path: string): Module {
  const code = readFileSync(join(root, path), 'utf8')
  const specifiers = [...code.matchAll(/^(?:import|export)\b[^;]*?["']([^"']+)["'];?$/gm)].map(
    (match) => match[1] ?? '',
  )
  return {
    client: /^["']use client["']/.test(code),
    react: specifiers.some((from) => /^(react|react-dom|@radix-ui)(\/|$)/.test(from)),
    imports: specifiers
      .filter((from) => from.startsWith('.'))
      .map((from) => join(path, '..', from)),
  }
}

/** A module and all that it brings in. */
function graphOf(path: string, found = new Map<string, Module>()): Map<string, Module> {
  const key = normalize(path)
  if (found.has(key)) return found
  const module = readModule(key)
  found.set(key, module)
  for (const from of module.imports) graphOf(from, found)
  return found
}

it.each(entries)("%s says 'use client' exactly where it brings in React", (_entry, target) => {
  const graph = graphOf(target)
  const react = [...graph.values()].some((module) => module.react)
  expect(graph.get(normalize(target))?.client).toBe(react)
})

it("no module without React says 'use client', but for the faces", () => {
  const modules = new Map(entries.flatMap(([, target]) => [...graphOf(target)]))
  const faces = entries.map(([, target]) => normalize(target))
  const needless = [...modules].filter(
    ([path, module]) => module.client && !module.react && !faces.includes(path),
  )
  expect(needless.map(([path]) => path)).toEqual([])
})

it.each(
  entries.filter(([entry]) =>
    /^\.\/(core|parsers\/.*|locales\/.*|catalogs\/.*|testing)$/.test(entry),
  ),
)('%s is free of React', (_entry, target) => {
  const withReact = [...graphOf(target)].filter(([, module]) => module.react || module.client)
  expect(withReact.map(([path]) => path)).toEqual([])
})

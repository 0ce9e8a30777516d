import { normalize } from 'node:path'
import { expect, inject, it } from 'vitest'
import { entries, graphOf } from './entries.js'

const { root } = inject('packed')

it.each(entries)("the entry %s has 'use client' exactly if it imports React", (_entry, target) => {
  const graph = graphOf(root, target)
  const react = [...graph.values()].some((module) => module.react)
  expect(graph.get(normalize(target))?.client).toBe(react)
})

it("no published module has 'use client' unless it imports React", () => {
  const modules = new Map(entries.flatMap(([, target]) => [...graphOf(root, target)]))
  const needless = [...modules].filter(
    ([path, { client }]) => client && ![...graphOf(root, path).values()].some(({ react }) => react),
  )
  expect(needless.map(([path]) => path)).toEqual([])
})

const plain = entries.filter(([entry]) =>
  /^\.\/(core|testing|parsers\/.*|locales\/.*|catalogs\/.*)$/.test(entry),
)

it.each(plain)('the entry %s is free of React', (_entry, target) => {
  const withReact = [...graphOf(root, target)].filter(([, module]) => module.react || module.client)
  expect(withReact.map(([path]) => path)).toEqual([])
})

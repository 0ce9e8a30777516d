import { expect, it } from 'vitest'
import { fillIn } from '../../src/testing/jestSetup.js'

it("the set-up for Jest gives a window what jsdom lacks, and replaces nothing of the app's", () => {
  const own = () => undefined
  const window: Record<string, unknown> = { fetch: own }
  fillIn(window)
  expect(window).toMatchObject({ fetch: own, Response, TextDecoder })
  expect((window.CSS as typeof CSS).escape('a[0].b')).toBe('a\\[0\\]\\.b')
})

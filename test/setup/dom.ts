import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

configure({ reactStrictMode: true })

const kinds = ['error', 'warn'] as const

beforeEach(() => {
  for (const kind of kinds) vi.spyOn(console, kind)
})

/** A warning or an error on the console fails the test that caused it, unless the test took it: `vi.mocked(console.error).mockClear()`. */
afterEach(() => {
  cleanup()
  for (const kind of kinds) {
    const spy = vi.mocked(console[kind])
    const calls = spy.mock?.calls ?? []
    spy.mockRestore?.()
    if (calls.length > 0) throw new Error(`console.${kind}: ${calls.map((call) => call.map(String).join(' ')).join('\n')}`)
  }
})

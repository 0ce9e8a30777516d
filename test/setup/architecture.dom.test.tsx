import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  useApiErrorScope,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

// "The way of one failure" in ARCHITECTURE.md is played here, and what ran is compared with what is written.

const STEP = /^\d+\. \[`(\w+)`\]\((src\/[^)]+)\)/gm
const text = readFileSync('ARCHITECTURE.md', 'utf8')
const steps = [...text.matchAll(STEP)].map(([, name = '', file = '']) => ({ name, file }))

/** The names of the functions that ran, by file. */
const ran = new Map<string, Set<string>>()

function Form() {
  const form = useApiErrorScope()
  let tries = 0
  const save = () =>
    form.run(() => (tries++ ? { Response: { RequestId: 'r' } } : envelope('InternalError')), {
      surface: 'banner',
    })
  return (
    <ApiErrorScope value={form}>
      <ErrorBanner />
      <button type="button" onClick={() => void save()}>
        Save
      </button>
    </ApiErrorScope>
  )
}

beforeAll(async () => {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  render(
    <ApiErrorProvider toaster={<ErrorToaster />}>
      <Form />
    </ApiErrorProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByText('The service has a problem')).toBeNull())
  await act(async () => {})
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  for (const { url, functions } of result) {
    const file = /src\/[^?]+/.exec(url)?.[0] ?? ''
    for (const { functionName, ranges } of functions) {
      if (ranges.some(({ count }) => count > 0)) {
        ran.set(file, (ran.get(file) ?? new Set()).add(functionName))
      }
    }
  }
})

describe('the way of one failure that ARCHITECTURE.md lists', () => {
  it('has at most 20 steps in at most 12 files', () => {
    expect(steps.length).toBeGreaterThan(15)
    expect(steps.length).toBeLessThanOrEqual(20)
    expect(new Set(steps.map(({ file }) => file)).size).toBeLessThanOrEqual(12)
  })

  it.each(steps)('runs $name in $file between a failed call and its retry', ({ name, file }) => {
    expect([...(ran.get(file) ?? [])]).toContain(name)
  })
})

describe('the files that ARCHITECTURE.md names', () => {
  const files = new Set(
    [...text.matchAll(/`((?:src|test|stories)\/[\w./-]+\.\w+)`/g)].map(([, file = '']) => file),
  )

  it.each([...files])('%s exists', (file) => {
    expect(readFileSync(file, 'utf8')).not.toBe('')
  })
})

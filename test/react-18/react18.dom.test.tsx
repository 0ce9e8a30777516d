import { render, screen } from '@testing-library/react'
import { type EffectCallback, useEffect, version } from 'react'
import { version as domVersion } from 'react-dom'
import { version as serverVersion } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorToaster } from '../../src/index.js'

function Effect({ effect }: { effect: EffectCallback }) {
  useEffect(effect, [effect])
  return null
}

it('is React 18, of one version', () => {
  expect(version).toMatch(/^18\./)
  expect([domVersion, serverVersion]).toEqual([version, version])
})

it('makes the elements of JSX', () => {
  // React 19's are `react.transitional.element`.
  expect(<p />).toHaveProperty('$$typeof', Symbol.for('react.element'))
})

it('is in development, and strict: effects run twice', () => {
  const effect = vi.fn()
  render(<Effect effect={effect} />)
  expect(effect).toHaveBeenCalledTimes(2)
})

it('is what the sources and Radix render with', async () => {
  const store = createErrorStore()
  store.report({ Response: { Error: { Code: 'InternalError', Message: '' }, RequestId: '1' } })
  render(<ApiErrorProvider store={store} toaster={<ErrorToaster />} />)
  // A hook of another React would have thrown.
  expect(await screen.findByText('The service has a problem')).toBeVisible()
})

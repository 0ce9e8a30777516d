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

it('the react-18 project has React 18, React DOM and its server in one version', () => {
  expect(version).toMatch(/^18\./)
  expect([domVersion, serverVersion]).toEqual([version, version])
})

it('JSX makes elements of React 18 in the react-18 project', () => {
  // React 19's are `react.transitional.element`.
  expect(<p />).toHaveProperty('$$typeof', Symbol.for('react.element'))
})

it('the react-18 project runs development React in StrictMode', () => {
  const effect = vi.fn()
  render(<Effect effect={effect} />)
  expect(effect).toHaveBeenCalledTimes(2)
})

it('the kit and Radix render with the same React 18', async () => {
  const store = createErrorStore()
  store.report({ Response: { Error: { Code: 'InternalError', Message: '' }, RequestId: '1' } })
  render(<ApiErrorProvider store={store} toaster={<ErrorToaster />} />)
  // A hook of another copy of React would throw.
  expect(await screen.findByText('The service has a problem')).toBeVisible()
})

import { act, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import zhCN from '../../src/catalogs/locales/zh-CN.js'
import { ApiErrorProvider, createErrorStore, ErrorBanner } from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

it('calls a loader that has methods of its own', async () => {
  const load = Object.assign(async () => zhCN, { preload: () => {} })
  const store = createErrorStore()
  render(
    <StrictMode>
      <ApiErrorProvider store={store} locale="zh-CN" messages={load}>
        <ErrorBanner />
      </ApiErrorProvider>
    </StrictMode>,
  )
  await act(async () => {
    store.report(envelope('InternalError'), { surface: 'banner' })
  })
  expect(document.body.textContent).toMatch(/[\u4e00-\u9fff]/)
  expect(screen.queryByText('The service has a problem')).toBeNull()
})

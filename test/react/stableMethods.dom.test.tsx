import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, useApiError } from '../../src/index.js'

it('keeps its methods over a change of locale, so that an effect that depends on them runs once', () => {
  const seen = new Set<unknown>()
  function Page() {
    const { run, report, dismiss, clear } = useApiError()
    for (const method of [run, report, dismiss, clear]) seen.add(method)
    return null
  }
  const app = (locale: string) => (
    <ApiErrorProvider locale={locale}>
      <Page />
    </ApiErrorProvider>
  )
  const { rerender } = render(app('en'), { reactStrictMode: false })
  rerender(app('de'))
  expect(seen.size).toBe(4)
})

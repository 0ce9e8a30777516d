import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { ApiErrorProvider, createErrorStore } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

it('a store at module level that has errors when a server renders another page is warned of, once', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const store = createErrorStore()
  const page = <ApiErrorProvider store={store} />
  renderToString(page)
  renderToString(page)
  expect(error).not.toHaveBeenCalled()
  store.report(envelope('InternalError'))
  renderToString(page)
  renderToString(page)
  expect(error.mock.calls).toEqual([[expect.stringContaining('Make a store for each request')]])
  error.mockRestore()
})

it('a store that is made for one page of a server is not warned of', () => {
  const store = createErrorStore()
  store.report(envelope('InternalError'))
  expect(() => renderToString(<ApiErrorProvider store={store} />)).not.toThrow()
})

import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ApiErrorProvider, createErrorStore, ErrorToaster } from '../../../src/index.js'

it('a server renders the errors of a toaster for browsers without JavaScript, and no style attribute', () => {
  const store = createErrorStore()
  store.report({ Response: { Error: { Code: 'InternalError', Message: '' }, RequestId: '1' } })
  const html = renderToString(
    <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
      <p>app</p>
    </ApiErrorProvider>,
  )
  expect(html).toMatch(/^<p>app<\/p><noscript>.*The service has a problem.*<\/noscript>$/)
  expect(html).not.toContain('style=')
})

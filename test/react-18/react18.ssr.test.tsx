import { version } from 'react'
import { renderToString, version as serverVersion } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ApiErrorProvider, ErrorBanner } from '../../src/index.js'

it('the react-18-ssr project renders with React 18 and has no document', () => {
  expect(version).toMatch(/^18\./)
  expect(serverVersion).toBe(version)
  expect(typeof document).toBe('undefined')
  // The setup fails this test if React warns on the console, as about layout effects on a server.
  const html = renderToString(
    <ApiErrorProvider>
      <ErrorBanner />
    </ApiErrorProvider>,
  )
  expect(html).toContain('rae-banner')
})

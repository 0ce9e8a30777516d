import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ApiErrorProvider, ErrorBanner, useApiError } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const failure = envelope('InternalError')

function Failed() {
  useApiError(failure, { surface: 'banner' })
  return <ErrorBanner />
}

it('a server renders an error in German if its words are loaded before', async () => {
  const { default: messages } = await import('../../../src/catalogs/locales/de.js')
  const html = renderToString(
    <ApiErrorProvider locale="de" messages={messages}>
      <Failed />
    </ApiErrorProvider>,
  )
  expect(html).toContain('Der Dienst hat ein Problem')
  expect(html).not.toContain('The service')
})

import { setupI18n } from '@lingui/core'
import { render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { createIntl } from 'react-intl'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  defineCatalog,
  ErrorBanner,
  type Translate,
  useApiError,
} from '../../src/index.js'

const title = 'words.Plan.Seats.title'
const description = 'words.Plan.Seats.description'

const catalog = defineCatalog({
  codes: {
    'Plan.Seats': {
      surface: 'banner',
      params: { seats: 25 },
      words: { title: 'All seats are taken', description: 'Your plan has {seats} seats.' },
    },
  },
})

/** The bridges of the documentation, each with the real library. */
const bridges: Readonly<Record<string, () => Promise<Translate> | Translate>> = {
  'react-intl'() {
    const intl = createIntl({
      locale: 'de',
      messages: { [description]: 'Es sind {seats} Plätze.' },
    })
    return ({ key, args }) =>
      key in intl.messages ? intl.formatMessage({ id: key }, args) : undefined
  },
  async i18next() {
    const i18n = i18next.createInstance()
    const resources = { de: { translation: { [description]: 'Es sind {{seats}} Plätze.' } } }
    await i18n.init({ lng: 'de', resources, keySeparator: false, nsSeparator: false })
    return ({ key, args }) =>
      i18n.exists(key, { keySeparator: false, nsSeparator: false })
        ? i18n.t(key, { ...args, keySeparator: false, nsSeparator: false })
        : undefined
  },
  Lingui() {
    const i18n = setupI18n({
      locale: 'de',
      messages: { de: { [description]: ['Es sind ', ['seats'], ' Plätze.'] } },
    })
    return ({ key, args }) => (key in i18n.messages ? i18n._(key, args) : undefined)
  },
}

function Failed() {
  useApiError({ Response: { Error: { Code: 'Plan.Seats', Message: '' }, RequestId: '1' } })
  return null
}

it.each(Object.entries(bridges))(
  "the documented bridge to %s gives the app's text first, and the kit's where that has none",
  async (_, bridge) => {
    render(
      <ApiErrorProvider locale="de" catalog={catalog} translate={await bridge()} toaster={null}>
        <ApiErrorScope>
          <ErrorBanner />
          <Failed />
        </ApiErrorScope>
      </ApiErrorProvider>,
    )
    const box = await screen.findByRole('region')
    expect(box).toHaveTextContent('Es sind 25 Plätze.')
    expect(box).toHaveTextContent('All seats are taken')
    expect(box).not.toHaveTextContent(title)
  },
)

import { setupI18n } from '@lingui/core'
import { act, render } from '@testing-library/react'
import { createInstance } from 'i18next'
import { createIntl } from 'react-intl'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineCatalog } from '../../../src/core.js'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
  type Translate,
  tencentCloud,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

// One function bridges to the i18n system that an app already has.

const catalog = defineCatalog({
  extends: [tencentCloud],
  override: {
    'AuthFailure.SignatureExpire': { params: { difference: { value: 5, unit: 'minute' } } },
  },
})

let store: ErrorStore
let events: ApiErrorEvent[]
beforeEach(() => {
  store = createErrorStore()
  events = []
})

async function show(translate: Translate, locale = 'fr') {
  render(
    <ApiErrorProvider
      catalog={catalog}
      store={store}
      locale={locale}
      translate={translate}
      toaster={null}
      onEvent={(event) => events.push(event)}
    >
      <ErrorBanner />
    </ApiErrorProvider>,
  )
  await act(async () => void store.report(envelope('AuthFailure.SignatureExpire')))
  const text = (selector: string) => document.querySelector(selector)?.textContent
  return { title: text('.rae-title'), description: text('.rae-description') }
}

const words = {
  'words.clock.title': 'Vérifiez l’heure de votre appareil',
  'words.clock.description': 'Plus de {difference} de décalage.',
  'ui.severityError': 'Erreur',
}

describe('`translate` of the provider', () => {
  it('`translate` bridges to react-intl', async () => {
    const intl = createIntl({ locale: 'fr', messages: words, onError: () => undefined })
    const translate: Translate = ({ key, args }) =>
      intl.messages[key] === undefined ? undefined : intl.formatMessage({ id: key }, { ...args })
    expect(await show(translate)).toEqual({
      title: 'Erreur: Vérifiez l’heure de votre appareil',
      description: 'Plus de 5 minutes de décalage.',
    })
  })

  it('`translate` bridges to i18next', async () => {
    const i18next = createInstance({
      lng: 'fr',
      keySeparator: false,
      nsSeparator: false,
      interpolation: { prefix: '{', suffix: '}', escapeValue: false },
      resources: { fr: { translation: words } },
    })
    await i18next.init()
    const translate: Translate = ({ key, args }) =>
      i18next.exists(key) ? i18next.t(key, { ...args }) : undefined
    expect(await show(translate)).toEqual({
      title: 'Erreur: Vérifiez l’heure de votre appareil',
      description: 'Plus de 5 minutes de décalage.',
    })
  })

  it('`translate` bridges to Lingui', async () => {
    const i18n = setupI18n({
      locale: 'fr',
      messages: {
        fr: {
          'words.clock.title': 'Vérifiez l’heure de votre appareil',
          'words.clock.description': ['Plus de ', ['difference'], ' de décalage.'],
          'ui.severityError': 'Erreur',
        },
      },
    })
    const translate: Translate = ({ key, args }) =>
      i18n.messages[key] === undefined ? undefined : i18n._(key, { ...args })
    expect(await show(translate)).toEqual({
      title: 'Erreur: Vérifiez l’heure de votre appareil',
      description: 'Plus de 5 minutes de décalage.',
    })
  })

  it("`translate` is asked for the code's own key first, then for the key of the words that it shares", async () => {
    const keys: string[] = []
    await show(({ key }) => {
      keys.push(key)
      return undefined
    })
    const titles = keys.filter((key) => key.endsWith('.title'))
    expect(titles.slice(0, 2)).toEqual([
      'words.AuthFailure.SignatureExpire.title',
      'words.clock.title',
    ])
  })

  it("`translate` gets the kit's text, which is shown where it returns undefined", async () => {
    const shown = await show(({ key, defaultText }) =>
      key === 'words.clock.title' ? defaultText.toUpperCase() : undefined,
    )
    expect(shown.title).toBe('Error: THIS ATTEMPT HAS EXPIRED')
    expect(shown.description).toMatch(/^Try again/)
  })

  it("the kit's text is shown when `translate` throws, and onEvent gets a fault", async () => {
    const shown = await show(() => {
      throw new Error('no catalog')
    })
    expect(shown.title).toBe('Error: This attempt has expired')
    expect(events).toContainEqual({
      type: 'fault',
      source: 'translate',
      error: new Error('no catalog'),
    })
  })
})

import { act, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { faceRecognition } from '../../../src/catalogs/face-recognition/faceRecognition.js'
import fr from '../../../src/catalogs/locales/fr.js'
import zhCN from '../../../src/catalogs/locales/zh-CN.js'
import {
  ApiErrorProvider,
  createErrorStore,
  ErrorBanner,
  FieldError,
  type LocaleMessages,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

async function show(code: string, fields: readonly string[], messages?: LocaleMessages) {
  const store = createErrorStore({ catalog: faceRecognition })
  const page = render(
    <ApiErrorProvider
      store={store}
      catalog={faceRecognition}
      toaster={null}
      {...(messages && { messages, locale: messages.locale })}
    >
      <ErrorBanner />
      {fields.map((name) => (
        <label key={name}>
          {name}
          <input name={name} />
          <FieldError name={name} />
        </label>
      ))}
    </ApiErrorProvider>,
  )
  await act(async () => void store.report(envelope(code)))
  return page.container
}

describe('the words of fields and boxes', () => {
  it('two photos on the page are not told that the first one is at fault', async () => {
    await show('FailedOperation.ImageDecodeFailed', ['ImageA', 'ImageB'])
    expect(screen.getByText('One of the photos can’t be opened, so check them all')).toBeVisible()
    expect(screen.queryByText(/^The photo/)).toBeNull()
    for (const name of ['ImageA', 'ImageB']) {
      expect(screen.getByLabelText(new RegExp(name))).toHaveAccessibleDescription(/One of the/)
    }
  })

  it('the one photo on the page is told that it is at fault', async () => {
    await show('FailedOperation.ImageDecodeFailed', ['ImageA'])
    expect(screen.getByText('The photo can’t be opened, so choose another')).toBeVisible()
  })

  it('a field’s sentence in a banner ends with a full stop', async () => {
    const page = await show('FailedOperation.ImageDecodeFailed', [])
    expect(page).toHaveTextContent('The photo can’t be opened, so choose another.')
  })

  it.each([
    ['fr', fr, 'Erreur\u00a0:'],
    ['zh-CN', zhCN, '错误：'],
  ])('the severity for screen readers has the colon of %s', async (_, messages, severity) => {
    await show('FailedOperation.ImageDecodeFailed', ['Image'], messages)
    await show('LimitExceeded', [], messages)
    const texts = [...document.querySelectorAll('.rae-visually-hidden')].map((one) =>
      one.textContent?.trim(),
    )
    expect(texts.filter(Boolean)).toEqual([severity, severity])
  })
})

import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { loadMessages, shippedLocales } from '../../.storybook/loadLocale.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  type LocaleMessages,
} from '../../src/index.js'
import { type CatalogRow, catalogTable } from '../../src/testing/catalogTable.js'
import './components.css'
import { envelope } from './envelope.js'
import { Failed } from './Failed.js'
import { LabeledInput } from './LabeledInput.js'

/** The longest texts of each of the kit’s locales, at the width of a small phone. */
const meta: Meta = {
  title: 'Components/Longest text at 320 px',
  tags: ['!dev', '!autodocs'],
  parameters: { apiErrors: false, docs: { story: { inline: false, height: '900px' } } },
}

export default meta
type Story = StoryObj

export const EachLocale: Story = {
  render: () => (
    <div className="story-grid">
      {shippedLocales.map((locale) => (
        <Longest key={locale} locale={locale} />
      ))}
    </div>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getAllByRole('region')).toHaveLength(shippedLocales.length), {
      timeout: 15_000,
    })
    for (const box of canvasElement.querySelectorAll('.story-narrow')) {
      await waitFor(() => expect(within(box as HTMLElement).getByRole('textbox')).toBeInvalid())
      await expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth)
    }
  },
}

function Longest({ locale }: { readonly locale: string }) {
  const [messages, setMessages] = useState<LocaleMessages>()
  useEffect(() => {
    void loadMessages(locale).then(setMessages)
  }, [locale])
  if (messages === undefined) return null
  const rows = catalogTable(faceRecognition, { locale, messages })
  const banner = longest(rows, ({ title, description }) => title + description)
  const field = longest(rows, ({ fields, inline }) => (fields.length > 0 ? inline : ''))
  const parameter = field.fields[0] ?? ''
  return (
    <div className="story-cell">
      <code>{locale}</code>
      <div className="story-narrow">
        <ApiErrorProvider
          locale={locale}
          messages={messages}
          catalog={faceRecognition}
          actions={actionsOf(banner.code)}
          toaster={null}
        >
          <ApiErrorScope>
            <ErrorBanner />
            <Failed failure={envelope(banner.code)} surface="banner" retry={() => undefined} />
          </ApiErrorScope>
          <ApiErrorScope>
            <form>
              <LabeledInput name={parameter} label={parameter} />
              <Failed failure={envelope(field.code)} surface="field" fields={[parameter]} />
            </form>
          </ApiErrorScope>
        </ApiErrorProvider>
      </div>
    </div>
  )
}

/** A link for each of the code's next steps, so all of them have a button. */
function actionsOf(code: string) {
  const steps = faceRecognition.codes[code]?.actions ?? []
  return Object.fromEntries(steps.map((id) => [id, { href: `#${id}` }]))
}

function longest(rows: readonly CatalogRow[], text: (row: CatalogRow) => string): CatalogRow {
  const [first, ...others] = rows
  if (first === undefined) throw new Error('The catalog has no codes.')
  return others.reduce((known, row) => (text(row).length > text(known).length ? row : known), first)
}

import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { loadLocale } from '../../.storybook/loadLocale.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import {
  ApiErrorProvider,
  type ApiErrorProviderProps,
  ApiErrorScope,
  defineCatalog,
  ErrorActions,
  ErrorBanner,
  ErrorToaster,
  type ShownError,
} from '../../src/index.js'
import mappingCode from '../examples/Mapping.tsx?raw'
import { showCode } from '../page/showCode.js'
import './components.css'
import { envelope } from './envelope.js'
import { Failed } from './Failed.js'

/**
 * Wraps an app. It puts the app’s errors into words in its locale, and shows each in its place. These stories show
 * the ways to map codes, from other words to a component of the app’s own.
 */
const meta: Meta<ApiErrorProviderProps> = {
  title: 'Components/ApiErrorProvider',
  component: ApiErrorProvider,
  args: { toaster: null },
  argTypes: {
    locale: { control: 'text', description: 'A BCP 47 tag. Default: `en`.' },
    messages: {
      control: false,
      description:
        'A locale module, a loader of one, or other words. In a list, later ones override earlier ones.',
    },
    catalog: { control: false, description: 'Codes, policies and words.' },
    components: { control: false, description: 'The component for a code or a family.' },
    actions: { control: false, description: 'The handler or link for each action.' },
    translate: {
      control: false,
      description: 'Gets messages from the app’s own i18n system first.',
    },
    toaster: { control: false, description: '`<ErrorToaster />`, or the app’s own.' },
  },
  parameters: { docs: { source: showCode(mappingCode) }, apiErrors: false },
  render: (args, { globals }) => (
    <ApiErrorProvider
      catalog={faceRecognition}
      locale={String(globals.locale)}
      messages={loadLocale(String(globals.locale))}
      {...args}
    >
      <ApiErrorScope>
        <ErrorBanner />
        <Failed failure={envelope('ResourceUnavailable.InArrears')} />
      </ApiErrorScope>
    </ApiErrorProvider>
  ),
}

export default meta
type Story = StoryObj<ApiErrorProviderProps>

/** The toaster shows errors without a place on the page. Without a toaster, a banner at the page’s edge does. */
export const WithToaster: Story = {
  args: { toaster: <ErrorToaster /> },
  parameters: { docs: { story: { inline: false, height: '260px' } } },
  render: (args) => (
    <ApiErrorProvider {...args} catalog={faceRecognition}>
      <Failed failure={envelope('InternalError')} />
    </ApiErrorProvider>
  ),
}

/** Other words for a code. Words that `messages` omits stay as they are. */
export const OtherWords: Story = {
  args: {
    messages: {
      words: {
        'ResourceUnavailable.InArrears': {
          title: 'Time to top up',
          description: 'Add credit on the billing page, then try again.',
        },
      },
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByText(/Time to top up/)
  },
}

const shop = defineCatalog({
  extends: [faceRecognition],
  actions: { 'call-sales': { kind: 'app', label: 'Talk to sales' } },
  codes: {
    'Plan.SeatsExceeded': {
      surface: 'banner',
      fault: 'account',
      severity: 'warning',
      actions: ['call-sales'],
      params: { seats: 25 },
      words: {
        title: 'All seats are taken',
        description: 'Your plan has {seats} seats. Remove somebody or get more seats.',
      },
    },
  },
  override: { 'ResourceUnavailable.InArrears': { severity: 'warning' } },
})

/** Codes of the app’s own API, with policy, words and an action of the app’s own. */
export const OwnCatalog: Story = {
  args: { catalog: shop, actions: { 'call-sales': { href: 'mailto:sales@example.com' } } },
  render: (args) => (
    <ApiErrorProvider {...args}>
      <ApiErrorScope>
        <ErrorBanner />
        <Failed failure={envelope('Plan.SeatsExceeded')} />
      </ApiErrorScope>
    </ApiErrorProvider>
  ),
  async play({ canvasElement }) {
    const box = await within(canvasElement).findByRole('region')
    await expect(box).toHaveAttribute('data-severity', 'warning')
    await expect(box).toHaveTextContent('Your plan has 25 seats.')
    await expect(within(box).getByRole('link', { name: 'Talk to sales' })).toBeInTheDocument()
  },
}

/** A component for a code or a family. It gets the same presentation and the same next steps. */
export const OwnComponent: Story = {
  args: {
    components: { 'ResourceUnavailable.InArrears': BillingWall },
    actions: { 'check-billing': { href: '#billing' } },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole('heading', { level: 2 })
  },
}

function BillingWall({ error }: { readonly error: ShownError }) {
  return (
    <section className="story-wall" aria-label={error.presentation.title}>
      <h2>{error.presentation.title}</h2>
      <p>{error.presentation.description}</p>
      <ErrorActions error={error} style={{ justifyContent: 'center' }} />
    </section>
  )
}

const ownTranslations: Readonly<Record<string, string>> = {
  'words.ResourceUnavailable.InArrears.title': 'The tab is open',
}

/** The kit asks the app’s own i18n system for each message first, and uses its own words for unknown keys. */
export const Translate: Story = {
  args: { translate: ({ key }) => ownTranslations[key] },
  async play({ canvasElement }) {
    await within(canvasElement).findByText(/The tab is open/)
  },
}

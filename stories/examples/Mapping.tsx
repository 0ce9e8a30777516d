import { lazy } from 'react'
import {
  ApiErrorProvider,
  defineCatalog,
  ErrorToaster,
  type ShownError,
  tencentCloud,
} from '../../src/index.js'
import '../../src/styles.css'

/** One code with words, a place and next steps of its own, and other words for a code of the kit. */
const catalog = defineCatalog({
  extends: [tencentCloud],
  codes: {
    'Shop.SoldOut': {
      surface: 'banner',
      severity: 'warning',
      words: { title: 'Sold out', description: 'Choose another size, or come back tomorrow.' },
      actions: ['read-docs'],
    },
  },
})

const Paywall = lazy(() =>
  Promise.resolve({
    default: ({ error }: { error: ShownError }) => <p>{error.presentation.title}</p>,
  }),
)

export function App({ children }: { children: React.ReactNode }) {
  return (
    <ApiErrorProvider
      catalog={catalog}
      messages={{ words: { InternalError: { title: 'Our fault' } } }}
      actions={{ 'read-docs': { href: '/help/sizes' } }}
      components={{ ResourceUnavailable: Paywall }}
      toaster={<ErrorToaster />}
    >
      {children}
    </ApiErrorProvider>
  )
}

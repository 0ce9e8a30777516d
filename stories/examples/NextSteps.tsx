import { ApiErrorProvider, ErrorToaster, supportMail } from '../../src/index.js'
import '../../src/styles.css'

export function App({ children }: { children: React.ReactNode }) {
  return (
    <ApiErrorProvider
      toaster={<ErrorToaster />}
      actions={{
        // A handler: its promise keeps the button at work. Calls that wait for the sign-in run again after it.
        'sign-in': () => fetch('/api/session', { method: 'POST' }),
        'check-billing': { href: '/billing' },
        'contact-support': supportMail('help@example.com'),
        // No button, although the kit has a default for it.
        refresh: null,
      }}
    >
      {children}
    </ApiErrorProvider>
  )
}

import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { matchLocale } from 'react-api-error/core'
import { Providers } from './providers'

export default async function Layout({ children }: { children: ReactNode }) {
  const given = await cookies()
  const asked = given.get('locale')?.value ?? 'en'
  const locale = matchLocale([asked], ['en', 'de', 'ar']) ?? 'en'
  return (
    <html lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
      <head>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <Providers locale={locale} loads={given.has('loads')}>
          {children}
        </Providers>
      </body>
    </html>
  )
}

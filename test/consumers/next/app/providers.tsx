'use client'

import { type ReactNode, use } from 'react'
import { ApiErrorProvider, ErrorToaster, type LocaleMessages } from 'react-api-error'
import { faceRecognition } from 'react-api-error/catalogs/face-recognition'
import 'react-api-error/styles.css'

type Words = Promise<{ readonly default: LocaleMessages }>

const locales: Record<string, () => Words> = {
  de: () => import('react-api-error/locales/de'),
  ar: () => import('react-api-error/locales/ar'),
}

/** Each locale is loaded once. All requests share it: words are nobody’s data. */
const loaded = new Map<string, Words>()

function wordsOf(locale: string): Words | undefined {
  const words = loaded.get(locale) ?? locales[locale]?.()
  if (words) loaded.set(locale, words)
  return words
}

interface ProvidersProps {
  readonly locale: string
  /** Only the places for errors wait for the words; else the whole page does. */
  readonly loads: boolean
  readonly children: ReactNode
}

export function Providers({ locale, loads, children }: ProvidersProps) {
  // The server waits for the words, and the browser for theirs before it hydrates.
  const words = loads ? undefined : wordsOf(locale)
  const messages = loads ? locales : words && use(words).default
  return (
    <ApiErrorProvider
      locale={locale}
      catalog={faceRecognition}
      messages={messages}
      toaster={<ErrorToaster />}
    >
      {children}
    </ApiErrorProvider>
  )
}

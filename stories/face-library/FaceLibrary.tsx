import { useMemo, useState } from 'react'
import { loadLocale } from '../../.storybook/loadLocale.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { type ApiErrorEvent, ApiErrorProvider, ErrorToaster } from '../../src/index.js'
import { AppTextsContext } from './AppTexts.js'
import './faceLibrary.css'
import { LibraryPage } from './LibraryPage.js'
import { loadAppTexts } from './loadAppTexts.js'

/** The targets of the next steps that only the app can offer. */
const actions = {
  'check-billing': { href: '#billing' },
  'raise-quota': { href: '#quota' },
  'contact-support': { href: 'mailto:support@example.com' },
}

/** A small product: groups, the people in them, and a search by photo. */
export function FaceLibrary({ locale = 'en' }: { readonly locale?: string }) {
  const texts = useMemo(() => loadAppTexts(locale), [locale])
  const [billed, setBilled] = useState(0)
  const onBilled = () => setBilled((known) => known + 1)
  const onEvent = (event: ApiErrorEvent) => {
    if (event.type === 'presented' && event.presentation.billable) onBilled()
  }
  return (
    <ApiErrorProvider
      catalog={faceRecognition}
      locale={locale}
      messages={loadLocale(locale)}
      actions={actions}
      toaster={<ErrorToaster />}
      onEvent={onEvent}
    >
      <AppTextsContext.Provider value={texts}>
        <LibraryPage billed={billed} onBilled={onBilled} />
      </AppTextsContext.Provider>
    </ApiErrorProvider>
  )
}

import { createRoot } from 'react-dom/client'
import { faceRecognition } from '../../../src/catalogs/face-recognition/faceRecognition.js'
import { ApiErrorProvider, ErrorToaster } from '../../../src/index.js'
import '../../../src/styles.css'
import { pages } from './pages.js'

const asked = new URLSearchParams(location.search)
const Page = pages[asked.get('page') ?? '']
const locale = asked.get('locale') ?? 'en'
document.documentElement.lang = locale
document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr'

createRoot(document.getElementById('root') as Element).render(
  <ApiErrorProvider
    locale={locale}
    catalog={faceRecognition}
    messages={{
      'zh-CN': () => import('../../../src/catalogs/locales/zh-CN.js'),
      ar: () => import('../../../src/catalogs/locales/ar.js'),
    }}
    toaster={<ErrorToaster />}
  >
    <main>{Page && <Page />}</main>
  </ApiErrorProvider>,
)

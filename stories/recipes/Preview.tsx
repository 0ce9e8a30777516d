import type { CSSProperties } from 'react'
import { envelope } from '../components/envelope.js'
import { Failed } from '../components/Failed.js'
import '../page/page.css'
import './recipes.css'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  FieldError,
} from '../../src/index.js'

/** A toast, a banner of each severity and a field, under custom properties or a style sheet for `:root`. */
export function Preview({ css = '', properties }: PreviewProps) {
  return (
    <ApiErrorProvider
      catalog={faceRecognition}
      actions={{ 'check-billing': { href: '#billing' } }}
      toaster={null}
    >
      <style>{css.replace(/^@.*\n/gm, '').replace(/^:root.*\{$/m, '.recipe-preview {')}</style>
      <div className="recipe-preview page-stack" style={properties as CSSProperties} lang="en">
        <ErrorToaster className="page-toaster" />
        {BANNERS.map((code) => (
          <ApiErrorScope key={code}>
            <ErrorBanner />
            <Failed failure={envelope(code)} surface="banner" />
          </ApiErrorScope>
        ))}
        <ApiErrorScope fields={{ PersonId: { label: 'Employee number' } }}>
          <form className="page-field">
            <label htmlFor="recipe-id">Employee number</label>
            <input id="recipe-id" name="PersonId" defaultValue="e 1041" />
            <FieldError name="PersonId" />
            <Failed failure={envelope('InvalidParameterValue.PersonIdIllegal')} />
          </form>
        </ApiErrorScope>
        <Failed failure={envelope('InternalError')} retry={() => undefined} />
      </div>
    </ApiErrorProvider>
  )
}

/** An error, a warning, information. */
const BANNERS = ['ResourceUnavailable.InArrears', 'RequestLimitExceeded', 'DryRunOperation']

interface PreviewProps {
  /** Applied with `.recipe-preview` in place of `:root`. */
  readonly css?: string
  readonly properties?: Readonly<Record<string, string>>
}

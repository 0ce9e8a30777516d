import type { ReactNode } from 'react'
import '../src/styles.css'
import { faceRecognition } from '../src/catalogs/face-recognition/faceRecognition.js'
import { ApiErrorProvider, type ApiErrorProviderProps, ErrorToaster } from '../src/index.js'
import { loadLocale } from './loadLocale.js'

/**
 * Wraps a story in the kit's provider, in the toolbar's locale. A story changes it with
 * `parameters: { apiErrors: { actions: … } }`; one that brings a provider of its own says
 * `apiErrors: false`.
 */
export function StoryProvider(props: {
  readonly locale: string
  readonly parameters: { readonly apiErrors?: Partial<ApiErrorProviderProps> | false }
  readonly children: ReactNode
}): ReactNode {
  const { apiErrors } = props.parameters
  if (apiErrors === false) return props.children
  return (
    <ApiErrorProvider
      catalog={faceRecognition}
      toaster={<ErrorToaster />}
      locale={props.locale}
      messages={loadLocale(props.locale)}
      {...apiErrors}
    >
      {props.children}
    </ApiErrorProvider>
  )
}

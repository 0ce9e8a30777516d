import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiErrorProvider, type ErrorStore, ErrorToaster, useApiError } from '../../../src/index.js'

type Api = ReturnType<typeof useApiError>

/** Mounts a provider with the kit's toaster, and hands out its `report`. */
export function mount(children?: ReactNode, store?: ErrorStore): Promise<Api['report']> {
  const element = document.getElementById('root')
  if (!element) throw new Error('no #root')
  return new Promise((resolve) => {
    createRoot(element).render(
      <ApiErrorProvider locale="en" toaster={<ErrorToaster />} {...(store ? { store } : {})}>
        {children}
        <Reporter onReady={({ report }) => resolve(report)} />
      </ApiErrorProvider>,
    )
  })
}

export function Reporter(props: { readonly onReady: (api: Api) => void }): null {
  props.onReady(useApiError())
  return null
}

export function envelope(code: string, requestId: string): unknown {
  return { Response: { Error: { Code: code, Message: 'It did not work.' }, RequestId: requestId } }
}

/** How many toasts are in the document: Radix makes each a list item. */
export function mountedToasts(): number {
  return document.querySelectorAll('ol > li').length
}

import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiErrorProvider, type ErrorStore, ErrorToaster, useApiError } from '../../../src/index.js'

type Report = ReturnType<typeof useApiError>['report']

/** Mounts a provider with the kit's toaster, and hands out its `report`. */
export function mount(children?: ReactNode, store?: ErrorStore): Promise<Report> {
  const element = document.getElementById('root')
  if (!element) throw new Error('no #root')
  return new Promise((resolve) => {
    createRoot(element).render(
      <ApiErrorProvider locale="en" toaster={<ErrorToaster />} {...(store ? { store } : {})}>
        {children}
        <Reporter onReady={resolve} />
      </ApiErrorProvider>,
    )
  })
}

export function Reporter(props: { readonly onReady: (report: Report) => void }): null {
  const { report } = useApiError()
  props.onReady(report)
  return null
}

export function envelope(code: string, requestId: string): unknown {
  return { Response: { Error: { Code: code, Message: 'It did not work.' }, RequestId: requestId } }
}

/** How many toasts are in the document: Radix makes each a list item. */
export function mountedToasts(): number {
  return document.querySelectorAll('ol > li').length
}

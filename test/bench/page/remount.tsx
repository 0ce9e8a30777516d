import { createRoot } from 'react-dom/client'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  ErrorSummary,
  ErrorToaster,
} from '../../../src/index.js'
import { Field } from './Field.js'
import { pause, settle } from './frames.js'

/** Mounts and unmounts an app with all parts of the kit, `count` times. */
export async function remount(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    const element = document.body.appendChild(document.createElement('div'))
    const root = createRoot(element)
    root.render(
      <ApiErrorProvider locale="en" toaster={<ErrorToaster />}>
        <ApiErrorScope>
          <ErrorSummary />
          <ErrorBanner />
          <Field name="name" />
        </ApiErrorScope>
      </ApiErrorProvider>,
    )
    await pause(0)
    root.unmount()
    element.remove()
  }
  await settle()
}

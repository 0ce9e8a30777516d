import { ApiErrorScope, type useApiError } from '../../../src/index.js'
import { Field } from './Field.js'
import type { MountedForm } from './form.js'
import { envelope, mount, Reporter } from './mount.js'

/** A form of the kit's, whose errors come as envelopes. */
export async function mountOwnForm(names: readonly string[]): Promise<MountedForm> {
  const { report, clear } = await new Promise<ReturnType<typeof useApiError>>((resolve) => {
    void mount(
      <ApiErrorScope>
        {names.map((name) => (
          <Field key={name} name={name} />
        ))}
        <Reporter onReady={resolve} />
      </ApiErrorScope>,
    )
  })
  return {
    show(field) {
      report(envelope('InvalidParameterValue', field), { surface: 'field', fields: [field] })
    },
    clear,
  }
}

import { createErrorStore } from '../../../src/index.js'
import { machineOf } from '../../../src/store/createErrorStore.js'
import { Field } from './Field.js'
import { pause, settle } from './frames.js'
import { envelope, mount } from './mount.js'

export interface AtOnceResult {
  /** Reads of the store's state by all fields together. */
  readonly reads: number
  /** Milliseconds from the first report until all texts are in the document and painted. */
  readonly shown: number
  /** How many fields have a text. */
  readonly texts: number
}

/** A form of `size` fields, and in one task an error for each of them. */
export async function atOnce(size: number): Promise<AtOnceResult> {
  const names = Array.from({ length: size }, (_, index) => `Field${index}`)
  let reads = 0
  const store = createErrorStore()
  const machine = machineOf(store)
  const { getSnapshot, router } = machine
  Object.assign(machine, {
    getSnapshot() {
      reads++
      return getSnapshot()
    },
    router: {
      ...router,
      routed(surface: string) {
        reads++
        return router.routed(surface)
      },
    },
  })
  const report = await mount(
    names.map((name) => <Field key={name} name={name} />),
    store,
  )
  await pause(500)
  reads = 0
  const start = performance.now()
  for (const name of names) {
    report(envelope('InvalidParameterValue', name), { surface: 'field', fields: [name] })
  }
  await settle()
  const shown = performance.now() - start
  await pause(300)
  const texts = [...document.querySelectorAll('label > span')].filter((span) => span.textContent)
  return { reads, shown, texts: texts.length }
}

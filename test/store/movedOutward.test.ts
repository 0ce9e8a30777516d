import { expect, it } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'
import { envelope } from '../fixtures/envelope.js'

/** A store with the scope `form`; `leave` unmounts it. */
function mount() {
  const store = createMachine()
  const remove = store.router.addScope({ id: 'form', parent: null })
  return {
    store,
    report: (scope: string, operation = 'save') =>
      store.report(envelope('InternalError'), { scope, operation }),
    leave() {
      remove()
      store.reroute()
      store.flush()
    },
    opened: () => store.getSnapshot().entries,
  }
}

it.each(['form', ''])(
  'a repeat in the scope "%s" is counted with the error that has moved to the outer scope',
  (scope) => {
    const { report, leave, opened } = mount()
    const { id } = report('form') ?? {}
    leave()
    expect(opened()).toMatchObject([{ id, scope: '', count: 1 }])
    report(scope)
    expect(opened()).toMatchObject([{ id, scope: '', count: 2 }])
  },
)

it('a repeat makes no third error of two equal ones that have met in the outer scope', () => {
  const { report, leave, opened } = mount()
  report('')
  report('form')
  leave()
  report('')
  expect(
    opened()
      .map(({ count }) => count)
      .toSorted(),
  ).toEqual([1, 2])
})

it('a failure in a later scope of the same id is not counted with the error that has moved out', () => {
  const { store, report, leave, opened } = mount()
  report('form')
  leave()
  store.router.addScope({ id: 'form', parent: null })
  report('form')
  expect(opened()).toMatchObject([
    { scope: '', count: 1 },
    { scope: 'form', count: 1 },
  ])
})

it.each([0, 1])(
  'a repeat is counted with the remaining one of two equal errors (%s was dismissed)',
  (ended) => {
    const { store, report, leave, opened } = mount()
    report('')
    report('form')
    leave()
    store.dismiss(opened()[ended]?.id ?? '')
    report('')
    expect(opened()).toMatchObject([{ count: 2 }])
  },
)

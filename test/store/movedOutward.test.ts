import { expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'
import { envelope } from '../fixtures/envelope.js'

/** A store with a form in it, which can be left. */
function mount() {
  const store = createErrorStore()
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
  'counts a repeat from "%s" of what has moved outward (promise 8)',
  (scope) => {
    const { report, leave, opened } = mount()
    const { id } = report('form') ?? {}
    leave()
    expect(opened()).toMatchObject([{ id, scope: '', count: 1 }])
    report(scope)
    expect(opened()).toMatchObject([{ id, scope: '', count: 2 }])
  },
)

it('makes no third of two that were counted apart', () => {
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

it('does not count what fails in a scope of the same name later', () => {
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

it.each([0, 1])('counts a repeat of the twin that is left (%s ended)', (ended) => {
  const { store, report, leave, opened } = mount()
  report('')
  report('form')
  leave()
  store.dismiss(opened()[ended]?.id ?? '')
  report('')
  expect(opened()).toMatchObject([{ count: 2 }])
})

import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Entry } from '../../src/model/Entry.js'
import type { Machine } from '../../src/model/Machine.js'
import { createMachine } from '../../src/store/createMachine.js'

const SCOPES = ['', 'page', 'form', 'dialog'] as const
const NAMES = ['P', 'Q', 'R'] as const
const KINDS = ['field', 'field', 'summary', 'banner'] as const

/** Stands for an element; `at` is its position in the document. */
class FakeElement {
  isConnected = true
  readonly at: number

  constructor(at: number) {
    this.at = at
  }

  compareDocumentPosition(other: FakeElement): number {
    return other.at > this.at ? 4 : 2
  }
}

interface Place {
  readonly id: string
  readonly kind: 'field' | 'summary' | 'banner'
  readonly scope: string
  readonly name: string
  readonly element: FakeElement
  visible: boolean
  remove: () => void
}

/** A model of a page: its scopes and surfaces, which are also registered with a store. */
class Page {
  readonly store: Machine
  readonly places = new Map<string, Place>()
  readonly scopes = new Map<string, { parent: string; remove: () => void }>()
  /** Entries that were not announced yet, and the reason for which each entry ended. */
  readonly untold = new Map<string, Entry>()
  readonly ended = new Map<string, string>()
  private serial = 0

  constructor() {
    this.store = createMachine({
      schedule: () => undefined,
      onEvent: (event) => {
        if (event.type === 'ended') this.ended.set(event.entry.id, event.reason)
      },
    })
    this.store.router.addSurface(
      { id: 'toaster', kind: 'toaster', scope: '' },
      { element: () => null, isRendered: () => true },
    )
  }

  mountScope(scope: string, parent: string): void {
    // Scopes form a tree: a parent comes earlier in SCOPES.
    if (scope === '' || SCOPES.indexOf(parent as '') >= SCOPES.indexOf(scope as '')) return
    if (this.scopes.has(scope) || (parent !== '' && !this.scopes.has(parent))) return
    this.scopes.set(scope, { parent, remove: this.store.router.addScope({ id: scope, parent }) })
  }

  /** Unmounts a scope and what is inside it: the outer first, as React does with effects. */
  unmountScope(scope: string): void {
    this.scopes.get(scope)?.remove()
    this.scopes.delete(scope)
    for (const place of [...this.places.values()]) if (place.scope === scope) this.unmount(place)
    for (const [id, { parent }] of [...this.scopes]) if (parent === scope) this.unmountScope(id)
  }

  mount(kind: Place['kind'], scope: string, name: string, at: number, visible: boolean): void {
    if (scope !== '' && !this.scopes.has(scope)) return
    const id = `${kind}${++this.serial}`
    const element = new FakeElement(at * 1000 + this.serial)
    const remove = this.store.router.addSurface(
      kind === 'field' ? { id, kind, scope, name } : { id, kind, scope },
      {
        element: () => element as unknown as Element,
        isRendered: () => this.places.get(id)?.visible ?? false,
      },
    )
    this.places.set(id, { id, kind, scope, name, element, visible, remove })
  }

  unmount(place: Place): void {
    place.element.isConnected = false
    place.remove()
    this.places.delete(place.id)
  }

  nth(index: number): Place | undefined {
    return [...this.places.values()][index % Math.max(this.places.size, 1)]
  }

  nthEntry(index: number): Entry | undefined {
    const { entries } = this.store.getSnapshot()
    return entries[index % Math.max(entries.length, 1)]
  }

  /** The scope and its current outer scopes, from the inside. */
  outward(scope: string): string[] {
    const list: string[] = []
    for (let at = scope; at !== ''; at = this.scopes.get(at)?.parent ?? '') list.push(at)
    return [...list, '']
  }

  /** Where a violation belongs, by a search of every place. */
  expected(entry: Entry, violation: number): string {
    if (entry.surface === 'toast') return 'toaster'
    for (const scope of this.outward(entry.scope)) {
      const here = [...this.places.values()]
        .filter((place) => place.scope === scope && place.visible)
        .sort((a, b) => a.element.at - b.element.at)
      const first = (kind: string) => here.find((place) => place.kind === kind)?.id
      const paths = entry.violations[violation]?.paths ?? []
      const field = here.find((place) => place.kind === 'field' && paths.includes(place.name))?.id
      const found =
        violation < 0
          ? (first('banner') ?? first('summary'))
          : (field ?? first('summary') ?? first('banner'))
      if (found !== undefined) return found
    }
    return 'toaster'
  }

  /** Each violation is in one place, and no entry has ended unannounced. */
  check(): void {
    this.store.reroute()
    this.store.flush()
    const { entries } = this.store.getSnapshot()
    const shown = new Map<string, string[]>()
    for (const id of ['toaster', ...this.places.keys()]) {
      for (const item of this.store.router.routed(id)) {
        if (item.role !== 'text') continue
        const key = `${item.entry.id}:${item.violation}`
        shown.set(key, [...(shown.get(key) ?? []), id])
      }
    }
    const due = entries.flatMap((entry) =>
      (entry.surface !== 'field' || entry.violations.length === 0
        ? [-1]
        : entry.violations.map((_, at) => at)
      ).map(
        (violation) => [`${entry.id}:${violation}`, [this.expected(entry, violation)]] as const,
      ),
    )
    expect(shown).toEqual(new Map(due))
    for (const [id, entry] of this.untold) {
      if (this.store.get(id) !== undefined) continue
      expect(this.ended.get(id), `${entry.id} went untold`).toBe('edited')
    }
  }
}

type Step = (page: Page) => void

const scope = fc.constantFrom(...SCOPES)
const name = fc.constantFrom(...NAMES)
const index = fc.nat(20)

const place = fc
  .tuple(fc.constantFrom(...KINDS), scope, name, fc.nat(9), fc.constantFrom(true, true, false))
  .map(
    (made): Step =>
      (page) =>
        page.mount(...made),
  )

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(scope, scope).map(
    ([id, parent]): Step =>
      (page) =>
        page.mountScope(id, parent),
  ),
  scope.map(
    (id): Step =>
      (page) => {
        if (id !== '') page.unmountScope(id)
      },
  ),
  fc.tuple(fc.constantFrom(...KINDS), scope, name, fc.nat(9), fc.boolean()).map(
    (made): Step =>
      (page) =>
        page.mount(...made),
  ),
  index.map(
    (at): Step =>
      (page) => {
        const place = page.nth(at)
        if (place) page.unmount(place)
      },
  ),
  // As a tab, a step of a wizard or a modal does.
  index.map(
    (at): Step =>
      (page) => {
        const place = page.nth(at)
        if (place) place.visible = !place.visible
      },
  ),
  // Unmounts and mounts again before routing, as StrictMode and a changed key do.
  index.map(
    (at): Step =>
      (page) => {
        const place = page.nth(at)
        if (place === undefined) return
        page.unmount(place)
        page.mount(place.kind, place.scope, place.name, place.element.at, place.visible)
      },
  ),
  scope.map(
    (id): Step =>
      (page) => {
        const known = page.scopes.get(id)
        if (known === undefined) return
        known.remove()
        page.scopes.set(id, {
          ...known,
          remove: page.store.router.addScope({ id, parent: known.parent }),
        })
      },
  ),
  fc
    .tuple(
      scope,
      fc.constantFrom(undefined, 'banner' as const, 'toast' as const),
      fc.array(name, { maxLength: 3 }),
    )
    .map(
      ([id, surface, paths]): Step =>
        (page) => {
          const entry = page.store.report(
            {
              origin: 'api',
              code: 'InvalidParameterValue',
              message: '',
              fields: paths.map((path) => ({ path })),
            },
            { scope: id, surface, operation: paths.join() },
          )
          if (entry !== null) page.untold.set(entry.id, entry)
        },
    ),
  // One violation of several fields.
  fc.tuple(scope, fc.uniqueArray(name, { minLength: 2 })).map(
    ([id, fields]): Step =>
      (page) => {
        const entry = page.store.report(
          { origin: 'api', code: 'InvalidParameterValue', message: '', fields: [] },
          { scope: id, fields, operation: `both ${fields.join()}` },
        )
        if (entry !== null) page.untold.set(entry.id, entry)
      },
  ),
  fc.constant<Step>((page) => {
    for (const { id } of page.store.takeUntold()) page.untold.delete(id)
  }),
  fc.tuple(index, index).map(
    ([at, which]): Step =>
      (page) => {
        const entry = page.nthEntry(at)
        if (entry === undefined) return
        const violation = entry.violations[which % Math.max(entry.violations.length, 1)]
        page.store.end(entry.id, 'edited', violation)
      },
  ),
)

const steps = fc.array(step, { minLength: 5, maxLength: 30 })

describe('routing on a page that changes', () => {
  beforeAll(() => {
    vi.stubGlobal('Node', { DOCUMENT_POSITION_FOLLOWING: 4 })
    return () => vi.unstubAllGlobals()
  })

  it('each violation is in exactly one visible place and none is lost, after each change of a page (5,000 pages)', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 4, maxLength: 12 }), steps, (places, later) => {
        const page = new Page()
        SCOPES.forEach((id, at) => {
          page.mountScope(id, SCOPES[at - 1] ?? '')
        })
        for (const act of [...places, ...later]) {
          act(page)
          page.check()
        }
      }),
      { numRuns: 5000 },
    )
  }, 60_000)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry, EntryViolation } from '../../src/model/Entry.js'
import type { Surface } from '../../src/model/Policy.js'
import type { RegisteredScope, RegisteredSurface, RoutedItem } from '../../src/model/Routing.js'
import { offersOf } from '../../src/routing/offersOf.js'
import { route } from '../../src/routing/route.js'

let serial = 0

function entry(scope: string, surface: Surface, ...violations: (string | string[])[]): Entry {
  serial += 1
  return {
    id: `e${serial}`,
    error: { origin: 'api', code: 'X', message: '', fields: [] },
    policy: {} as Entry['policy'],
    surface,
    violations: violations.map((paths): EntryViolation => ({ paths: [paths].flat() })),
    scope,
    operation: '',
    count: 1,
    firstAt: 0,
    lastAt: 0,
    revision: 1,
    pending: false,
    retryable: false,
    foreground: true,
  }
}

interface Page {
  readonly surfaces?: readonly RegisteredSurface[]
  readonly scopes?: readonly RegisteredScope[]
  readonly hidden?: readonly string[]
}

function routeOn({ surfaces = [], scopes = [], hidden = [] }: Page, ...entries: Entry[]) {
  const order = surfaces.map(({ id }) => id)
  return route({
    entries,
    offers: offersOf([...surfaces, { id: 'toaster', kind: 'toaster', scope: '' }]),
    scopes: new Map(scopes.map((scope) => [scope.id, scope])),
    isRendered: (id) => !hidden.includes(id),
    order: (a, b) => order.indexOf(a) - order.indexOf(b),
  })
}

const field = (id: string, scope: string, name: string): RegisteredSurface => ({
  id,
  kind: 'field',
  scope,
  name,
})
const banner = (id: string, scope: string): RegisteredSurface => ({ id, kind: 'banner', scope })
const summary = (id: string, scope: string): RegisteredSurface => ({ id, kind: 'summary', scope })

describe('route', () => {
  it('a violation goes to the visible field of its path', () => {
    const routes = routeOn(
      { surfaces: [banner('b', 'form'), field('f', 'form', 'PersonId')] },
      entry('form', 'field', 'PersonId'),
    )
    expect(routes.get('f')).toMatchObject([{ violation: 0, role: 'text', path: 'PersonId' }])
    expect(routes.has('b')).toBe(false)
    expect(routes.has('toaster')).toBe(false)
  })

  it('a violation goes to field, summary, banner, outer scope or toaster, in that order', () => {
    const surfaces = [
      field('f', 'form', 'PersonId'),
      summary('s', 'form'),
      banner('b', 'form'),
      banner('outer', 'page'),
    ]
    const scopes = [
      { id: 'form', parent: 'page' },
      { id: 'page', parent: '' },
    ]
    const failure = entry('form', 'field', 'PersonId')
    const where = (...hidden: string[]) => [
      ...routeOn({ surfaces, scopes, hidden }, failure).keys(),
    ]
    expect(where()).toEqual(['f', 's'])
    expect(where('f')).toEqual(['s'])
    expect(where('f', 's')).toEqual(['b'])
    expect(where('f', 's', 'b')).toEqual(['outer'])
    expect(where('f', 's', 'b', 'outer')).toEqual(['toaster'])
  })

  it('a violation does not go to a field of another scope', () => {
    const surfaces = [field('f', 'other', 'PersonId')]
    const routes = routeOn({ surfaces }, entry('form', 'field', 'PersonId'))
    expect([...routes.keys()]).toEqual(['toaster'])
  })

  it('a violation of several fields has its text at the first, to which the others point', () => {
    const surfaces = [field('g', 'form', 'GroupId'), field('p', 'form', 'PersonId')]
    const routes = routeOn({ surfaces }, entry('form', 'field', ['PersonId', 'GroupId']))
    expect(routes.get('g')).toMatchObject([{ role: 'text', path: 'GroupId' }])
    expect(routes.get('p')).toMatchObject([{ role: 'pointer', target: 'g', path: 'PersonId' }])
  })

  it('a violation knows whether the page shows several fields that may be at fault', () => {
    const photos = entry('form', 'field', ['ImageA', 'ImageB'])
    const several = (hidden: string[], ...surfaces: RegisteredSurface[]) =>
      routeOn({ surfaces, hidden }, photos).get('a')?.[0]?.several
    const a = field('a', 'form', 'ImageA')
    const b = field('b', 'form', 'ImageB')
    expect(several([], a, b)).toBe(true)
    expect(several(['b'], a, b)).toBe(false)
    expect(several([], a, field('again', 'form', 'ImageA'))).toBe(false)
  })

  it('a hidden field points to the visible field of its name', () => {
    const surfaces = [field('hook', 'form', 'PersonId'), field('part', 'form', 'PersonId')]
    const routes = routeOn({ surfaces, hidden: ['hook'] }, entry('form', 'field', 'PersonId'))
    expect(routes.get('part')).toMatchObject([{ role: 'text' }])
    expect(routes.get('hook')).toMatchObject([{ role: 'pointer', target: 'part' }])
  })

  it('each violation of an error is routed by itself', () => {
    const surfaces = [field('n', 'form', 'PersonName'), banner('b', 'form')]
    const routes = routeOn({ surfaces }, entry('form', 'field', 'PersonName', 'PersonId'))
    expect(routes.get('n')).toMatchObject([{ violation: 0 }])
    expect(routes.get('b')).toMatchObject([{ violation: 1 }])
  })

  it('the summary gets violations and the banner other errors when a scope has both', () => {
    const surfaces = [banner('b', 'form'), summary('s', 'form')]
    const whole = entry('form', 'banner')
    const violating = entry('form', 'field', 'PersonId')
    const routes = routeOn({ surfaces }, whole, violating)
    expect(routes.get('b')).toMatchObject([{ entry: whole }])
    expect(routes.get('s')).toMatchObject([{ entry: violating }])
  })

  it("a violation finds its field by the name in the scope's `fields`, and by a mapped prefix", () => {
    const surfaces = [field('a', 'form', 'employee.number'), field('b', 'form', 'people.0.Name')]
    const scopes = [
      {
        id: 'form',
        parent: '',
        fields: { PersonId: { name: 'employee.number' }, Infos: { name: 'people' } },
      },
    ]
    const routes = routeOn({ surfaces, scopes }, entry('form', 'field', 'PersonId', 'Infos.0.Name'))
    expect([...routes.keys()]).toEqual(['a', 'b'])
  })

  it('fields can have names such as constructor, __proto__, emoji and quotes', () => {
    const names = ['constructor', '__proto__', '🙂', 'a"b', "it's", 'toString']
    const surfaces = names.map((name, at) => field(`f${at}`, 'form', name))
    const scopes = [{ id: 'form', parent: '', fields: { x: { name: 'y' } } }]
    const routes = routeOn({ surfaces, scopes }, entry('form', 'field', ...names))
    expect([...routes.keys()]).toEqual(surfaces.map(({ id }) => id))
  })

  it('an error goes to the toaster when scopes form a circle', () => {
    const scopes = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    expect([...routeOn({ scopes }, entry('a', 'banner')).keys()]).toEqual(['toaster'])
  })

  it('each text is in exactly one visible place, on any page (10,000 cases)', () => {
    const scopeIds = ['', 'a', 'b', 'c']
    const names = ['P', 'Q', 'R']
    const surface = fc.record({
      kind: fc.constantFrom('field', 'summary', 'banner'),
      scope: fc.constantFrom(...scopeIds),
      name: fc.constantFrom(...names),
      rendered: fc.boolean(),
    })
    const failure = fc.record({
      scope: fc.constantFrom(...scopeIds, 'unknown'),
      surface: fc.constantFrom<Surface>('field', 'banner', 'toast'),
      violations: fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), {
        maxLength: 3,
      }),
    })
    fc.assert(
      fc.property(
        fc.array(surface, { maxLength: 8 }),
        fc.array(failure, { maxLength: 5 }),
        fc.constantFrom('', 'a', 'b', 'c'),
        (made, failures, parent) => {
          const surfaces = made.map((one, at) => ({ ...one, id: `s${at}` })) as RegisteredSurface[]
          const hidden = made.flatMap((one, at) => (one.rendered ? [] : [`s${at}`]))
          const scopes = scopeIds.map((id) => ({ id, parent: id === '' ? null : parent }))
          const entries = failures.map((one) => entry(one.scope, one.surface, ...one.violations))
          const routes = routeOn({ surfaces, scopes, hidden }, ...entries)
          for (const one of entries) {
            const parts =
              one.surface === 'field' && one.violations.length > 0
                ? one.violations.map((_, at) => at)
                : [-1]
            for (const part of parts) {
              const texts = [...routes].flatMap(([id, items]) =>
                items
                  .filter((item: RoutedItem) => item.entry === one && item.violation === part)
                  .filter((item) => item.role === 'text')
                  .map(() => id),
              )
              expect(texts).toHaveLength(1)
              expect(hidden).not.toContain(texts[0])
            }
          }
        },
      ),
      { numRuns: 10_000 },
    )
  })
})

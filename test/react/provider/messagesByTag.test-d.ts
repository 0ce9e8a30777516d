import { describe, expectTypeOf, it } from 'vitest'
import type { MessagesLoader, MessagesSource } from '../../../src/index.js'

const load: MessagesLoader = () => import('../../../src/catalogs/locales/de.js')

describe('locale loaders by tag', () => {
  it('`messages` takes a map of locale loaders by tag', () => {
    expectTypeOf({ de: load, 'zh-TW': load }).toExtend<MessagesSource>()
    const sources: MessagesSource = { de: () => import('../../../src/catalogs/locales/de.js') }
    expectTypeOf(sources).not.toBeNever()
  })

  it('`messages` takes no words, promises or misspelt keys in a map of locale loaders', () => {
    // @ts-expect-error: words go beside it.
    const mixed: MessagesSource = { de: load, words: { InternalError: { title: 'x' } } }
    // @ts-expect-error: a promise is not a loader.
    const loaded: MessagesSource = { de: load('de') }
    // @ts-expect-error: misspelt words are no map.
    const misspelt: MessagesSource = { word: { InternalError: { title: 'x' } } }
    expectTypeOf([mixed, loaded, misspelt]).not.toBeNever()
  })
})

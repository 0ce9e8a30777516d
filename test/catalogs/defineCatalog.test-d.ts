import type { client } from '../../src/catalogs/client/client.js'
import { defineCatalog } from '../../src/catalogs/defineCatalog.js'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import type { BuiltInAction } from '../../src/model/BuiltInAction.js'
import type { Catalog } from '../../src/model/Catalog.js'

// What types hold back. The compiler reports an `@ts-expect-error` that expects none.

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
function assertType<_T extends true>(): void {}

const words = { title: 'Sold out', description: 'Choose another size.' }

const shop = defineCatalog({
  extends: [tencentCloud],
  actions: { 'pick-size': { kind: 'app', label: 'Choose a size' } },
  messages: [{ words: { gone: { title: 'Gone', inline: '{label} is gone' } } }],
  codes: {
    'Order.SoldOut': {
      surface: 'banner',
      fault: 'conflict',
      actions: ['pick-size', 'refresh'],
      words,
    },
    'Order.NoSize': {
      surface: 'field',
      fields: ['Size'],
      words: { title: 'No size', inline: 'Choose a size' },
    },
    'Order.Gone': { words: 'gone' },
    'Order.Lost': { words: 'notFound' },
    'Order.Counted': {
      words: { title: 'Too many', description: ({ max }) => `Choose ${max} or fewer.` },
    },
  },
  override: {
    LimitExceeded: { actions: ['contact-support'], words: { title: 'That is all for now' } },
    'Network.Offline': { surface: 'banner' },
  },
})

type Of<C> = C extends Catalog<infer Codes, infer Actions> ? [Codes, Actions] : never
type Shop = Of<typeof shop>
type TencentCloud = Of<typeof tencentCloud>
assertType<
  Equal<
    Shop[0],
    | 'Order.SoldOut'
    | 'Order.NoSize'
    | 'Order.Gone'
    | 'Order.Lost'
    | 'Order.Counted'
    | TencentCloud[0]
  >
>()
assertType<Equal<Shop[1], 'pick-size' | TencentCloud[1]>>()

// A catalog that extends two has the codes and actions of both.
const both = defineCatalog({
  extends: [shop, defineCatalog({ codes: { 'Post.Gone': { words } } })],
  override: { 'Order.SoldOut': { actions: ['pick-size'] }, 'Post.Gone': { surface: 'toast' } },
})
assertType<Equal<Of<typeof both>[0], Shop[0] | 'Post.Gone'>>()

// A catalog that extends none still has the client's codes and words.
const alone = defineCatalog({
  codes: { 'Photo.TooLarge': { words: 'tooLarge', actions: ['reduce-size'] } },
  override: { 'Network.Offline': { surface: 'banner' } },
})
assertType<Equal<Of<typeof alone>, ['Photo.TooLarge' | Of<typeof client>[0], BuiltInAction]>>()

defineCatalog({
  extends: [tencentCloud],
  // @ts-expect-error A misspelt code can't be overridden.
  override: { LimitExeeded: { actions: ['retry'] } },
})

// @ts-expect-error Nothing is extended, so there is nothing of a vendor to override.
defineCatalog({ override: { LimitExceeded: { actions: ['retry'] } } })

// @ts-expect-error Words are missing.
defineCatalog({ codes: { 'A.B': { surface: 'banner' } } })

// @ts-expect-error A title alone doesn't say what to do.
defineCatalog({ codes: { 'A.B': { surface: 'banner', words: { title: 'Gone' } } } })

// @ts-expect-error Words without a title.
defineCatalog({ codes: { 'A.B': { surface: 'banner', words: { description: 'Try again.' } } } })

// @ts-expect-error A field needs an inline message.
defineCatalog({ codes: { 'A.B': { surface: 'field', words } } })

// @ts-expect-error No such words to share.
defineCatalog({ extends: [tencentCloud], codes: { 'A.B': { words: 'notFond' } } })

// @ts-expect-error An action that nobody defines.
defineCatalog({ codes: { 'A.B': { words, actions: ['retri'] } } })

defineCatalog({
  extends: [tencentCloud],
  // @ts-expect-error An action that nobody defines, in an override.
  override: { LimitExceeded: { actions: ['retri'] } },
})

// @ts-expect-error No next step at all.
defineCatalog({ codes: { 'A.B': { words, actions: [] } } })

// @ts-expect-error A surface that does not exist.
defineCatalog({ codes: { 'A.B': { words, surface: 'modal' } } })

// A catalog that has only policies must be `wordless`.
defineCatalog({ wordless: true, codes: { 'A.B': { surface: 'field', fields: ['B'] } } })

import { assertType, expectTypeOf } from 'vitest'
import type { builtInActions } from '../../src/catalog/builtInActions.js'
import type { ActionHandlers, ActionKind, BuiltInAction, SuggestedAction } from '../../src/index.js'

// The table is the only list of the actions and of their kinds.
expectTypeOf<BuiltInAction>().toEqualTypeOf<keyof typeof builtInActions>()
expectTypeOf<ActionKind>().toEqualTypeOf<(typeof builtInActions)[BuiltInAction]>()
expectTypeOf<SuggestedAction['kind']>().toEqualTypeOf<ActionKind>()

assertType<BuiltInAction>('raise-quota')
assertType<ActionKind>('focus')
// @ts-expect-error It is no kind of the kit's.
assertType<ActionKind>('undo')
// @ts-expect-error It is no action of the kit's.
assertType<BuiltInAction>('undo')
// An app's own actions have handlers, too.
assertType<ActionHandlers>({ 'raise-quota': () => {}, undo: () => {} })

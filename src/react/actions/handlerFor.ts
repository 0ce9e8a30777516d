import type { ActionHandlers, GivenAction } from '../../model/Actions.js'
import type { Entry } from '../../model/Entry.js'
import type { ErrorContextValue } from '../provider/ErrorContext.js'

/**
 * What the app gave for an action: with the failure itself, else in its scope or an outer one, else at the
 * provider. `null` where it was taken away, undefined where nobody has said anything.
 */
export function handlerFor(
  action: string,
  entry: Entry,
  { store, config }: ErrorContextValue,
): GivenAction {
  const sources = [store.actionsOf(entry.id)]
  for (let scope: string | null | undefined = entry.scope; typeof scope === 'string'; ) {
    const node = store.router.scope(scope)
    sources.push(node?.actions)
    scope = node?.parent
  }
  return [...sources, config.actions]
    .map((handlers) => givenIn(handlers, action))
    .find((given) => given !== undefined)
}

function givenIn(handlers: ActionHandlers = {}, action: string): GivenAction {
  return Object.hasOwn(handlers, action) ? handlers[action as keyof ActionHandlers] : undefined
}

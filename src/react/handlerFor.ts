import type { ActionHandlers, GivenAction } from '../model/Actions.js'
import type { Router } from '../model/Routing.js'

/**
 * What the app gave for an action: with the failure itself, else in its scope or an outer one, else at the
 * provider. `null` where it was taken away, undefined where nobody has said anything.
 */
export function handlerFor(
  id: string,
  own: ActionHandlers | undefined,
  scope: string,
  router: Router,
  outermost: ActionHandlers,
): GivenAction {
  const sources = [own]
  for (let at: string | null | undefined = scope; typeof at === 'string'; ) {
    const node = router.scope(at)
    sources.push(node?.actions)
    at = node?.parent
  }
  return [...sources, outermost]
    .map((handlers) => ownOf(handlers, id))
    .find((given) => given !== undefined)
}

function ownOf(handlers: ActionHandlers = {}, id: string): GivenAction {
  return Object.hasOwn(handlers, id) ? handlers[id as keyof ActionHandlers] : undefined
}

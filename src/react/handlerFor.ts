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
  const given = own && at(own, id)
  if (given !== undefined) return given
  for (let node = router.scope(scope); node; node = router.scope(node.parent ?? '')) {
    const scoped = node.actions && at(node.actions, id)
    if (scoped !== undefined) return scoped
    if (node.parent === null) break
  }
  return at(outermost, id)
}

function at(handlers: ActionHandlers, id: string): GivenAction {
  const byId: Readonly<Record<string, GivenAction>> = handlers
  return Object.hasOwn(byId, id) ? byId[id] : undefined
}

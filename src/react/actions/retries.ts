import type { ActionKind } from '../../model/Presentation.js'

/** Whether an action calls again, at once or after a wait. */
export function retries({ kind }: { readonly kind: ActionKind }): boolean {
  return kind === 'retry' || kind === 'wait'
}

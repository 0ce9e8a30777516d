'use client'

import { Component, type ComponentType, type ReactNode, Suspense, useContext } from 'react'
import type { RegisteredCode } from '../../model/Register.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { ErrorComponentsContext } from './ErrorComponentsContext.js'
import type { ShownError } from './useShownErrors.js'

/**
 * Draws one entry: with the surface's render function, else with the provider's component for its code or
 * family, else as the kit does. What the app gave and throws is contained: the kit's own way is shown, and
 * `onEvent` is told. What is still to load (`lazy`) holds nothing up: until then, too, it is shown in the kit's way.
 */
export function ErrorView({ error, fallback, children }: ErrorViewProps) {
  const { store } = useErrorContext()
  const Given = componentFor(error.error.code, useContext(ErrorComponentsContext))
  const draw = children ?? (Given && (() => <Given error={error} />))
  if (draw === undefined) return fallback
  return (
    <Contained
      fallback={fallback}
      onFault={(fault) => store.emit({ type: 'fault', source: 'components', error: fault })}
    >
      <Suspense fallback={fallback}>
        <Drawn draw={() => draw(error)} />
      </Suspense>
    </Contained>
  )
}

/** Draws below the boundary, which catches nothing of what its own parent does. */
function Drawn({ draw }: { readonly draw: () => ReactNode }) {
  return draw()
}

/** The component for a code, else for the longest prefix of it. */
function componentFor(
  code: string,
  components: ErrorComponents = {},
): ErrorComponents[string] | undefined {
  for (let end = code.length; end > 0; end = code.lastIndexOf('.', end - 1)) {
    const key = code.slice(0, end)
    if (Object.hasOwn(components, key)) return components[key]
  }
  return undefined
}

class Contained extends Component<ContainedProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.onFault(error)
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}

/** By code or family: what draws an entry in place of the kit's own way. */
export type ErrorComponents = {
  readonly [Code in RegisteredCode]?: ComponentType<{ error: ShownError }> | undefined
}

interface ErrorViewProps {
  readonly error: ShownError
  readonly fallback: ReactNode
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}

interface ContainedProps {
  readonly children: ReactNode
  readonly fallback: ReactNode
  readonly onFault: (error: unknown) => void
}

'use client'

import { type ComponentType, createContext, type ReactNode, Suspense, useContext } from 'react'
import type { RegisteredCode } from '../../model/Register.js'
import { Contained, Drawn } from '../provider/Contained.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import type { ShownError } from './useShownErrors.js'

/** The provider's `components`. */
export const ErrorComponentsContext = createContext<ErrorComponents | undefined>(undefined)

/**
 * Draws one error: with the surface's render function, else with the provider's component for its code or family, else
 * in the kit's way. What the app gave and throws is contained: the kit's way stands in, and `onEvent` receives a fault.
 * It stands in for a lazy component, too, until that has loaded.
 */
export function ErrorView({ error, fallback, children }: ErrorViewProps) {
  const { store } = useErrorContext()
  const given = componentFor(error.error.code, useContext(ErrorComponentsContext))
  const Given: ErrorComponents[string] = children ? () => children(error) : given
  if (!Given) return fallback
  return (
    <Contained
      fallback={fallback}
      onFault={(fault) => store.emit({ type: 'fault', source: 'components', error: fault })}
    >
      <Suspense fallback={fallback}>
        {isCalled(Given) ? (
          <Drawn key={String(Given)} draw={() => Given({ error })} />
        ) : (
          <Given error={error} />
        )}
      </Suspense>
    </Contained>
  )
}

/**
 * Whether a component is a function. One that is written in place is another function with each render, but has the
 * same text: called by another component that is known by that text, it keeps its state.
 */
function isCalled(component: unknown): component is (props: { error: ShownError }) => ReactNode {
  return typeof component === 'function' && !component.prototype?.isReactComponent
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

/** By code or family: components that draw an error in place of the kit's box. */
export type ErrorComponents = {
  readonly [Code in RegisteredCode]?: ComponentType<{ error: ShownError }> | undefined
}

interface ErrorViewProps {
  readonly error: ShownError
  readonly fallback: ReactNode
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}

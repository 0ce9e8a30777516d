'use client'

import { type ComponentPropsWithoutRef, forwardRef, type Ref } from 'react'
import { WithWords } from '../box/WithWords.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { partProps } from '../provider/partProps.js'
import { useMergedRefs } from '../provider/useMergedRefs.js'
import { withSeverity } from '../provider/withSeverity.js'
import { type FieldErrorOptions, type FieldErrorState, useFieldError } from './useFieldError.js'
import { useWiredControl } from './useWiredControl.js'

/**
 * Shows a field's errors inline. Its element stays in the document while it is empty, so that the field counts as
 * rendered. With `name` it ties itself to the control of that name in the same form (`aria-invalid`,
 * `aria-describedby`). With `field`, the result of `useFieldError`, the app spreads `inputProps` itself.
 */
export const FieldError = forwardRef<HTMLSpanElement, FieldErrorProps>(
  function FieldError(props, ref) {
    if (props.field === undefined) {
      return (
        <WithWords>
          <NamedFieldError {...props} outerRef={ref} />
        </WithWords>
      )
    }
    return <FieldMessages {...props} outerRef={ref} />
  },
)

function NamedFieldError(props: NamedFieldErrorProps & FieldRefs) {
  const { name, value, describedBy, ...rest } = props
  const field = useFieldError(name, props)
  return <FieldMessages {...rest} field={field} control={useWiredControl(name, field)} />
}

function FieldMessages({ field, control, outerRef, ...rest }: GivenFieldErrorProps & FieldRefs) {
  const context = useErrorContext()
  const { errorProps, messages, invalid, pending, severity, dir } = field
  const ref = useMergedRefs<HTMLSpanElement>(errorProps.ref, outerRef, control)
  return (
    <span
      {...partProps('rae-field-error', { ...rest, ...errorProps }, ref)}
      data-severity={invalid ? severity : undefined}
      data-invalid={invalid ? '' : undefined}
      data-pending={pending ? '' : undefined}
    >
      {messages.map((message) => (
        <span key={message} className="rae-field-message">
          <span className="rae-visually-hidden">{withSeverity(context, severity)}</span>{' '}
          <span dir={dir}>{message}</span>
        </span>
      ))}
    </span>
  )
}

interface FieldErrorParts extends Omit<ComponentPropsWithoutRef<'span'>, 'children' | 'id'> {}

interface FieldRefs {
  readonly outerRef: Ref<HTMLSpanElement>
  /** Ties the element to its control. */
  readonly control?: Ref<HTMLSpanElement>
}

interface NamedFieldErrorProps extends FieldErrorParts, FieldErrorOptions {
  /** The request parameter's path, or its name in the scope's `fields`. */
  readonly name: string
  readonly field?: undefined
}

interface GivenFieldErrorProps extends FieldErrorParts {
  /** The result of `useFieldError`. */
  readonly field: FieldErrorState
  readonly name?: never
  readonly value?: never
  readonly describedBy?: never
}

export type FieldErrorProps = NamedFieldErrorProps | GivenFieldErrorProps

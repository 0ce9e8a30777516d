'use client'

import { type RefCallback, useCallback, useEffect, useRef } from 'react'
import {
  type Control,
  type Field,
  type FieldPath,
  type FieldValues,
  get,
  type UseFormReturn,
  useFormState,
} from 'react-hook-form'
import type { ApiErrorScopeHandle } from '../index.js'
import { type LibraryErrors, useLibraryFields } from '../libraryFields.js'

export interface ApiErrorFormOptions {
  /** The handle that `useApiErrorScope` returned in this component. Default: the nearest scope. */
  readonly scope?: ApiErrorScopeHandle | undefined
}

/** The return value of {@link useApiErrorForm}. */
export interface ApiErrorForm {
  /**
   * Props for the element that shows `errors.root.serverError`. It then counts as the scope's banner, and its
   * errors appear nowhere else. Keep the element in the document while it is empty.
   */
  readonly rootProps: { readonly ref: RefCallback<Element> }
}

/** The type of the errors from the kit: `errors.employee?.number?.type === 'server'`. */
const TYPE = 'server'

/** The path under `root` for errors that belong to no field. */
const ROOT = 'root.serverError'

/**
 * Puts the scope's errors into a React Hook Form. An error of a field is set with `setError` on the field's path. A
 * field counts as rendered while its control is. The error of a hidden or removed field goes to the next best place.
 *
 * While anything else is open in the scope, `errors.root.serverError` is set, so a failed submit is never
 * `isSubmitSuccessful`. Its message is empty if a summary, a banner (also an outer scope's) or the toaster shows the
 * text.
 *
 * An edit of the field or a reset of the form ends an error, and a submit removes it until the call has settled. A
 * validation can remove an error without an edit (`mode: 'onBlur'`); the hook then sets it again. An error never blocks
 * a submit. The kit moves focus and announces, so leave `role="alert"` off the message.
 *
 * @throws Error outside a provider.
 */
export function useApiErrorForm<Values extends FieldValues, Context, Transformed>(
  form: UseFormReturn<Values, Context, Transformed>,
  options: ApiErrorFormOptions = {},
): ApiErrorForm {
  const { control, setError, clearErrors, getFieldState, getValues, watch } = form
  const { errors, isSubmitting, submitCount } = useFormState({ control })
  /** The names of what is set, each with the value that it is about. */
  const set = useRef(new Map<string, unknown>())

  const show = useCallback(
    ({ fields, rest, others }: LibraryErrors) => {
      const wanted = new Map<string, { message?: string | undefined; pending: boolean }>(fields)
      if (others.length > 0) {
        const pending = others.every((entry) => entry.pending)
        wanted.set(ROOT, { message: rest.join(' '), pending })
      }
      for (const [name, { message = '', pending }] of wanted) {
        const path = name as FieldPath<Values>
        const { error } = getFieldState(path)
        // The form's own errors come first. An error that a submit has removed stays away until the call settles.
        if (error === undefined ? pending : error.type !== TYPE || error.message === message)
          continue
        const { isValid } = control._formState
        setError(path, { type: TYPE, message })
        // `setError` also makes the form invalid. But the form's own rules tell that, and a button disabled by it would
        // lock the form.
        control._subjects.state.next({ isValid })
      }
      const before = set.current as Map<FieldPath<Values>, unknown>
      for (const name of before.keys()) {
        if (!wanted.has(name) && getFieldState(name).error?.type === TYPE) clearErrors(name)
      }
      set.current = new Map(
        ([...wanted.keys()] as FieldPath<Values>[]).map((name) => [
          name,
          before.has(name) ? before.get(name) : getValues(name),
        ]),
      )
    },
    [control, setError, clearErrors, getFieldState, getValues],
  )
  const find = useCallback((name: string) => controlIn(control, name), [control])
  const { scope } = options
  const library = useLibraryFields({ find, scope, onRouted: show })
  const { edited } = library

  // Sets an error again that a validation has removed. Not during a submit: the error would block it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `errors` is the trigger.
  useEffect(() => {
    if (!isSubmitting) show(library)
  }, [show, library, errors, isSubmitting])
  useEffect(() => {
    const { unsubscribe } = watch((values, { name, type }) => {
      // Another row of a list leaves the rows as they are.
      for (const [own, value] of set.current) {
        const isPart = own.startsWith(`${name}.`) && get(values, own) !== value
        if (own === name || isPart) edited(own, !type)
      }
    })
    return unsubscribe
  }, [watch, edited])
  const submits = useRef(submitCount)
  useEffect(() => {
    if (submitCount < submits.current) edited()
    submits.current = submitCount
  }, [submitCount, edited])

  return { rootProps: { ref: library.restRef } }
}

/** Finds the control of a form's field. Null if a `Controller` doesn't expose it, undefined without a field. */
function controlIn<Values extends FieldValues, Context, Transformed>(
  control: Control<Values, Context, Transformed>,
  name: string,
): Element | null | undefined {
  const field = (get(control._fields, name) as Partial<Field> | undefined)?._f
  if (!field?.mount) return undefined
  const ref = field.refs?.[0] ?? field.ref
  if (ref instanceof Element) return ref
  const named = document.body.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)
  // Another form may have a control of this name.
  return new Set([...named].map(({ form }) => form)).size === 1 ? (named[0] ?? null) : null
}

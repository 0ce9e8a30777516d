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
  /** The scope of this very component: what `useApiErrorScope` returned. The nearest where left out. */
  readonly scope?: ApiErrorScopeHandle | undefined
}

/** What {@link useApiErrorForm} returns. */
export interface ApiErrorForm {
  /**
   * For the element that shows `errors.root.serverError`, which is to stay in the document while it is empty:
   * it then counts as the scope's banner. Nothing that it shows is shown elsewhere too.
   */
  readonly rootProps: { readonly ref: RefCallback<Element> }
}

/** The type of the errors that the kit sets: `errors.employee?.number?.type === 'server'`. */
const TYPE = 'server'

/** Of the errors under `root`, the one that stands for what is at no field. */
const ROOT = 'root.serverError'

/**
 * Puts the scope's errors into a React Hook Form: those of its fields with `setError` on the field's path. The
 * form's fields count as rendered places while their controls are; hidden or gone ones send their errors to the
 * next best place.
 *
 * While anything else is open in the scope there is `errors.root.serverError`, so that a submit that failed is
 * never `isSubmitSuccessful`. Its message is what no other place on the page shows: empty where a summary, a
 * banner, further out too, or the toaster does.
 *
 * An error goes when its field is edited or the form is reset, is let go while the form submits, and is set
 * again where a validation took it off that field without an edit (`mode: 'onBlur'`). It never blocks a submit.
 * The kit focuses and announces; leave `role="alert"` off the message.
 *
 * @param form What `useForm` returned.
 * @throws Outside a provider.
 */
export function useApiErrorForm<Values extends FieldValues, Context, Transformed>(
  form: UseFormReturn<Values, Context, Transformed>,
  options: ApiErrorFormOptions = {},
): ApiErrorForm {
  const { control, setError, clearErrors, getFieldState, watch } = form
  const { errors, isSubmitting, submitCount } = useFormState({ control })
  const set = useRef(new Set<string>())

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
        // The form's own errors go first; and what a submit has let go stays so until the call has settled.
        if (error === undefined ? pending : error.type !== TYPE || error.message === message)
          continue
        setError(path, { type: TYPE, message })
      }
      for (const name of set.current) {
        const path = name as FieldPath<Values>
        if (!wanted.has(name) && getFieldState(path).error?.type === TYPE) clearErrors(path)
      }
      set.current = new Set(wanted.keys())
    },
    [setError, clearErrors, getFieldState],
  )
  const find = useCallback((name: string) => controlIn(control, name), [control])
  const { scope } = options
  const library = useLibraryFields({ find, scope, onRouted: show })
  const { edited } = library

  // Once more where a validation has taken an error away; not within a submit's own, which it would block.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `errors` says when.
  useEffect(() => {
    if (!isSubmitting) show(library)
  }, [show, library, errors, isSubmitting])
  useEffect(() => {
    const { unsubscribe } = watch((_values, { name }) => {
      if (name !== undefined) edited(name)
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

/** The control of a field that the form has: null where a `Controller` keeps it to itself. */
function controlIn<Values extends FieldValues, Context, Transformed>(
  control: Control<Values, Context, Transformed>,
  name: string,
): Element | null | undefined {
  const field = (get(control._fields, name) as Partial<Field> | undefined)?._f
  if (!field?.mount) return undefined
  const ref = field.refs?.[0] ?? field.ref
  if (ref instanceof Element) return ref
  return document.querySelector(`[name="${CSS.escape(name)}"]`)
}

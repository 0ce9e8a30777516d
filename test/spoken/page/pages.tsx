import * as RadixDialog from '@radix-ui/react-dialog'
import { type ComponentType, type ReactNode, useRef, useState } from 'react'
import {
  ApiErrorScope,
  ErrorBanner,
  ErrorSummary,
  FieldError,
  useApiError,
} from '../../../src/index.js'
import { answer, failure, fieldFailure } from './answers.js'

/** The pages of the scenes, as an app would write them. */
export const pages: Readonly<Record<string, ComponentType>> = {
  toast: () => <PersonForm answers={[failure('InternalError')]} />,
  retry: () => <PersonForm answers={[failure('InternalError'), {}]} />,
  countdown: () => <PersonForm answers={[failure('RequestLimitExceeded')]} retryAfter={10} />,
  banner: () => (
    <PersonForm answers={[failure('ResourceUnavailable.InArrears')]} before={<ErrorBanner />} />
  ),
  field: () => <PersonForm answers={[failure('InvalidParameterValue.PersonIdIllegal')]} />,
  radio: () => <GroupForm answers={[failure('InvalidParameterValue.PersonGenderIllegal')]} />,
  checkbox: () => <GroupForm answers={[failure('InvalidParameterValue.GroupIdIllegal')]} />,
  file: () => <GroupForm answers={[failure('FailedOperation.ImageSizeExceed')]} />,
  summary: () => (
    <PersonForm answers={[fieldFailure('PersonId', 'PersonName')]} before={<ErrorSummary />} />
  ),
  five: Five,
  poll: Poll,
  native: Native,
  radix: Radix,
  alike: Alike,
}

interface FormProps {
  readonly answers: readonly object[]
  readonly before?: ReactNode
  readonly retryAfter?: number
}

function Form({ answers, before, retryAfter, children }: FormProps & { children: ReactNode }) {
  const { run } = useApiError()
  const next = useRef(0)
  const call = () => {
    const value = answers[Math.min(next.current, answers.length - 1)]
    next.current += 1
    return answer(value ?? {}, retryAfter)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void run(call)
      }}
    >
      {before}
      {children}
      <button type="submit">Save</button>
    </form>
  )
}

function PersonForm(props: FormProps) {
  return (
    <ApiErrorScope>
      <Form {...props}>
        <Text name="PersonId" label="Person ID" />
        <Text name="PersonName" label="Name" />
      </Form>
    </ApiErrorScope>
  )
}

function Text({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} autoComplete="off" />
      <FieldError name={name} />
    </p>
  )
}

function GroupForm(props: FormProps) {
  return (
    <ApiErrorScope fields={{ GroupIds: { label: 'Groups' } }}>
      <Form {...props}>
        <fieldset>
          <legend>Gender</legend>
          {['Male', 'Female'].map((label, at) => (
            <label key={label}>
              <input type="radio" name="Gender" value={at + 1} /> {label}
            </label>
          ))}
          <FieldError name="Gender" />
        </fieldset>
        <fieldset>
          <legend>Groups</legend>
          {['Visitors', 'Staff'].map((label) => (
            <label key={label}>
              <input type="checkbox" name="GroupIds" value={label} /> {label}
            </label>
          ))}
          <FieldError name="GroupIds" />
        </fieldset>
        <label htmlFor="photo">Photo</label>
        <input id="photo" type="file" name="Image" />
        <FieldError name="Image" />
      </Form>
    </ApiErrorScope>
  )
}

/** Five failures of one moment, each with its own words. */
function Five() {
  const { report } = useApiError()
  const codes = [
    'InternalError',
    'LimitExceeded',
    'ResourceNotFound',
    'UnsupportedOperation',
    'AuthFailure',
  ]
  const onClick = () => {
    for (const code of codes) report(failure(code), { surface: 'toast' })
  }
  return (
    <button type="button" onClick={onClick}>
      Load page
    </button>
  )
}

/** Asks three times whether an import is ready, and fails each time. */
function Poll() {
  const { report } = useApiError()
  const start = () => {
    for (const turn of [1, 2, 3]) {
      setTimeout(
        () => report(failure('InternalError'), { foreground: false }),
        turn === 1 ? 500 : turn * 5_000,
      )
    }
  }
  return (
    <button type="button" onClick={start}>
      Start import
    </button>
  )
}

function Native() {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        New person
      </button>
      <dialog ref={dialog} aria-label="New person">
        <PersonForm answers={[failure('InternalError')]} />
      </dialog>
    </>
  )
}

function Radix() {
  return (
    <RadixDialog.Root>
      <RadixDialog.Trigger>New person</RadixDialog.Trigger>
      <RadixDialog.Portal>
        <RadixDialog.Content aria-describedby={undefined}>
          <RadixDialog.Title>New person</RadixDialog.Title>
          <PersonForm answers={[failure('InternalError')]} />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

/** Three calls of one press that fail alike. */
function Alike() {
  const { run } = useApiError()
  const [labels] = useState(['Load groups', 'Load persons', 'Load photos'])
  const onClick = () => {
    for (const label of labels)
      void run(() => answer(failure('InternalError')), { key: label, label })
  }
  return (
    <button type="button" onClick={onClick}>
      Load page
    </button>
  )
}

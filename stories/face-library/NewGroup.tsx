import { type FormEvent, useState } from 'react'
import { ApiErrorScope, ErrorBanner, useApiErrorScope } from '../../src/index.js'
import { useAppTexts } from './AppTexts.js'
import { callFaceApi } from './faceApi.js'
import { SubmitButton } from './SubmitButton.js'
import { TextField } from './TextField.js'

/** Creates a group. */
export function NewGroup({ onCreated }: { readonly onCreated: () => void }) {
  const { t } = useAppTexts()
  const scope = useApiErrorScope({
    fields: { GroupId: { label: t('groupId') }, GroupName: { label: t('groupName') } },
  })
  const { run, pending } = scope
  const [done, setDone] = useState('')

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (pending) return
    const form = event.currentTarget
    const params = Object.fromEntries(new FormData(form))
    setDone('')
    // Inside the call, so it also runs after a successful retry.
    void run(async ({ signal }) => {
      await callFaceApi('CreateGroup', params, signal)
      form.reset()
      setDone(t('groupCreated', { name: String(params.GroupName) }))
      onCreated()
    })
  }

  return (
    <ApiErrorScope value={scope}>
      <form className="fl-card" aria-labelledby="fl-new-group" onSubmit={onSubmit}>
        <h2 id="fl-new-group">{t('newGroup')}</h2>
        <ErrorBanner />
        <TextField name="GroupId" label={t('groupId')} hint={t('idHint')} spellCheck={false} />
        <TextField name="GroupName" label={t('groupName')} />
        <SubmitButton label={t('createGroup')} pending={pending} />
        <p role="status" className="fl-done">
          {done}
        </p>
      </form>
    </ApiErrorScope>
  )
}

import { type FormEvent, useState } from 'react'
import { ApiErrorScope, ErrorBanner, ErrorSummary, useApiErrorScope } from '../../src/index.js'
import { useAppTexts } from './AppTexts.js'
import { callFaceApi, type Group, photoOf } from './faceApi.js'
import { GroupField } from './GroupField.js'
import { PhotoField } from './PhotoField.js'
import { SubmitButton } from './SubmitButton.js'
import { TextField } from './TextField.js'

/** Creates a person with a photo in a group. */
export function NewPerson({ groups, onAdded }: NewPersonProps) {
  const { t } = useAppTexts()
  const scope = useApiErrorScope({
    fields: {
      GroupId: { label: t('group') },
      PersonId: { label: t('personId') },
      PersonName: { label: t('personName') },
      Image: { label: t('photo') },
    },
  })
  const { run, pending } = scope
  const [done, setDone] = useState('')

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (pending) return
    const form = event.currentTarget
    const entered = new FormData(form)
    const params = Object.fromEntries(entered)
    const group = groups.find(({ GroupId }) => GroupId === params.GroupId)?.GroupName ?? ''
    setDone('')
    void run(async ({ signal }) => {
      const Image = await photoOf(entered, 'Image')
      await callFaceApi('CreatePerson', { ...params, Image }, signal)
      form.reset()
      setDone(t('personAdded', { name: String(params.PersonName), group }))
      onAdded()
    })
  }

  return (
    <ApiErrorScope value={scope}>
      <form className="fl-card" aria-labelledby="fl-new-person" onSubmit={onSubmit}>
        <h2 id="fl-new-person">{t('addPerson')}</h2>
        <ErrorSummary heading="h3" />
        <ErrorBanner />
        <GroupField name="GroupId" label={t('group')} groups={groups} />
        <TextField name="PersonId" label={t('personId')} hint={t('idHint')} spellCheck={false} />
        <TextField name="PersonName" label={t('personName')} />
        <PhotoField name="Image" />
        <SubmitButton label={t('addPersonButton')} pending={pending} />
        <p role="status" className="fl-done">
          {done}
        </p>
      </form>
    </ApiErrorScope>
  )
}

interface NewPersonProps {
  readonly groups: readonly Group[]
  readonly onAdded: () => void
}

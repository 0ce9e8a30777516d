import { type FormEvent, useState } from 'react'
import { ApiErrorScope, ErrorBanner, useApiErrorScope } from '../../src/index.js'
import { useAppTexts } from './AppTexts.js'
import { type Candidate, callFaceApi, type Group, type Person, photoOf } from './faceApi.js'
import { GroupField } from './GroupField.js'
import { PhotoField } from './PhotoField.js'
import { SubmitButton } from './SubmitButton.js'
import { portrait } from './samplePhotos.js'

/** Searches for the person on a photo. */
export function SearchFaces({ groups, people, onSearched }: SearchFacesProps) {
  const { t, locale } = useAppTexts()
  const scope = useApiErrorScope({
    fields: { GroupIds: { label: t('searchIn') }, Image: { label: t('photo') } },
  })
  const { run, pending } = scope
  const [found, setFound] = useState<readonly Candidate[]>()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (pending) return
    const entered = new FormData(event.currentTarget)
    const chosen = String(entered.get('GroupIds'))
    const GroupIds = chosen === '' ? groups.map(({ GroupId }) => GroupId) : [chosen]
    setFound(undefined)
    void run(async ({ signal }) => {
      const Image = await photoOf(entered, 'Image')
      const params = { GroupIds, Image }
      const { Results } = await callFaceApi<SearchAnswer>('SearchPersons', params, signal)
      setFound(Results.flatMap(({ Candidates }) => Candidates))
      onSearched()
    })
  }

  return (
    <ApiErrorScope value={scope}>
      <form className="fl-card" aria-labelledby="fl-search" onSubmit={onSubmit}>
        <h2 id="fl-search">{t('searchFace')}</h2>
        <ErrorBanner />
        <GroupField name="GroupIds" label={t('searchIn')} groups={groups} first={t('allGroups')} />
        <PhotoField name="Image" />
        <SubmitButton label={t('search')} pending={pending} />
        <div role="status" className="fl-results">
          {found?.length === 0 && <p>{t('noMatch')}</p>}
          {found !== undefined && found.length > 0 && (
            <>
              <h3>{t('matches')}</h3>
              <ul>
                {found.map(({ PersonId, PersonName, Score }) => (
                  <li key={PersonId}>
                    <img src={portrait(faceOf(people, PersonId))} alt="" />
                    <span className="fl-group-name">
                      <strong>{PersonName}</strong>
                      <bdi className="fl-id">{PersonId}</bdi>
                    </span>
                    <span className="fl-score">{percent.format(Score / 100)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </form>
    </ApiErrorScope>
  )
}

function faceOf(people: readonly Person[], id: string): string {
  return people.find(({ PersonId }) => PersonId === id)?.Face ?? ''
}

interface SearchFacesProps {
  readonly groups: readonly Group[]
  readonly people: readonly Person[]
  /** Called after each search that has been billed. */
  readonly onSearched: () => void
}

interface SearchAnswer {
  readonly Results: readonly { readonly Candidates: readonly Candidate[] }[]
}

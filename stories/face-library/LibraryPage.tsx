import { useCallback, useEffect, useState } from 'react'
import { ApiErrorScope, ErrorBanner, useApiErrorScope } from '../../src/index.js'
import { useAppTexts } from './AppTexts.js'
import { callFaceApi, type Group, type Person } from './faceApi.js'
import { GroupList } from './GroupList.js'
import { NewGroup } from './NewGroup.js'
import { NewPerson } from './NewPerson.js'
import { SearchFaces } from './SearchFaces.js'

interface Library {
  readonly groups: readonly Group[]
  readonly people: readonly Person[]
}

/** The page. Its own loads report to its scope, the calls of each form to the form's scope. */
export function LibraryPage({ billed, onBilled }: LibraryPageProps) {
  const { t, locale } = useAppTexts()
  const page = useApiErrorScope()
  const { run } = page
  const [library, setLibrary] = useState<Library>()

  const load = useCallback(
    (left?: AbortSignal) =>
      run(
        async ({ signal }) => {
          const answer = await callFaceApi<LibraryAnswer>('GetGroupList', {}, signal)
          setLibrary({ groups: answer.GroupInfos, people: answer.People })
        },
        { key: 'load', surface: 'banner', signal: left },
      ),
    [run],
  )
  useEffect(() => {
    const controller = new AbortController()
    void load(controller.signal)
    return () => controller.abort()
  }, [load])

  const onChanged = () => {
    onBilled()
    void load()
  }
  return (
    <div className="fl-app">
      <header className="fl-top">
        <div className="fl-bar">
          <LogoMark />
          <h1>{t('app')}</h1>
          <p className="fl-billed">
            {t('billed')} <strong>{new Intl.NumberFormat(locale).format(billed)}</strong>
          </p>
        </div>
      </header>
      <ApiErrorScope value={page}>
        <main className="fl-main">
          <ErrorBanner className="fl-page-banner" />
          <div className="fl-columns">
            <div className="fl-column">
              <GroupList groups={library?.groups} people={library?.people ?? []} />
              <NewGroup onCreated={onChanged} />
            </div>
            <NewPerson groups={library?.groups ?? []} onAdded={onChanged} />
            <SearchFaces
              groups={library?.groups ?? []}
              people={library?.people ?? []}
              onSearched={onBilled}
            />
          </div>
        </main>
      </ApiErrorScope>
    </div>
  )
}

function LogoMark() {
  return (
    <svg className="fl-logo" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M4 11V7a3 3 0 0 1 3-3h4M21 4h4a3 3 0 0 1 3 3v4M28 21v4a3 3 0 0 1-3 3h-4M11 28H7a3 3 0 0 1-3-3v-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="16" cy="13.5" r="4.5" fill="currentColor" />
      <path d="M8.5 25c.7-4.5 3.7-6.5 7.5-6.5s6.8 2 7.5 6.5z" fill="currentColor" />
    </svg>
  )
}

interface LibraryPageProps {
  readonly billed: number
  readonly onBilled: () => void
}

interface LibraryAnswer {
  readonly GroupInfos: readonly Group[]
  readonly People: readonly Person[]
}

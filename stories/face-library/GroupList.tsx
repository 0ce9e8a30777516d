import { useAppTexts } from './AppTexts.js'
import type { Group, Person } from './faceApi.js'
import { portrait } from './samplePhotos.js'

/** The groups, each with the people in it. */
export function GroupList({ groups, people }: GroupListProps) {
  const { t, locale } = useAppTexts()
  const number = new Intl.NumberFormat(locale)
  return (
    <section className="fl-card" aria-labelledby="fl-groups">
      <h2 id="fl-groups">{t('groups')}</h2>
      {groups === undefined && <p className="fl-hint">{t('loading')}</p>}
      <ul className="fl-groups">
        {groups?.map(({ GroupId, GroupName }) => {
          const own = people.filter((person) => person.GroupId === GroupId)
          return (
            <li key={GroupId}>
              <span className="fl-group-name">
                <strong>{GroupName}</strong>
                <bdi className="fl-id">{GroupId}</bdi>
              </span>
              <span className="fl-faces" aria-hidden="true">
                {own.slice(0, 3).map((person) => (
                  <img key={person.PersonId} src={portrait(person.Face)} alt="" />
                ))}
              </span>
              <span className="fl-count">
                <span className="fl-hidden">{t('people')}: </span>
                {number.format(own.length)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface GroupListProps {
  /** Undefined while the groups load. */
  readonly groups: readonly Group[] | undefined
  readonly people: readonly Person[]
}

import { useId } from 'react'
import { FieldError } from '../../src/index.js'
import type { Group } from './faceApi.js'

/** Chooses one of the groups. */
export function GroupField({ name, label, groups, first }: GroupFieldProps) {
  const id = useId()
  return (
    <div className="fl-field">
      <label htmlFor={id}>{label}</label>
      <div className="fl-select">
        <select id={id} name={name}>
          {first !== undefined && <option value="">{first}</option>}
          {groups.map(({ GroupId, GroupName }) => (
            <option key={GroupId} value={GroupId}>
              {GroupName}
            </option>
          ))}
        </select>
      </div>
      <FieldError name={name} />
    </div>
  )
}

interface GroupFieldProps {
  /** The request parameter's name. */
  readonly name: string
  readonly label: string
  readonly groups: readonly Group[]
  /** The first option, which selects no group. */
  readonly first?: string
}

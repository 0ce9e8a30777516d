import { ApiErrorScope, ErrorSummary, FieldError, useApiErrorScope } from '../../src/index.js'

/** Groups, a select and a text area. An error of a group describes the group, not one control. */
export function GroupsForm() {
  const form = useApiErrorScope({
    fields: {
      Gender: { label: 'Gender' },
      GroupIds: { label: 'Groups' },
      QualityControl: { label: 'Quality' },
      Tag: { label: 'Tag' },
      'Infos.0.Name': { label: 'First name of the first person' },
    },
  })
  return (
    <ApiErrorScope value={form}>
      <form
        className="story-form"
        onSubmit={(event) => {
          event.preventDefault()
          form.report({
            origin: 'api',
            code: 'InvalidParameterValue',
            message: '',
            fields: ['Gender', 'GroupIds', 'QualityControl', 'Tag', 'Infos.0.Name'].map((path) => ({
              path,
            })),
          })
        }}
      >
        <ErrorSummary />
        <fieldset>
          <legend>Gender</legend>
          {['Blank', 'Male', 'Female'].map((label, value) => (
            <label key={label}>
              <input type="radio" name="Gender" value={value} /> {label}
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
        <label>
          Quality
          <select name="QualityControl">
            <option>Low</option>
            <option>High</option>
          </select>
        </label>
        <FieldError name="QualityControl" />
        <label>
          Tag
          <textarea name="Tag" aria-describedby="tag-hint" />
        </label>
        <FieldError name="Tag" />
        <span id="tag-hint">Up to 64 characters</span>
        <label>
          First name of the first person
          <input name="Infos[0].Name" />
        </label>
        <FieldError name="Infos[0].Name" />
        <p className="story-buttons">
          <button type="submit">Save</button>
          <button type="reset">Reset</button>
        </p>
      </form>
    </ApiErrorScope>
  )
}

import { measureForm, size } from './measureForm.js'
import { quantile } from './quantile.js'

/**
 * The rows of the table that say what one field's error costs in a form of many.
 *
 * @param {readonly string[]} columns what `measureForm` calls the contestants; '' for one without forms
 * @param {() => Promise<import('playwright').Page>} open opens a page
 */
export async function besideFormRows(columns, open) {
  const forms = await measureForm(open)
  /** @param {(results: import('./measureForm.js').FieldErrorResult[]) => string} tell */
  const cells = (tell) =>
    columns.map((column) => {
      const form = forms.find(({ name }) => name === column)
      return form ? tell(form.results) : '-'
    })
  const renders = cells((results) => String(median(results.map((one) => one.renders + one.others))))
  const times = cells((results) => `${median(results.map(({ shown }) => shown)).toFixed(1)} ms`)
  return [
    [`**One error in a form of ${size} fields**`],
    ['renders of fields', ...renders],
    ['until its text is there', ...times],
  ]
}

/** @param {readonly number[]} values */
function median(values) {
  return quantile(values, 0.5)
}

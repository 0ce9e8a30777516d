/**
 * The value that a share of the others is below: the median for 0.5.
 *
 * @param {readonly number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
}

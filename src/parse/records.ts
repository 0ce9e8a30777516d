import { record, type Wire } from './record.js'

/**
 * The objects of a list: at most 100, as many as a form may have; none where the value is no list.
 */
export function records(value: unknown): readonly Wire[] {
  return Array.isArray(value) ? value.slice(0, 100).map(record) : []
}

import type { Employee } from './Employee.js'

/** Reads the data of a plain form. */
export function toEmployee(data: FormData): Employee {
  return { PersonName: textOf(data.get('PersonName')), PersonId: textOf(data.get('PersonId')) }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}

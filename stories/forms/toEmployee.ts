import type { Employee } from './Employee.js'

/** Reads the data of a plain form. */
export function toEmployee(data: FormData): Employee {
  return { PersonName: String(data.get('PersonName')), PersonId: String(data.get('PersonId')) }
}

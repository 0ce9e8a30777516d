import type { Employee } from './Employee.js'

/** What a plain form holds. */
export function toEmployee(data: FormData): Employee {
  return { PersonName: String(data.get('PersonName')), PersonId: String(data.get('PersonId')) }
}

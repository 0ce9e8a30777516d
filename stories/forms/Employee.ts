/** What the forms of these stories send. */
export interface Employee {
  readonly PersonName: string
  readonly PersonId: string
}

/** How each form is used: it saves what was typed; a failure goes to where it belongs by itself. */
export interface EmployeeFormProps {
  readonly save: (employee: Employee) => Promise<unknown>
}

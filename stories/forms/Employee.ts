/** The data that the forms of these stories send. */
export interface Employee {
  readonly PersonName: string
  readonly PersonId: string
}

/** The props of each form. `save` sends the data; the kit shows its failure. */
export interface EmployeeFormProps {
  readonly save: (employee: Employee) => Promise<unknown>
}

/** What this app calls the service's parameters. */
export const employeeFields = {
  PersonName: { label: 'Name' },
  PersonId: { label: 'Employee number' },
}

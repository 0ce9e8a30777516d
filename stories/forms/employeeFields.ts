/** This app's names and labels for the service's parameters. */
export const employeeFields = {
  PersonName: { label: 'Name' },
  PersonId: { label: 'Employee number' },
}

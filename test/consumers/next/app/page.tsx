import { PersonForm } from './person-form'

export default function Page() {
  return <PersonForm />
}

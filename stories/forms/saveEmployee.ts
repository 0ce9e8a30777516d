import type { Employee } from './Employee.js'

/**
 * Simulates the service, which answers every call with HTTP 200. The number selects the answer: `taken` is already in
 * use, `both` fails for both fields, `group` fails for a field that no form here has.
 */
export async function saveEmployee({ PersonId, PersonName }: Employee): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve, 20))
  switch (PersonId) {
    case 'taken':
      return failed('InvalidParameterValue.PersonIdAlreadyExist')
    case 'both':
      throw {
        origin: 'api',
        code: 'InvalidParameterValue',
        message: '',
        fields: [{ path: 'PersonName' }, { path: 'PersonId' }],
      }
    case 'group':
      return failed('InvalidParameterValue.GroupIdNotExist')
    default:
      return { Response: { FaceId: PersonName, RequestId: 'b2a1' } }
  }
}

function failed(Code: string) {
  return { Response: { Error: { Code, Message: 'internal' }, RequestId: 'b2a1' } }
}

/** The API behind the app. What it answers depends on the id: `bad id`, `owes`, `down`, or anything else. */
export async function callService(id: string) {
  const code = {
    'bad id': 'InvalidParameterValue.PersonIdIllegal',
    owes: 'ResourceUnavailable.InArrears',
    down: 'InternalError',
  }[id]
  return {
    Response: { ...(code && { Error: { Code: code, Message: 'internal' } }), RequestId: 'id-1' },
  }
}

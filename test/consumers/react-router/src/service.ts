/** The API behind the app. What it answers depends on the id: `bad id`, `owes`, `down`, or anything else. */
export function callService(id: string): Response {
  const code = {
    'bad id': 'InvalidParameterValue.PersonIdIllegal',
    owes: 'ResourceUnavailable.InArrears',
    down: 'InternalError',
  }[id]
  return Response.json({
    Response: { ...(code && { Error: { Code: code, Message: 'internal' } }), RequestId: 'id-1' },
  })
}

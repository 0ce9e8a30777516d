/** The API behind the app. What it answers depends on the id: `bad id`, `owes`, `down`, or anything else. */
export async function callService(id: string): Promise<Response> {
  // As a network does: of a loader that answers at once, React Router doesn't render the loading, nor its end.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const code = {
    'bad id': 'InvalidParameterValue.PersonIdIllegal',
    owes: 'ResourceUnavailable.InArrears',
    down: 'InternalError',
  }[id]
  return Response.json({
    Response: { ...(code && { Error: { Code: code, Message: 'internal' } }), RequestId: 'id-1' },
  })
}

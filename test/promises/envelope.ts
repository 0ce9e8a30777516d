/** The vendor's envelope, as a service answers with it at HTTP 200. */
export function envelope(Code: string, Message = 'Internal words for 1250000000 at 10.0.0.7') {
  return {
    Response: { Error: { Code, Message }, RequestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6' },
  }
}

/** The API's answer to a failed call, with HTTP 200. */
export function envelope(code: string, message = '') {
  return {
    Response: {
      Error: { Code: code, Message: message },
      RequestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
    },
  }
}

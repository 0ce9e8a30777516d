import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer of a scripted server. A body that is no text is sent as JSON. */
export interface Reply {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What a scripted server does with a call: answer, leave it open, or close the connection. */
export type Script = Reply | 'hang' | 'reset'

/** A server on the loopback interface that does the same with every call, until it is told otherwise. */
export interface Scripted {
  readonly host: string
  readonly url: string
  /** The headers of the last call. */
  readonly received: () => IncomingHttpHeaders
  readonly play: (script: Script) => void
  readonly close: () => Promise<void>
}

function send(response: ServerResponse, { status = 200, body, headers }: Reply): void {
  const isText = typeof body === 'string'
  const type = isText && body.startsWith('<') ? 'text/html' : 'application/json'
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': type }),
    'access-control-allow-origin': '*',
    ...headers,
  })
  response.end(isText ? body : JSON.stringify(body))
}

export async function startScripted(): Promise<Scripted> {
  let script: Script = {}
  let headers: IncomingHttpHeaders = {}
  const server = createServer((request, response) => {
    headers = request.headers
    request.resume()
    request.on('end', () => {
      if (script === 'reset') request.socket.destroy()
      else if (script !== 'hang') send(response, script)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    url: `http://${host}`,
    received: () => headers,
    play: (next) => {
      script = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

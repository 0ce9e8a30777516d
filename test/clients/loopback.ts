import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The answers of the loopback server, by path. */
export type Behavior =
  | 'success'
  | 'envelope'
  | 'envelope-400'
  | 'throttled'
  | 'html-502'
  | 'empty-500'
  | 'truncated'
  | 'truncated-envelope'
  | 'wrapper-500'
  | 'reset'
  | 'reset-midway'
  | 'hang'

export const requestId = '0f6b1d4e-3c52-4a87-9be1-2d7f85c0a913'

export const failing = {
  Response: {
    Error: {
      Code: 'InvalidParameterValue.GroupIdNotExist',
      Message: 'There is no group of this ID.',
    },
    RequestId: requestId,
  },
}

export const succeeding = { Response: { PersonNum: 3, RequestId: requestId } }

function answer(request: IncomingMessage, response: ServerResponse): void {
  const json = (status: number, body: string, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(body)
  }
  const path = (request.headers['x-tc-action'] ?? request.url?.slice(1) ?? '') as Behavior
  const answers: Readonly<Record<Behavior, () => void>> = {
    success: () => json(200, JSON.stringify(succeeding)),
    envelope: () => json(200, JSON.stringify(failing)),
    'envelope-400': () => json(400, JSON.stringify(failing)),
    throttled: () =>
      json(429, '{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":""}}}', {
        'retry-after': '7',
        'x-request-id': 'from-the-header',
      }),
    'html-502': () => {
      response.writeHead(502, { 'content-type': 'text/html' })
      response.end('<html><body><h1>502 Bad Gateway</h1></body></html>')
    },
    'empty-500': () => {
      response.writeHead(500)
      response.end()
    },
    truncated: () => json(200, '{"Response":{"PersonNum":3,"Person'),
    'truncated-envelope': () => json(200, JSON.stringify(failing).slice(0, -70)),
    'wrapper-500': () =>
      json(
        500,
        JSON.stringify({
          success: false,
          error: 'Face service said no',
          detail: { code: 'FailedOperation.ImageDecodeFailed', requestId },
        }),
      ),
    reset: () => request.socket.destroy(),
    'reset-midway': () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
      response.write('{"Response":{"Per')
      setTimeout(() => request.socket.destroy(), 20)
    },
    hang: () => undefined,
  }
  answers[path]()
}

/**
 * A server on the loopback interface. The path of a request, or its `x-tc-action`, chooses the answer.
 */
export interface Loopback {
  readonly url: (behavior: Behavior) => string
  readonly host: string
  readonly close: () => Promise<void>
}

export async function startLoopback(): Promise<Loopback> {
  const server: Server = createServer((request, response) => {
    request.resume()
    request.on('end', () => answer(request, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    url: (behavior) => `http://${host}/${behavior}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** An address on which nothing listens. */
export async function closedPort(): Promise<string> {
  const { host, close } = await startLoopback()
  await close()
  return host
}

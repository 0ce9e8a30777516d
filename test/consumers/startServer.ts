import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A server that an app's own command has started. */
export interface Server {
  /** Such as `http://localhost:41234`. */
  readonly url: string
  /** Ends it. */
  stop(): void
  /** What it has written to its standard error. */
  errors(): string
}

/**
 * Starts a server of an app, with a module of one of its packages.
 *
 * @param args The module, relative to `node_modules`, and its arguments.
 * @returns The server, once it has written its address.
 * @throws Error where it ends before.
 */
export async function startServer(app: string, [module = '', ...args]: string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(app, 'node_modules', module), ...args], {
    cwd: app,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  let errors = ''
  child.stderr.on('data', (data) => {
    errors += data
  })
  const url = await addressOf(child).catch(() => {
    throw new Error(`The server has ended: ${errors}`)
  })
  return { url, stop: () => void child.kill(), errors: () => errors }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (data) => {
      text += data
      const [address] = /http:\/\/localhost:\d+/.exec(text) ?? []
      if (address) resolve(address)
    })
    child.on('exit', reject)
  })
}

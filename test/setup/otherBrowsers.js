import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import process, { env, platform } from 'node:process'

/**
 * @typedef {object} OtherBrowser
 * @property {string} name as people know it
 * @property {string} version
 * @property {Readonly<Record<string, string>>} env what `browsers.config.ts` reads
 * @property {() => void} stop ends what was started for it
 */

/** Debian's packages, and the programs in them that are called. */
const packages = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
}

/**
 * Finds a program, and installs it where root may do that with apt-get.
 *
 * @param {keyof typeof packages} name
 * @returns {string} the path of the program
 * @throws an Error that says what is missing
 */
function ensure(name) {
  const path = packages[name]
  const root = platform === 'linux' && process.getuid?.() === 0
  if (!existsSync(path) && root && existsSync('/usr/bin/apt-get')) {
    const install = `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y ${name}`
    console.log(`No ${path} was found; running: ${install}`)
    spawnSync(install, { shell: true, stdio: ['ignore', 2, 2] })
  }
  if (existsSync(path)) return path
  throw new Error(`These tests need ${path}, which is in Debian's package ${name}.`)
}

/** @returns {Promise<OtherBrowser>} the Firefox in `FIREFOX_PATH`, else Debian's */
export async function firefox() {
  const path = env.FIREFOX_PATH || ensure('firefox-esr')
  return { name: 'Firefox', version: versionOf(path), env: { FIREFOX_PATH: path }, stop() {} }
}

/** @returns {Promise<OtherBrowser>} Debian's WebKitGTK, with its driver on a screen in memory */
export async function webkit() {
  const [driver, xvfb] = [ensure('webkit2gtk-driver'), ensure('xvfb')]
  /** @type {import('node:child_process').ChildProcess[]} */
  const started = []
  function stop() {
    // A group each: the browser ends with its driver.
    for (const { pid } of started.splice(0).reverse()) {
      try {
        if (pid) process.kill(-pid)
      } catch {
        // It has ended by itself.
      }
    }
  }
  /**
   * @param {string} path
   * @param {readonly string[]} args
   * @param {NodeJS.ProcessEnv} [more]
   */
  function start(path, args, more = {}) {
    const options = { detached: true, env: { ...env, ...more } }
    const child = spawn(path, args, { ...options, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    started.push(child)
    return child
  }
  try {
    const screen = start(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24'])
    const DISPLAY = `:${await firstLine(screen)}`
    const port = await freePort()
    start(driver, [`--port=${port}`], {
      DISPLAY,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Its sandbox does not start for root.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    })
    const path = miniBrowser()
    return {
      name: 'WebKitGTK',
      version: versionOf(path, { DISPLAY }),
      env: { WEBKIT_PATH: path, WEBKIT_DRIVER_PORT: String(port) },
      stop,
    }
  } catch (error) {
    stop()
    throw error
  }
}

/**
 * @param {string} path of a browser
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {string} its version
 */
export function versionOf(path, more = {}) {
  const said = execFileSync(path, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...env, ...more },
  })
  return /\d[\w.]*/.exec(said)?.[0] ?? 'unknown'
}

/** The browser that WebKitGTK brings for its driver: in a folder that depends on the processor. */
function miniBrowser() {
  const folder = '/usr/lib'
  const found = readdirSync(folder)
    .map((name) => `${folder}/${name}/webkit2gtk-4.1/MiniBrowser`)
    .find(existsSync)
  if (found) return found
  throw new Error(`These tests need WebKitGTK's MiniBrowser; ${folder} has none.`)
}

/** @param {import('node:child_process').ChildProcess} child which writes to its fourth stream */
function firstLine(child) {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('Xvfb did not start.')))
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()))
  })
}

/** @returns {Promise<number>} a port of this machine that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { argv, env, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { chromium as playwrightChromium } from 'playwright'

const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** What a Chromium that tests drive is started with: as root, without a screen, without a network. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The Chromium that tests use: the one that `CHROMIUM_PATH` names, else Playwright's own, else an
 * installed one.
 *
 * @returns {string | undefined} the path of its executable, where there is one
 */
export function findChromium() {
  return candidates()[0]
}

/**
 * Finds a Chromium that starts, and installs one where there is none.
 *
 * @returns {string} the path of its executable
 * @throws an Error that says what to install
 */
export function ensureChromium() {
  const found = candidates().find(starts)
  if (found) return found
  if (env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}; it does not start.`)
  for (const commands of installers()) {
    console.log(`No Chromium was found; running: ${commands.join(' && ')}`)
    for (const command of commands) spawnSync(command, { shell: true, stdio: ['ignore', 2, 2] })
    const installed = candidates().find(starts)
    if (installed) return installed
  }
  throw new Error(
    [
      'The tests need a Chromium and could not install one. Any of these will do:',
      '  sudo apt-get install -y chromium              on Debian',
      '  npx playwright install --with-deps chromium   elsewhere',
      '  CHROMIUM_PATH=/path/to/chrome npm test        with a Chrome, Chromium or Edge of your own',
    ].join('\n'),
  )
}

function candidates() {
  if (env.CHROMIUM_PATH) return [env.CHROMIUM_PATH]
  const known = places[/** @type {keyof typeof places} */ (platform)] ?? []
  return [playwrightChromium.executablePath(), ...known].filter(existsSync)
}

/** The commands to try, in order; each is a list of shell commands. */
function installers() {
  const root = platform === 'linux' && process.getuid?.() === 0
  const playwright = [`npx playwright install ${root ? '--with-deps ' : ''}chromium`]
  const apt = ['apt-get update', 'DEBIAN_FRONTEND=noninteractive apt-get install -y chromium']
  return root && existsSync('/usr/bin/apt-get') ? [apt, playwright] : [playwright]
}

/**
 * Whether it is more than a stub: Ubuntu's `/usr/bin/chromium-browser` only names a snap. Windows
 * opens a window when asked for a version, so there a file is taken at its word.
 *
 * @param {string} path
 */
function starts(path) {
  if (platform === 'win32') return existsSync(path)
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    console.log(`Chromium: ${ensureChromium()}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

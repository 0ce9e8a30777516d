import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { env } from 'node:process'
import { endProcesses } from './endProcesses.js'

/** A voice that needs no sound card: Orca's log has the words. */
const speechConfig = `AudioOutputMethod "libao"
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
CommunicationMethod "unix_socket"
`

/** Has Orca write its log at once: it would keep the last sentences to itself until there are more. */
const orcaCustomizations = `from gi.repository import GLib
from orca import debug

def flush():
    if debug.debugFile:
        debug.debugFile.flush()
    return True

GLib.timeout_add(100, flush)
`

/**
 * @typedef {object} Desktop
 * @property {Record<string, string>} env what a program needs to be on this desktop
 * @property {string} log the file that Orca writes its log to
 * @property {() => Promise<void>} stop ends every process of the desktop, and removes its files
 */

/**
 * Starts half a desktop of its own: a screen that is not shown, a bus, a window manager, the accessibility bus, speech
 * without sound, and Orca.
 *
 * @returns {Promise<Desktop>} while Orca starts: its first words are "Screen reader on"
 */
export async function startDesktop() {
  const root = mkdtempSync(join(tmpdir(), 'spoken-'))
  const log = join(root, 'orca.log')
  const places = { HOME: join(root, 'home'), XDG_RUNTIME_DIR: join(root, 'run') }
  const files = {
    '.config/speech-dispatcher/speechd.conf': speechConfig,
    '.local/share/orca/orca-customizations.py': orcaCustomizations,
  }
  for (const [name, text] of Object.entries(files)) {
    const file = join(places.HOME, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  mkdirSync(places.XDG_RUNTIME_DIR, { mode: 0o700 })

  /** @type {Record<string, string>} */
  const own = { PATH: env.PATH ?? '', LANG: 'C.UTF-8', ...places }
  /** @param {string} command @param {string[]} args */
  function start(command, ...args) {
    const child = spawn(command, args, { env: own, stdio: ['ignore', 'pipe', 'ignore', 'pipe'] })
    child.stdout?.resume()
    return child
  }
  async function stop() {
    await endProcesses(places.XDG_RUNTIME_DIR)
    rmSync(root, { recursive: true, force: true })
  }

  try {
    const screen = start('Xvfb', '-displayfd', '3', '-nolisten', 'tcp')
    own.DISPLAY = `:${await firstLine(screen, 3)}`
    const bus = start('dbus-daemon', '--session', '--nofork', '--print-address=1')
    own.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus, 1)
    start('openbox')
    start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately')
    start('speech-dispatcher', '--run-single', '--timeout', '0')
    for (const name of ['IsEnabled', 'ScreenReaderEnabled']) {
      const set = ['--method', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', name]
      const object = ['--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus']
      const call = start('gdbus', 'call', '--session', ...object, ...set, '<true>')
      await new Promise((resolve) => call.on('exit', resolve))
    }
    start('orca', '--replace', `--debug-file=${log}`)
  } catch (error) {
    await stop()
    throw error
  }
  return { env: own, log, stop }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} pipe
 * @returns {Promise<string>} the first line that it writes
 */
function firstLine(child, pipe) {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdio[pipe]?.on('data', (data) => {
      text += data
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`${child.spawnfile} has ended with ${code}.`)))
  })
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { getuid } from 'node:process'

/** The Debian packages of the desktop, with a file that each brings. */
const packages = {
  orca: '/usr/bin/orca',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'speech-dispatcher': '/usr/bin/speech-dispatcher',
  'dbus-daemon': '/usr/bin/dbus-daemon',
  'libglib2.0-bin': '/usr/bin/gdbus',
  openbox: '/usr/bin/openbox',
  'python3-pyatspi': '/usr/lib/python3/dist-packages/pyatspi/__init__.py',
  xvfb: '/usr/bin/Xvfb',
}

/**
 * Installs the packages of the desktop that are missing, on Debian as root.
 *
 * @throws Error that says what to install, where that can't be done
 */
export function installDesktop() {
  if (missing().length === 0) return
  const install = ['install', '-y', '--no-install-recommends', ...missing()]
  if (existsSync('/usr/bin/apt-get') && getuid?.() === 0) {
    for (const args of [['update'], install]) {
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
  }
  if (missing().length === 0) return
  throw new Error(
    `Install ${missing().join(', ')} on a Debian or Ubuntu machine, and run it again.`,
  )
}

function missing() {
  return Object.entries(packages).flatMap(([name, file]) => (existsSync(file) ? [] : [name]))
}

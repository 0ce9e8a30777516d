import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { version } from 'node:process'

/** The packages whose versions belong to a figure. */
const packages = [
  ...['react', 'sonner', 'react-hot-toast', 'notistack', 'react-toastify'],
  ...['@mantine/notifications', '@base-ui/react', 'react-aria-components', 'react-hook-form'],
]

/**
 * The machine and the versions that figures were measured with.
 *
 * @param {string} [chromium] its version
 */
export function surroundings(chromium) {
  const own = cpus()
  const versions = packages.map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
    return `${name} ${version}`
  })
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${own.length} cores (${own[0]?.model.trim()}), Node ${version}`,
    versions: [...(chromium ? [`Chromium ${chromium}`] : []), ...versions],
  }
}

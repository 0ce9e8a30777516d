import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { layOutSamples } from '../package/layOutSamples.js'
import { manifest } from '../package/pack.js'
import { sampleApps } from '../package/samplePages.js'
import { install } from './install.js'

const { root } = inject('packed')
const entries = Object.keys(manifest.exports).filter((entry) => !/\.(css|json)$/.test(entry))
const code = entries
  .map((entry, at) => `export * as entry${at} from '${entry.replace('.', manifest.name)}'\n`)
  .join('')
const whole = layOutSamples([{ file: 'all.ts', code, fragment: false }], root)
const layOut = (samples: (typeof sampleApps)[number]) => ({
  samples,
  ...layOutSamples(samples, root),
})
const apps = sampleApps.map(layOut)
// The forms import libraries of controls, which ask more of a compiler than the kit does.
const plain = sampleApps.map((app) => layOut(app.filter(({ file }) => !file.startsWith('forms/'))))

let tools: string
beforeAll(() => {
  tools = install('tools')
}, 300_000)
afterAll(() => {
  for (const { remove } of [...apps, ...plain, whole]) remove()
})

/** What a compiler, or ESLint, objects to. */
async function complaintsOf(compiler: string, app: string, ...more: string[]): Promise<string> {
  const args = [join(tools, 'check.mjs'), compiler, app, ...more]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return out + errors
}

// Each in a process of its own, at once: there are two cores.
it.concurrent('the samples and the declarations of the package type-check with TypeScript 5.4', {
  timeout: 300_000,
}, async () => {
  for (const { app } of plain) expect(await complaintsOf('typescript-5.4', app)).toBe('')
})

it.concurrent('the samples and the declarations of the package type-check with TypeScript 5.9, and strict rules of ESLint and React’s compiler object to nothing in samples', {
  timeout: 300_000,
}, async () => {
  for (const { app, samples } of apps) {
    const fragments = samples.filter(({ fragment }) => fragment).map(({ file }) => file)
    expect(await complaintsOf('typescript', app, 'lint', ...fragments)).toBe('')
  }
})

it.concurrent('the declarations of the package type-check with the types of React 18', {
  timeout: 300_000,
}, async () => {
  expect(await complaintsOf('typescript', whole.app, 'react-18')).toBe('')
})

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process, { argv, env, execPath, exit } from 'node:process'
import { findChromium } from './chromium.js'
import { literally } from './literally.js'
import { needs } from './needs.js'
import { firefox, versionOf, webkit } from './otherBrowsers.js'

// What `npm run test:browsers` does: the stories and the browser tests in Firefox and in WebKitGTK, one
// after the other. What fails is tried again, alone; the last lines name it. The name of a browser and those of
// files select:
// `npm run test:browsers -- webkit test/react/toast/focus.browser.test.tsx`.

/** How often a test is played before it counts as failed: these browsers press and paint late on a busy machine. */
const TIMES = 3

/** @type {Record<string, typeof firefox>} */
const browsers = { firefox, webkit }
const wanted = argv.slice(2).filter((arg) => arg in browsers)
const files = argv.slice(2).filter((arg) => !(arg in browsers))
const reports = mkdtempSync(join(tmpdir(), 'react-api-error-browsers-'))
const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {Record<string, string>} */
const versions = {}
/** @type {string[]} */
const summary = []
/** What ends when this ends, whatever the reason. @type {Set<() => void>} */
const stops = new Set([() => rmSync(reports, { recursive: true, force: true })])

process.on('exit', () => {
  for (const stop of stops) stop()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => exit(130))

/**
 * @typedef {{ fullName: string, status: string, tags: string[], failureMessages: string[] }} Test
 * @typedef {{ name: string, status: string, assertionResults: Test[] }} File
 */

/**
 * @param {string} name
 * @param {Readonly<Record<string, string>>} more environment
 * @param {readonly string[]} args of Vitest
 * @returns {Promise<{ passed: boolean, files: File[] }>}
 */
async function runVitest(name, more, ...args) {
  const file = join(reports, 'report.json')
  rmSync(file, { force: true })
  const child = spawn(
    execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--root=.',
      '--config=test/setup/browsers.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        CI: 'true',
        STORYBOOK_DISABLE_TELEMETRY: '1',
        VITE_WAIT_MS: '3000',
        VITE_WALK_STEPS: '200',
        ...env,
        ...more,
        TEST_BROWSER: name,
      },
    },
  )
  const stop = () => void child.kill()
  stops.add(stop)
  const code = await new Promise((resolve) => child.once('close', resolve))
  stops.delete(stop)
  try {
    return { passed: code === 0, files: JSON.parse(readFileSync(file, 'utf8')).testResults }
  } catch {
    return { passed: false, files: [] }
  }
}

/**
 * @param {string} name of a browser
 * @param {typeof firefox} start
 */
async function runIn(name, start) {
  const browser = await start()
  stops.add(browser.stop)
  const title = `${browser.name} ${browser.version}`
  versions[browser.name] = browser.version
  const count = { passed: 0, failed: 0, skipped: 0 }
  /** @type {Record<string, number>} */
  const lacking = {}
  // A run each: the driver of WebKitGTK serves one session at a time.
  for (const project of ['browser', 'storybook']) {
    console.log(`\n> ${title}, ${project}`)
    const run = (/** @type {string[]} */ ...args) =>
      runVitest(name, browser.env, `--project=${project}`, '--passWithNoTests', ...args)
    const first = await run(...files)
    for (const { name: path, status, assertionResults } of first.files) {
      const failed = assertionResults.filter((test) => test.status === 'failed')
      const skipped = assertionResults.filter((test) => !['passed', 'failed'].includes(test.status))
      count.passed += assertionResults.length - failed.length - skipped.length
      count.skipped += skipped.length
      for (const { tags, fullName } of skipped) {
        const need = needs.find(({ name }) => tags.includes(name))
        const reason = need ? `need ${need.description}` : `left out by itself: ${fullName}`
        lacking[reason] = (lacking[reason] ?? 0) + 1
      }
      if (status !== 'failed') continue
      const left = await playAgain(run, title, relative('.', path), failed)
      count.passed += failed.length - left
      count.failed += left
    }
    // Such as an unhandled rejection, or a browser that did not come up.
    if (!first.passed && !first.files.some(({ status }) => status === 'failed')) count.failed += 1
  }
  browser.stop()
  stops.delete(browser.stop)
  summary.push(`${title}: ${said(count)}`)
  for (const [reason, times] of Object.entries(lacking)) summary.push(`  ${times} ${reason}`)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}

/**
 * Plays what failed again, alone, and says in the summary what came of it.
 *
 * @param {(...args: string[]) => ReturnType<typeof runVitest>} run
 * @param {string} title of the browser
 * @param {string} path of the file
 * @param {readonly Test[]} failed none: the file could not be loaded
 * @returns {Promise<number>} how many failed each time
 */
async function playAgain(run, title, path, failed) {
  let left = failed
  for (let time = 2; time <= TIMES; time++) {
    const names = left.map(({ fullName }) => literally(fullName)).join('|')
    console.log(`\n> ${title}, try ${time}: ${path}`)
    const { passed, files } = await run(path, ...(names ? ['-t', `(${names})$`] : []))
    if (failed.length === 0 && passed) return 0
    const tests = files.flatMap((one) => one.assertionResults)
    left = left.filter(({ fullName }) => {
      const late = tests.some((one) => one.fullName === fullName && one.status === 'passed')
      if (late) summary.push(`${title}, passed at try ${time}: ${path}: ${fullName}`)
      return !late
    })
    if (failed.length > 0 && left.length === 0) return 0
  }
  summary.push(`${title}, failed ${TIMES} times: ${path}`)
  for (const { fullName, failureMessages } of left)
    summary.push(fullName, excerpt(failureMessages[0]))
  return Math.max(1, left.length)
}

/** The first lines of why a test failed, shortened and indented. */
function excerpt(why = '') {
  return why
    .split('\n', 8)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n')
}

/** @param {typeof total} count */
function said({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

for (const [name, start] of Object.entries(browsers)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  try {
    await runIn(name, start)
  } catch (error) {
    summary.push(error instanceof Error ? error.message : String(error))
    total.failed += 1
  }
}
if (total.failed === 0 && files.length === 0) {
  const file = new URL('browsers.json', import.meta.url)
  const known = JSON.parse(readFileSync(file, 'utf8'))
  const chromium = findChromium()
  if (chromium) versions.Chromium = versionOf(chromium)
  writeFileSync(file, `${JSON.stringify({ ...known, ...versions }, null, 2)}\n`)
}
console.log(`\n${summary.join('\n')}\n${said(total)}`)
exit(total.failed > 0 ? 1 : 0)

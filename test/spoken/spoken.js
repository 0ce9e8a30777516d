import process, { argv, exit } from 'node:process'
import { isDeepStrictEqual } from 'node:util'
import { chromium } from 'playwright'
import { chromiumArgs, ensureChromium } from '../setup/chromium.js'
import { followSpeech } from './followSpeech.js'
import { installDesktop } from './installDesktop.js'
import { playScene } from './playScene.js'
import { fields } from './scenes/fields.js'
import { places } from './scenes/places.js'
import { toasts } from './scenes/toasts.js'
import { servePages } from './servePages.js'
import { startDesktop } from './startDesktop.js'
import { writeTranscript } from './writeTranscript.js'

// Plays scenes in Chromium under the screen reader Orca, and compares what Orca says with the tables in `scenes`. All
// scenes: `npm run spoken`. Some: `npm run spoken -- toast banner`. A run of all scenes writes the transcript.

/** @type {import('./scenes/Scene.js').Scenes} */
const all = { ...fields, ...toasts, ...places }
const names = argv.slice(2)
const unknown = names.filter((name) => !Object.hasOwn(all, name))
if (unknown[0]) {
  console.error(
    `No scene is called ${unknown.join(', ')}. There are ${Object.keys(all).join(', ')}.`,
  )
  exit(1)
}

/** @type {(() => Promise<unknown>)[]} */
const ends = []
async function end() {
  for (const stop of ends.splice(0).reverse()) await stop()
}

/** @returns {Promise<boolean>} whether each scene says what it should */
async function playAll() {
  installDesktop()
  const pages = await servePages()
  ends.push(pages.close)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Vite's own listener would exit before the desktop has ended.
    process.removeAllListeners(signal)
    process.once(signal, () => end().finally(() => exit(1)))
  }
  const desktop = await startDesktop()
  ends.push(desktop.stop)
  const speech = followSpeech(desktop.log)
  if (!(await speech.heard(1))[0]) throw new Error('Orca has not started.')

  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    headless: false,
    env: desktop.env,
    args: [...chromiumArgs, '--force-renderer-accessibility', '--disable-features=Translate'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-renderer-accessibility'],
  })
  ends.push(() => browser.close())
  const context = await browser.newContext({ viewport: null })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(error))

  const heard = []
  for (const name of names[0] ? names : Object.keys(all)) {
    const scene = all[name]
    if (!scene) continue
    const expected = scene.steps.map(({ says }) => says)
    let said = await playScene(page, pages.url, speech, scene)
    // A busy machine: once more.
    if (!isDeepStrictEqual(said, expected)) said = await playScene(page, pages.url, speech, scene)
    const passed = isDeepStrictEqual(said, expected)
    console.log(`${passed ? 'passed' : 'FAILED'} ${name}`)
    if (!passed) console.log(JSON.stringify({ expected, said }, null, 2))
    heard.push({ scene, said, passed })
  }
  if (!names[0]) writeTranscript(heard, browser.version())
  return heard.every(({ passed }) => passed)
}

let passed = false
try {
  passed = await playAll()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
} finally {
  await end()
}
exit(passed ? 0 : 1)

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../../stories/docs/spoken.json', import.meta.url))
const manifest = fileURLToPath(new URL('../../package.json', import.meta.url))

/**
 * Writes what was said in all scenes, with the versions, for the page *What a screen reader says* of Storybook.
 *
 * @param {readonly { scene: import('./scenes/Scene.js').Scene, said: readonly (readonly string[])[] }[]} heard
 * @param {string} chromium its version
 */
export function writeTranscript(heard, chromium) {
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'))
  const speechDispatcher = versionOf('speech-dispatcher')
  const transcript = {
    date: new Date().toISOString().slice(0, 10),
    versions: [
      `Orca ${versionOf('orca')}`,
      `Chromium ${chromium}`,
      `speech-dispatcher ${speechDispatcher}`,
      `${name} ${version}`,
    ],
    scenes: heard.map(({ scene, said }) => ({
      title: scene.title,
      steps: scene.steps.map(({ does }, at) => ({ does, said: said[at] })),
    })),
  }
  writeFileSync(file, `${JSON.stringify(transcript, null, 2)}\n`)
}

/** @param {string} command */
function versionOf(command) {
  const text = execFileSync(command, ['--version'], { encoding: 'utf8' })
  return /\d[\d.]*\d/.exec(text)?.[0] ?? ''
}

import { setTimeout as wait } from 'node:timers/promises'

/**
 * Plays a scene: opens its page, presses its keys, and notes what Orca says after each step.
 *
 * @param {import('playwright').Page} page
 * @param {string} url the address of the pages
 * @param {{ heard: (count: number) => Promise<string[]> }} speech
 * @param {import('./scenes/Scene.js').Scene} scene
 * @returns {Promise<string[][]>} what was said, step by step
 */
export async function playScene(page, url, speech, scene) {
  await page.goto(`${url}/?page=${scene.page}&locale=${scene.locale ?? 'en'}`)
  await page.waitForSelector('main button')
  await page.bringToFront()
  await speech.heard(1)
  await press(page, scene.start)
  await speech.heard(0)

  const said = []
  for (const { keys = [], until, says } of scene.steps) {
    await press(page, keys)
    if (until) await page.getByText(until).first().waitFor()
    said.push(await speech.heard(says.length))
  }
  return said
}

/**
 * @param {import('playwright').Page} page
 * @param {readonly string[]} keys
 */
async function press(page, keys) {
  for (const key of keys) {
    await page.keyboard.press(key)
    // As fast as a person, and slow enough for a dialog to open.
    await wait(400)
  }
}

import { version } from 'react'
import { expect, it } from 'vitest'
import '../../src/styles.css'
import { drawFrom } from './walk/draw.js'
import { play, type Step } from './walk/play.js'
import { shorten } from './walk/shorten.js'
import { stepNames } from './walk/steps.js'

const { VITE_WALK_STEPS = '1000', VITE_WALK_SEED = '1' } = import.meta.env

const total = Number(VITE_WALK_STEPS)

const firstSeed = Number(VITE_WALK_SEED)

/** The steps on one page. A walk of more takes several pages. */
const STEPS = 100

/** The longest search for a shorter list, in milliseconds. */
const SEARCH_MS = 120_000

function stepsOf(seed: number, count: number): readonly Step[] {
  const draw = drawFrom(seed)
  return Array.from({ length: count }, () => ({
    name: draw.one(stepNames),
    seed: draw.number(2 ** 31),
  }))
}

/** What goes wrong in some steps, with the shortest list of steps that was found to lead there. */
async function report(steps: readonly Step[], violation: string): Promise<string> {
  const kindOf = (text = '') => text.split(/[:"]/)[0]
  const end = Date.now() + SEARCH_MS
  const short = await shorten(
    steps,
    async (list) => Date.now() < end && kindOf((await play(list)).violation) === kindOf(violation),
  )
  const { done, violation: last = violation } = await play(short)
  return [`${done.length} of ${steps.length} steps:`, ...done, `→ ${last}`].join('\n')
}

it(`nothing is lost, doubled, dropped or left behind in ${total} random steps from seed ${firstSeed} on React ${version}`, {
  timeout: 2 * SEARCH_MS + total * 300,
}, async () => {
  for (let at = 0; at * STEPS < total; at++) {
    const steps = stepsOf(firstSeed * 1_000 + at, Math.min(STEPS, total - at * STEPS))
    const { done, violation } = await play(steps)
    if (violation) expect.fail(await report(steps.slice(0, done.length), violation))
  }
})

import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Ends a line of the log, and begins the next: what is said may hold line breaks. */
const BREAK = /\n(?=[\d:.]+ - )/

/** A sentence, with its time, and with the voice's settings after it. */
const SPEECH =
  /^(\d+):(\d+):([\d.]+) - SPEECH OUTPUT: '(.*?)'(?: voice=\w+)?(?:None|\[?\{.*| \{.*)?$/s

/** Orca stops the voice. */
const STOP = /^(\d+):(\d+):([\d.]+) - DEFAULT: Interrupting presentation/

/** Left out: how Orca's keys work now, and the landmarks and lists that focus leaves or enters. */
const AROUND =
  /^(?:(?:Focus|Browse) mode|leaving .*|main content|form|region .*|List with .*|tree level .*)$/

/** How long a voice takes for a character, in seconds: a fast one. */
const CHARACTER_S = 0.04

/** Silence that ends a step, in milliseconds. */
const SILENCE_MS = 2_500

/** The longest wait for a step's sentences, in milliseconds. */
const PATIENCE_MS = 30_000

/**
 * Follows what Orca says.
 *
 * @param {string} log the file that it writes its log to
 */
export function followSpeech(log) {
  /** @type {{ words: string, until: number }[]} */
  const said = []
  let rest = ''
  let offset = 0
  let changed = Date.now()

  function read() {
    const text = readFrom(log, offset)
    offset += text.length
    const lines = (rest + text.toString('latin1')).split(BREAK)
    rest = lines.pop() ?? ''
    for (const line of lines) note(Buffer.from(line, 'latin1').toString('utf8'))
  }

  /** @param {string} line */
  function note(line) {
    const [stopped, ...stop] = STOP.exec(line) ?? []
    const last = said.at(-1)
    if (stopped && last && secondsOf(stop) < last.until) last.words += ' (cut)'
    const [spoken, hours, minutes, seconds, text = ''] = SPEECH.exec(line) ?? []
    const words = text.replace(/\s+/g, ' ').trim()
    if (!spoken || words === '' || AROUND.test(words)) return
    changed = Date.now()
    const time = secondsOf([hours, minutes, seconds])
    said.push({ words, until: time + words.length * CHARACTER_S })
  }

  return {
    /**
     * Waits until Orca has said a number of sentences, or for long enough, and then until it is silent.
     *
     * @param {number} count
     * @returns {Promise<string[]>} what it has said since the last time
     */
    async heard(count) {
      const started = Date.now()
      changed = started
      for (;;) {
        await wait(200)
        read()
        const enough = said.length >= count || Date.now() - started > PATIENCE_MS
        if (enough && Date.now() - changed > SILENCE_MS) break
      }
      return said.splice(0).map(({ words }) => words)
    },
  }
}

/** @param {string} file @param {number} offset */
function readFrom(file, offset) {
  const buffer = Buffer.alloc(1 << 22)
  if (!existsSync(file)) return buffer.subarray(0, 0)
  const open = openSync(file, 'r')
  try {
    return buffer.subarray(0, readSync(open, buffer, 0, buffer.length, offset))
  } finally {
    closeSync(open)
  }
}

/** @param {readonly (string | undefined)[]} time hours, minutes, seconds */
function secondsOf([hours, minutes, seconds]) {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

import type { Words } from '../../model/Messages.js'
import type { Surface } from '../../model/Policy.js'
import type { Limits } from './limitsIn.js'
import { splitWords } from './wordsOfCode.js'

/** Words that a sentence for a reader doesn't use, or that say nothing. */
const UNHELPFUL =
  /^(?:invalid|illegal|forbidden|prohibited|please|unknow|unknown|error|err|exception|fail|failed|failure|e|code|status|null|nil|undefined|internal|system|not|no|unsupported|wrong|bad)$/i
const VERBS: Readonly<Record<string, string>> = {
  ...{ add: 'added', apply: 'applied', attach: 'attached', bind: 'bound', cancel: 'canceled' },
  ...{ change: 'changed', check: 'checked', compare: 'compared', confirm: 'confirmed' },
  ...{ connect: 'connected', convert: 'converted', copy: 'copied', create: 'created' },
  ...{ decode: 'opened', delete: 'deleted', deploy: 'deployed', describe: 'loaded' },
  ...{ download: 'downloaded', export: 'exported', fetch: 'fetched', generate: 'created' },
  ...{ get: 'loaded', import: 'imported', install: 'installed', invite: 'invited', load: 'loaded' },
  ...{ modify: 'changed', move: 'moved', open: 'opened', parse: 'read', pay: 'paid' },
  ...{ process: 'processed', publish: 'published', query: 'loaded', read: 'read' },
  ...{ refund: 'refunded', remove: 'removed', rename: 'renamed', resolve: 'resolved' },
  ...{ save: 'saved', search: 'searched', send: 'sent', ship: 'shipped', start: 'started' },
  ...{ stop: 'stopped', submit: 'sent', sync: 'synced', transfer: 'transferred' },
  ...{ update: 'updated', upload: 'uploaded', validate: 'checked', verify: 'checked' },
}
const RETRY = 'Try again. If it keeps happening, contact support.'

/**
 * Drafts English words where those at hand don't say enough: for a limit that the description states, and for a code
 * that no rule knows. `{limit}` and the like stand for the parameters.
 *
 * @param words The id of the words at hand.
 */
export function englishFor(
  words: string,
  surface: Surface,
  limits: Limits,
  code: string,
): Words | undefined {
  if (words === 'generic') return { title: titleOf(code), description: RETRY }
  const inline = inlineFor(words, limits)
  if (!inline) return undefined
  const title = TITLES[words] ?? 'Check what you entered'
  if (surface === 'field') return { title, inline }
  return words === 'quota'
    ? {
        title,
        description:
          'The limit is {limit}. Remove what you no longer need, or ask for a higher limit.',
      }
    : { title, description: 'Choose one of {limit} or less, or send less at a time.' }
}

const TITLES: Readonly<Record<string, string>> = {
  tooLong: 'This is too long',
  tooLarge: 'This is too large',
  outOfRange: 'This is out of range',
  quota: 'A limit has been reached',
}

function inlineFor(words: string, { limit, minimum, characters }: Limits): string {
  if (words === 'input' && characters !== undefined) {
    return '{label} can only include English letters, {characters} and numbers'
  }
  if (words === 'tooLong' && typeof limit === 'number') {
    return '{label} must be {limit} characters or shorter'
  }
  if (limit !== undefined && (words === 'tooLarge' || words === 'quota')) {
    return '{label} must be {limit} or less'
  }
  if (words !== 'outOfRange') return ''
  if (limit !== undefined && minimum !== undefined) {
    return '{label} must be between {minimum} and {limit}'
  }
  if (limit !== undefined) return '{label} must stay within the limit of {limit}'
  return minimum === undefined ? '' : '{label} must be at least {minimum}'
}

/** A title from the words of a code: `CreateOrderFailed` → "The order can’t be created". */
function titleOf(code: string): string {
  const last = code.slice(Math.max(code.lastIndexOf('.'), code.lastIndexOf('/')) + 1)
  const words = splitWords(last).map((word) =>
    /^[A-Z]{2,4}$/.test(word) && /[a-z]/.test(last) ? word : word.toLowerCase(),
  )
  const telling = words.filter((word) => !UNHELPFUL.test(word))
  const negated = words.length !== telling.length && words.some((word) => /^(?:not|no)$/.test(word))
  const verb = telling.find((word) => VERBS[word])
  const noun = telling.filter((word) => word !== verb).join(' ')
  const ends = verb !== undefined && (verb === telling[0] || verb === telling.at(-1))
  const title = ends ? `${noun ? `The ${noun}` : 'This'} can’t be ${VERBS[verb]}` : ''
  const readable = title && !/\d/.test(noun) && !negated && title.length <= 60
  return readable ? title : 'Something went wrong'
}

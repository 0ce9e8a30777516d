import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { defineCatalog } from '../../src/catalogs/defineCatalog.js'
import type { ApiError } from '../../src/model/ApiError.js'
import type { MessageOverrides, Translate } from '../../src/model/Messages.js'
import { type PresentOptions, presentApiError } from '../../src/present/presentApiError.js'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const error: ApiError = { origin: 'api', code: 'InternalError', message: '', fields: [] }

/** Which of what a request had is still in memory once the request is over. */
async function leftOf(request: () => Readonly<Record<string, object>>): Promise<string[]> {
  const refs = Object.entries(request()).map(([name, one]) => [name, new WeakRef(one)] as const)
  const left = () => refs.flatMap(([name, ref]) => (ref.deref() ? [name] : []))
  // A WeakRef holds its target until the end of the task that made or read it. The engine's own compiler, which works
  // beside the page, may hold a closure a little longer.
  for (let round = 0; round < 40; round++) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    collectGarbage()
    if (left().length === 0) return []
  }
  return left()
}

/** What one request on a server presents with: closures over the request's data. */
function present(options: PresentOptions = {}) {
  const data = { secret: 'of this request' }
  const onFault = () => void data
  presentApiError(error, { ...options, onFault })
  presentApiError({ ...error, fields: [{ path: 'Name' }] }, { ...options, onFault })
  return { data, onFault }
}

it('holds nothing of a request whose errors it has presented', async () => {
  expect(await leftOf(() => present())).toEqual([])
})

it('holds no messages and no i18n system of a finished request', async () => {
  const left = await leftOf(() => {
    const messages: MessageOverrides = { locale: 'de', words: { InternalError: { title: 'Oje' } } }
    const list = [messages]
    const translate: Translate = ({ defaultText }) => `${defaultText} ${messages.locale}`
    present({ messages })
    present({ messages: list, locale: 'de' })
    return { messages, list, translate, ...present({ messages, translate }) }
  })
  expect(left).toEqual([])
})

it('holds no catalog of a finished request', async () => {
  const left = await leftOf(() => {
    const catalog = defineCatalog({})
    return { catalog, ...present({ catalog }) }
  })
  expect(left).toEqual([])
})

it('tells the faults of each call to that call alone', () => {
  const messages = {
    words: {
      InternalError: {
        title: () => {
          throw new Error('broken')
        },
      },
    },
  }
  const told: string[] = []
  // An error with fields is put into words anew each time.
  const named = { ...error, code: 'InternalError', fields: [{ path: 'Name' }] }
  presentApiError(named, { messages, onFault: () => told.push('first') })
  presentApiError(named, { messages, onFault: () => told.push('second') })
  presentApiError(named, { messages })
  expect(told).toEqual(['first', 'second'])
})

it('presents in each of more locales than it remembers', () => {
  const locales = Array.from({ length: 40 }, (_, at) => `de-x-${at}`)
  const messages = { locale: 'de', words: { InternalError: { title: 'Oje' } } }
  for (const locale of [...locales, ...locales]) {
    expect(presentApiError(error, { messages, locale })).toMatchObject({ locale, title: 'Oje' })
  }
})

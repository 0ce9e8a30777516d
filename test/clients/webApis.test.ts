import { createRequire } from 'node:module'
import axios from 'axios'
import got from 'got'
import ky from 'ky'
import { ofetch } from 'ofetch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { answerOf } from './answers.js'
import { type Scripted, startScripted } from './scripted.js'
import { seen, webAnswers } from './webAnswers.js'

/** superagent has no types of its own. */
const superagent: { readonly get: (url: string) => PromiseLike<unknown> } = createRequire(
  import.meta.url,
)('superagent')

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

const options = { parsers: commonFormats }

describe.each<[string, (url: string) => PromiseLike<unknown>]>([
  ['fetch', (url) => fetch(url)],
  ['axios', (url) => axios.get(url)],
  ['axios that resolves every status', (url) => axios.get(url, { validateStatus: () => true })],
  ['got', (url) => got(url, { retry: { limit: 0 } })],
  ['ky', (url) => ky(url, { retry: 0 })],
  ['ofetch', (url) => ofetch(url, { retry: 0 })],
  ['superagent', (url) => superagent.get(url)],
])('an answer of a web API through %s', (client, call) => {
  it.each(webAnswers)(`what ${client} gives of %s is read`, async (_, reply, expected) => {
    server.play(reply)
    const { read } = await answerOf(() => call(server.url), options)
    expect(seen(read)).toEqual(expected)
  })
})

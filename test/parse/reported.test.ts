import { describe, expect, it } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { parseApiError } from '../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../src/parse/parseApiResponse.js'
import { seen } from '../clients/webAnswers.js'
import {
  codes,
  contracts,
  formats,
  type Report,
  requestIds,
  statuses,
  successes,
  transports,
  violations,
} from './reports.js'

const options = { parsers: commonFormats }

function read({ status, headers, value }: Report) {
  if (!status) return parseApiError(value, options)
  const body = typeof value === 'string' ? value : JSON.stringify(value)
  const type = { 'content-type': 'application/json' }
  return parseApiResponse(new Response(body, { status, headers: { ...type, ...headers } }), options)
}

describe.each([
  ['no success among what was thrown, and no failure among data', successes],
  ['a status before words', statuses],
  ['codes in any spelling', codes],
  ['calls without an answer', transports],
  ['fields under other names', violations],
  ['codes of the formats', formats],
  ['request IDs', requestIds],
  ['HTTP 200 as a contract', contracts],
])('%s', (kind, reports) => {
  it.each(reports.map((report) => [report.at, report] as const))(
    `${kind}: what was reported at %s is read`,
    async (_, report) => {
      expect(seen(await read(report))).toEqual(report.read)
    },
  )
})

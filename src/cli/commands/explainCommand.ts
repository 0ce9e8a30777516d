import { resolvePolicy } from '../../catalog/resolvePolicy.js'
import { type ApiError, parseApiError, presentApiError, tencentCloud } from '../../core.js'
import { aws } from '../../parse/formats/aws.js'
import { googleRpc } from '../../parse/formats/googleRpc.js'
import { graphQl } from '../../parse/formats/graphQl.js'
import { jsonApi } from '../../parse/formats/jsonApi.js'
import { problemDetails } from '../../parse/formats/problemDetails.js'
import { stripe } from '../../parse/formats/stripe.js'
import { looksLikeCode } from '../read/looksLikeCode.js'
import { readSource } from '../read/readSource.js'
import type { Terminal } from '../Terminal.js'
import { loadCatalogs } from './loadCatalogs.js'
import { loadLocale } from './loadLocale.js'

export interface ExplainOptions {
  readonly locale?: string
  readonly catalog?: string
  readonly json?: boolean
}

const parsers = [problemDetails, googleRpc, graphQl, jsonApi, aws, stripe]

/**
 * Prints what the kit makes of an error: what is read from it, the policy, where it is shown, and its words.
 *
 * @param given The error as text: JSON, a code, an SDK's message; standard input for `-`.
 * @returns The exit code: 1 where the kit sees no failure.
 */
export async function explainCommand(
  given: string,
  { locale = 'en', catalog: file, json }: ExplainOptions,
  terminal: Terminal,
): Promise<number> {
  const { out, err, colors } = terminal
  const text = given === '-' ? await readSource('-', terminal) : given
  const loaded = file ? [...(await loadCatalogs(file)).catalogs.values()] : []
  const catalog = loaded.at(-1) ?? tencentCloud
  const messages = await loadLocale(locale)
  const error = readError(text.trim())
  if (!error) {
    if (json) out('null\n')
    err('This is no failure: the kit reads it as a success, or as nothing.\n')
    return 1
  }
  const { fields: found, status = 0 } = error
  const policy = resolvePolicy(error.code, catalog, found[0] ? 422 : status < 400 ? 0 : status)
  const known = policy.key.startsWith('Http.') ? policy.key : undefined
  // English has the catalog's own words already.
  const words = messages.locale === 'en' ? {} : { messages }
  const shown = presentApiError(error, { catalog, locale, ...words })
  if (json) {
    out(`${JSON.stringify({ error, policy, presentation: shown }, null, 2)}\n`)
    return 0
  }
  const { surface, severity, fault, fields, title, description, actions } = shown
  const match = {
    exact: 'the catalog lists the code',
    family: policy.key.startsWith('~')
      ? `rule ${policy.key} on the code's words`
      : `family ${policy.key}`,
    generic: known ? `the code is unknown; ${known} stands in` : 'the code is unknown',
  }
  const steps: readonly (readonly [string, string])[] = [
    ['Origin', error.origin],
    ['Code', error.code],
    ...(error.status ? [['Status', `${error.status}`] as const] : []),
    ...(error.requestId ? [['Request', error.requestId] as const] : []),
    ...(error.message ? [['Message', `${error.message} (not shown to people)`] as const] : []),
    ['Matched', match[policy.matched]],
    ['Policy', `${severity}, fault: ${fault}, retry: ${policy.retry}`],
    [
      'Shown',
      surface === 'field' ? 'at its field, else in a summary, banner or toast' : `as a ${surface}`,
    ],
    ['Words', `${policy.words} (${shown.locale})`],
    ['Title', title],
    ['Text', description],
    ...fields.map(({ path, inline }) => ['Field', `${path}: ${inline}`] as const),
    ['Actions', actions.map(({ id, label }) => `${label} (${id})`).join(', ')],
  ]
  for (const [name, value] of steps) out(`${colors.dim(name.padEnd(8))} ${value}\n`)
  return 0
}

function readError(text: string): ApiError | null {
  const options = { from: 'thrown', parsers } as const
  const error = parseApiError(asData(text), options)
  const lone = /^[\w./:-]{1,128}$/.test(text) && looksLikeCode(text)
  if (lone && error?.code !== text) {
    return { origin: 'api', code: text, message: '', fields: [] }
  }
  return error
}

/** JSON as what it stands for; any other text as it is. */
function asData(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null ? data : text
  } catch {
    return text
  }
}

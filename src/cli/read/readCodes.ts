import { parseDocument } from 'yaml'
import type { FoundCode, Reading } from '../FoundCode.js'
import { UsageError } from '../UsageError.js'
import { isSureCode, looksLikeCode } from './looksLikeCode.js'
import { readConstants } from './readConstants.js'
import { readCsv } from './readCsv.js'
import { readData } from './readData.js'
import { readHtml } from './readHtml.js'
import { readMarkdown } from './readMarkdown.js'
import { isOpenApi, readOpenApi } from './readOpenApi.js'

export const formats = [
  ...['markdown', 'html', 'json', 'yaml', 'csv'],
  ...['typescript', 'go', 'python'],
] as const
export type Format = (typeof formats)[number]

const ENDINGS: Readonly<Record<string, Format>> = {
  ...{ md: 'markdown', markdown: 'markdown', mdx: 'markdown', txt: 'markdown' },
  ...{ html: 'html', htm: 'html' },
  ...{ json: 'json', yaml: 'yaml', yml: 'yaml', csv: 'csv', tsv: 'csv', go: 'go', py: 'python' },
  ...{ ts: 'typescript', tsx: 'typescript', mts: 'typescript', js: 'typescript' },
  ...{ mjs: 'typescript', cjs: 'typescript', jsx: 'typescript' },
}

/**
 * Reads the codes of a text.
 *
 * @param name The file's name. Its ending tells the format; where it doesn't, the text does.
 * @param format Where the caller knows it.
 * @throws UsageError for JSON, YAML or CSV that can't be parsed.
 */
export function readCodes(text: string, name: string, format?: Format): Reading {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  switch (format ?? ENDINGS[ending] ?? guess(text)) {
    case 'markdown':
      return onlyCodes(readPlain(text) ?? readMarkdown(text))
    case 'html':
      return onlyCodes(readHtml(text))
    case 'csv':
      return onlyCodes(parsing(name, 'CSV', () => readCsv(text)))
    case 'json':
      return fromData(parsing(name, 'JSON', () => JSON.parse(text.replace(/^\ufeff/, ''))))
    case 'yaml':
      return fromData(parsing(name, 'YAML', () => parseYaml(text)))
    case 'go':
      return onlyCodes(readConstants(text, 'go', name))
    case 'python':
      return onlyCodes(readConstants(text, 'python', name))
    default:
      return onlyCodes(readConstants(text, 'typescript', name))
  }
}

/** The format of a text without a telling name, such as that of standard input. */
function guess(text: string): Format {
  const start = text.slice(0, 2000).trimStart()
  if (/^[[{]/.test(start)) return 'json'
  if (/^<(?:!doctype|html|table|\w+[\s>])/i.test(start)) return 'html'
  if (/^(?:openapi|swagger):/m.test(start)) return 'yaml'
  if (/^package \w+$/m.test(start)) return 'go'
  if (/^(?:export|import|const|enum|type) /m.test(start)) return 'typescript'
  const [first = ''] = start.split('\n')
  return /^[^|#]*[,;\t][^|#]*$/.test(first) && !/[.!?:]\s*$/.test(first) ? 'csv' : 'markdown'
}

/** A text of nothing but codes. */
function readPlain(text: string): readonly FoundCode[] | undefined {
  const lines = text.split(/[\s,]+/).filter(Boolean)
  const sure = lines.filter(isSureCode).length
  return sure > lines.length / 2 && lines.every(looksLikeCode)
    ? lines.map((code) => ({ code, text: '' }))
    : undefined
}

function fromData(data: unknown): Reading {
  return isOpenApi(data) ? readOpenApi(data) : onlyCodes(readData(data))
}

function onlyCodes(codes: readonly FoundCode[]): Reading {
  return { codes, fields: [] }
}

function parseYaml(text: string): unknown {
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'silent',
    // A check of each key against all others takes minutes for a long list.
    uniqueKeys: false,
  })
  const [error] = document.errors
  if (error) throw error
  return document.toJS()
}

function parsing<Value>(name: string, language: string, parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    // The parser's own sentence may have the input in it: one line is enough.
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    throw new UsageError(`${name} can't be read as ${language}: ${reason}`)
  }
}

import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { violation } from '../violations/violation.js'

/** The headers with the code of an answer without a body (`HEAD`). */
const HEADERS = [
  'x-ms-error-code',
  'x-amz-error-code',
  'x-minio-error-code',
  'x-cos-error-code',
  'x-oss-error-code',
]

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/**
 * Recognizes the XML errors of object storage and query APIs (S3, COS, OSS, MinIO, Azure, EC2): `<Error>` with `<Code>`,
 * `<Message>` and `<RequestId>`. Without a body, the code is in a header. `<ArgumentName>` is the field.
 */
export function cloudXml(
  value: unknown,
  { from, header, status }: ParseContext,
): ParsedError | null {
  if (from !== 'thrown' || typeof value !== 'string') return null
  const text = value.slice(0, 16384)
  const xml = /^\s*\ufeff?<[?\w]/.test(text) && /<(?:\w+:)?Error[\s>]/i.test(text) ? text : ''
  const tag = (name: string) => {
    const found = new RegExp(
      `<(?:\\w+:)?${name}(?: [^<>]*)?>(?:<!\\[CDATA\\[)?([^<\\]]{1,2000})`,
    ).exec(xml)
    return found?.[1] ? unescaped(found[1].trim()) : ''
  }
  const own = HEADERS.map((name) => header?.(name)).find(Boolean)
  const code = tag('Code').slice(0, 128) || (status && status > 399 ? own : '')
  if (!code || /\s/.test(code)) return null
  const requestId = tag('RequestId') || tag('RequestID')
  const message = tag('Message')
  return {
    code,
    message,
    fields: violation(tag('ArgumentName') || tag('QueryParameterName'), message),
    ...(requestId && { requestId }),
  }
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
}

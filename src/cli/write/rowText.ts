import { createHash } from 'node:crypto'
import type { Words } from '../../model/Messages.js'
import type { Draft } from '../draft/draftPolicy.js'
import { stringValue, tokensOf } from '../read/tokensOf.js'

/** A row of an object literal: its key, the value's text, and the comment before it. */
export interface Row {
  readonly code: string
  readonly comment: string
  readonly value: string
}

/** The row of a code in `codes`: `// rule: notFound · sure · 1f2e3d` and the policy. */
export function codeRow({ code, policy, rule, certainty }: Draft): Row {
  const { surface, severity, fault, fields, actions, retry, params, words } = policy
  const parts: Readonly<Record<string, unknown>> = {
    ...{ surface, severity, fault },
    ...(fields.length > 0 && { fields }),
    ...{ actions, retry },
    ...(Object.keys(params).length > 0 && { params }),
    words,
  }
  const value = blockText(parts)
  return { code, value, comment: `// rule: ${rule} · ${certainty} · ${printOf(value)}` }
}

/** The row of a code's drafted words in `messages`: `// drafted · 1f2e3d` and the words. */
export function wordsRow(code: string, words: Words): Row {
  const value = blockText({ ...words })
  return { code, value, comment: `// drafted · ${printOf(value)}` }
}

/** A row with its comment, indented. */
export function rowText({ code, comment, value }: Row, indent: string): string {
  const lines = [comment, `${keyText(code)}: ${value},`].join('\n')
  return lines.replace(/^/gm, indent)
}

/** A key of an object literal. `__proto__` would set the prototype, unless it is computed. */
function keyText(code: string): string {
  if (code === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(code) ? code : literal(code)
}

/**
 * The print of a row, which tells whether a person has changed it: of its words and signs, whatever a formatter does to
 * quotes, line breaks and last commas.
 */
export function printOf(value: string): string {
  const words = tokensOf(value, 'typescript').map(({ kind, text }) =>
    kind === 'string' ? `'${stringValue(text)}` : text,
  )
  const kept = words.filter((word, at) => !(word === ',' && /^[}\])]$/.test(words[at + 1] ?? '')))
  return createHash('sha256').update(kept.join(' ')).digest('hex').slice(0, 8)
}

function blockText(parts: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(parts).map(([key, value]) => `  ${key}: ${literal(value)},`)
  return `{\n${lines.join('\n')}\n}`
}

/** A value as TypeScript on one line. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return stringText(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return numberText(value)
  const members = Object.entries(value).map(([key, member]) => `${key}: ${literal(member)}`)
  return `{ ${members.join(', ')} }`
}

function stringText(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    // Line breaks end a literal, and signs without a shape hide in one.
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
  return `'${escaped}'`
}

/** 10000000 → 10_000_000. */
function numberText(value: unknown): string {
  return String(value).replace(/^\d{5,}$/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, '_'))
}

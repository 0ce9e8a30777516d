import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { manifest } from './pack.js'

/**
 * A module of the package and what it imports.
 *
 * @typedef {object} Module
 * @property {boolean} client whether it begins with 'use client'
 * @property {boolean} react whether it imports React itself, or components of Radix
 */

/** @type {readonly (readonly [entry: string, target: string])[]} The entries that are modules. */
export const entries = Object.entries(manifest.exports).filter(([, target]) =>
  String(target).endsWith('.js'),
)

/**
 * A module and all that it brings in, each under its path in the package.
 *
 * @param {string} root the unpacked package
 * @param {string} path
 * @param {Map<string, Module>} found
 */
export function graphOf(root, path, found = new Map()) {
  const key = normalize(path)
  if (found.has(key)) return found
  const code = readFileSync(join(root, key), 'utf8')
  const specifiers = [...code.matchAll(/^(?:import|export)\b[^;]*?["']([^"']+)["'];?$/gm)].map(
    (match) => match[1] ?? '',
  )
  found.set(key, {
    client: /^["']use client["']/.test(code),
    react: specifiers.some((from) => /^(react|react-dom|@radix-ui)(\/|$)/.test(from)),
  })
  for (const from of specifiers) {
    if (from.startsWith('.')) graphOf(root, join(key, '..', from), found)
  }
  return found
}

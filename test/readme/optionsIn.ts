import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** One key that an app may set, as its declaration and docblock say. */
export interface Option {
  readonly name: string
  readonly type: string
  /** The "Default …" of the docblock; `required`, or empty. */
  readonly standard: string
  /** The first sentence of the docblock. */
  readonly text: string
}

/** The parts of a node of a syntax tree (ESTree) that are read here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly id?: { readonly name: string } | null
  readonly declaration?: Node | null
  readonly declarations?: readonly Node[]
  readonly extends?: readonly Node[]
  readonly body?: { readonly start: number; readonly body: readonly Node[] }
  readonly key?: { readonly name: string }
  readonly optional?: boolean
  readonly typeAnnotation?: Node
  readonly types?: readonly Node[]
}

interface Declaration {
  readonly node: Node
  readonly source: string
  readonly doc: string
}

export type Declarations = ReadonlyMap<string, Declaration>

/** Reads all types and functions of `src/`, by name, with their docblocks. */
export function readDeclarations(root: string): Declarations {
  const found = new Map<string, Declaration>()
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/\.tsx?$/.test(path)) continue
    const source = readFileSync(join(root, path), 'utf8')
    const statements = parseSync(path, source).program.body as readonly unknown[]
    for (const statement of statements as readonly Node[]) {
      const node = statement.declaration ?? statement
      const name = node.id?.name ?? node.declarations?.[0]?.id?.name
      // What is exported counts more than a type of a module's own with the same name.
      if (name && (statement.declaration || !found.has(name)))
        found.set(name, { node, source, doc: docBefore(source, statement.start) })
    }
  }
  return found
}

/** The first sentence of a declaration's docblock. */
export function leadOf(name: string, all: Declarations): string {
  return firstSentence(declared(name, all).doc)
}

/**
 * Lists the keys of an interface, with those that it inherits from other interfaces of `src/`.
 *
 * @param names One interface, or the alternatives of a union.
 */
export function optionsOf(names: string | readonly string[], all: Declarations): readonly Option[] {
  const alternatives = [names].flat().map((name) => membersOf(name, all))
  const options = new Map<string, Option>()
  for (const members of alternatives) {
    // A key that is required in one alternative takes the place of those that another one requires.
    const others = alternatives
      .filter((one) => one !== members)
      .flatMap((one) => one.filter(({ standard }) => standard === 'required'))
    const instead = others.map(({ name }) => `\`${name}\``).join(' or ')
    for (const option of members) {
      if (/^(never|undefined)$/.test(option.type) || options.has(option.name)) continue
      const isEither = option.standard === 'required' && alternatives.length > 1
      const standard = instead ? `required, or ${instead}` : (option.fallback ?? '')
      options.set(option.name, isEither ? { ...option, standard } : option)
    }
  }
  return [...options.values()]
}

/** The element whose attributes a component takes too: `div`; undefined for a component without any. */
export function elementOf(name: string, all: Declarations): string | undefined {
  const { node, source } = declared(name, all)
  return /ComponentPropsWithoutRef<'(\w+)'>/.exec(source.slice(node.start, node.body?.start))?.[1]
}

/** The defaults that a function gives to keys in its parameters and destructurings: `max` → `1`. */
export function defaultsIn(name: string, all: Declarations): ReadonlyMap<string, string> {
  const { node, source } = declared(name, all)
  const text = source.slice(node.start, node.end)
  const literal = String.raw`'[^']*'|\d[\d_]*|true|false|\[[^\]]*\]|\{ \w+: [\d_]+ \}`
  const pattern = new RegExp(`[{,(]\\s*(\\w+)(?:: \\w+)? = (${literal})(?=\\s*[,}])`, 'g')
  return new Map([...text.matchAll(pattern)].map(([, key = '', value = '']) => [key, value]))
}

type Member = Option & { readonly fallback?: string }

function membersOf(name: string, all: Declarations): readonly Member[] {
  const { node, source } = declared(name, all)
  const inherited = (node.extends ?? []).flatMap(({ start, end }) =>
    inheritedFrom(source.slice(start, end), all),
  )
  const own = (node.body?.body ?? [])
    .filter(({ type }) => type === 'TSPropertySignature')
    .map((member) => optionOf(member, source, name, all))
  const names = own.map((option) => option.name)
  return [...own, ...inherited.filter((option) => !names.includes(option.name))]
}

/** The keys of `Base`, `Partial<Base>`, `Omit<Base, 'a'>` or `Pick<Base, 'a'>`; none of a type that `src/` lacks. */
function inheritedFrom(text: string, all: Declarations): readonly Member[] {
  const [, helper, inner = text, keys = ''] =
    /^(Partial|Omit|Pick)<((?:[^<>,]|<[^<>]*(?:<[^<>]*>)?>)+)(?:, (.*))?>$/s.exec(text) ?? []
  if (helper === undefined) return all.has(inner) ? membersOf(inner, all) : []
  const members = inheritedFrom(inner, all)
  const listed = [...keys.matchAll(/'(\w+)'/g)].map(([, key]) => key)
  if (helper === 'Partial')
    return members.map((one) => (one.standard === 'required' ? optional(one) : one))
  return members.filter((one) => listed.includes(one.name) === (helper === 'Pick'))
}

const optional = (member: Member): Member => ({ ...member, standard: member.fallback ?? '' })

function optionOf(member: Node, source: string, owner: string, all: Declarations): Member {
  const name = member.key?.name ?? ''
  const doc = docBefore(source, member.start)
  const type = typeText(member.typeAnnotation?.typeAnnotation ?? member, source, all)
  const never = /^(never|undefined)$/.test(type)
  if (!doc && !never) throw new Error(`${owner}.${name} has no docblock.`)
  const fallback = defaultIn(doc)
  const standard = member.optional ? fallback : 'required'
  return { name, type, standard, text: never ? '' : firstSentence(doc), fallback }
}

function defaultIn(doc: string): string {
  return /(?:^|[.;] )Default:? (.+?)(?:\.$|\. (?=[A-Z]))/.exec(doc)?.[1] ?? ''
}

function firstSentence(doc: string): string {
  const text = doc.replace(/\{@link (\w+)\}/g, '`$1`')
  return /^.*?\.(?= [A-Z`@]|$)/.exec(text)?.[0] ?? text
}

/** The docblock that ends right before a place, as one line. */
function docBefore(source: string, at: number): string {
  const before = source.slice(0, at).trimEnd()
  if (!before.endsWith('*/')) return ''
  const comment = before.slice(before.lastIndexOf('/**') + 3, -2)
  return comment
    .replace(/\n\s*\* ?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A type as a reader needs it: without `undefined` and `readonly`, and short unions of strings in full. */
function typeText(node: Node, source: string, all: Declarations): string {
  const parts = node.types ?? [node]
  const texts = parts
    .map(({ start, end }) => source.slice(start, end))
    .filter((text) => text !== 'undefined' || parts.length === 1)
  const [only = ''] = texts
  const alias = texts.length === 1 ? all.get(only) : undefined
  const meant = alias?.node.typeAnnotation
  if (alias && meant?.types?.every(({ type }) => type === 'TSLiteralType'))
    return typeText(meant, alias.source, all)
  return texts
    .join(' | ')
    .replace(/^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/, '$1')
    .replace(/^Readonly<(.*)>$/s, '$1')
    .replace(/\breadonly /g, '')
    .replace(/\s+/g, ' ')
}

function declared(name: string, all: Declarations): Declaration {
  const found = all.get(name)
  if (!found) throw new Error(`src/ has no ${name}.`)
  return found
}

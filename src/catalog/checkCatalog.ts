import type { Catalog } from '../model/Catalog.js'
import { builtInActions } from './builtInActions.js'
import { resolvePolicy } from './resolvePolicy.js'

/**
 * Checks what a catalog's author may have got wrong and no type checker has seen.
 *
 * @throws TypeError that names the code and the mistake.
 */
export function checkCatalog(
  catalog: Catalog,
  before: Catalog,
  codes: readonly string[],
  overridden: readonly string[],
  wordless = false,
): void {
  const has = (id: string, parts: readonly string[]) =>
    catalog.messages.some(({ words }) => {
      const found: object | undefined = words && Object.hasOwn(words, id) ? words[id] : undefined
      return found !== undefined && parts.some((part) => part in found)
    })
  for (const code of overridden) {
    if (!Object.hasOwn(before.codes, code)) {
      fail(code, 'is overridden, but no extended catalog lists it')
    }
  }
  for (const code of codes) {
    const { surface, actions, words, key } = resolvePolicy(code, catalog)
    const unknown = actions.find(
      (id) => !Object.hasOwn(catalog.actions, id) && !Object.hasOwn(builtInActions, id),
    )
    if (unknown !== undefined) fail(code, `has the action "${unknown}", which is not defined`)
    if (actions.length === 0) fail(code, 'has no actions: name at least one next step')
    if (!/^(field|banner|toast)$/.test(surface)) fail(code, `has the unknown surface "${surface}"`)
    if (wordless) continue
    // A code has generic words too where neither it nor a family of it has any.
    const none = () =>
      words === 'generic' &&
      !code.split('.').some((_, at, parts) => {
        const family = parts.slice(0, at + 1).join('.')
        return Object.hasOwn(catalog.codes, family) && catalog.codes[family]?.words
      })
    const said = (parts: readonly string[]) => has(key, parts) || (has(words, parts) && !none())
    if (!said(['title'])) fail(code, `has no title: "${words}" are no words of this catalog`)
    if (!said(['description', 'inline']))
      fail(code, 'has neither a description nor an inline message')
    if (surface === 'field' && !said(['inline'])) {
      fail(code, 'is shown on a field, but its words have no inline message')
    }
  }
  for (const { id, test } of catalog.rules) {
    if (test.global || test.sticky)
      fail(id, 'has a pattern with the flag g or y, which keeps state')
  }
}

function fail(name: string, text: string): never {
  throw new TypeError(`defineCatalog: "${name}" ${text}.`)
}

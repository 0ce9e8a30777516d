import { describe, expect, it } from 'vitest'
import { actionRow, builtInActions } from '../../src/catalog/builtInActions.js'
import { resolvePolicy } from '../../src/catalog/resolvePolicy.js'
import { client } from '../../src/catalogs/client/client.js'
import { sessionOf } from '../../src/present/sessionOf.js'

const ids = Object.keys(builtInActions)

describe('the table of built-in actions', () => {
  // Offered beside a retry, with the interface's own words.
  it.each(ids.filter((id) => id !== 'cancel-retry'))('%s has a label in English', (id) => {
    const [words] = client.messages
    expect(words?.actions?.[id]?.label).toEqual(expect.any(String))
  })

  it('has a row for every action that has words', () => {
    expect(ids).toEqual(expect.arrayContaining(Object.keys(client.messages[0]?.actions ?? {})))
  })

  it("gives an app's own action the row of its kind", () => {
    expect(actionRow('copy-everything', 'copy')).toBe(builtInActions['copy-request-id'])
    expect(actionRow('go-there', 'focus')).toBe(builtInActions['fix-field'])
    expect(actionRow('undo', 'app')).toEqual({ kind: 'app', needs: 'clock' })
  })

  it('goes by the kind that a catalog gives a built-in action', () => {
    expect(actionRow('refresh', 'retry')).toBe(builtInActions.retry)
    expect(actionRow('reduce-size', 'focus')).toBe(builtInActions['reduce-size'])
  })

  it.each(['constructor', '__proto__', 'toString'])('has nothing for "%s"', (id) => {
    expect(actionRow(id)).not.toHaveProperty('needs')
    expect(actionRow(id)).not.toHaveProperty('kind')
    expect(actionRow(id, 'app')).toBe(actionRow('undo', 'app'))
  })

  it('says which actions calls wait for together', () => {
    const waited = ids.filter((id) =>
      sessionOf({ ...resolvePolicy('InternalError', client), actions: [id] }),
    )
    expect(waited).toEqual(['sign-in', 'verify-identity'])
  })
})

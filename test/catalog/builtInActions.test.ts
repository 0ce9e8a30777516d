import { describe, expect, it } from 'vitest'
import { builtInActions } from '../../src/catalog/builtInActions.js'
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

  it('says which actions calls wait for together', () => {
    const waited = ids.filter((id) =>
      sessionOf({ ...resolvePolicy('InternalError', client), actions: [id] }),
    )
    expect(waited).toEqual(['sign-in', 'verify-identity'])
  })
})

import { expect, test } from 'vitest'
import { tencentCloud } from '../../src/core.js'
import { catalogTable } from '../../src/testing.js'

test('a table has each code of the catalog once, as a person is shown it', () => {
  const table = catalogTable(tencentCloud)
  expect(table.map(({ code }) => code)).toEqual(Object.keys(tencentCloud.codes))
  expect(table.find(({ code }) => code === 'LimitExceeded')).toMatchObject({
    surface: 'banner',
    fault: 'account',
    title: 'A limit has been reached',
    actions: ['Request a higher limit'],
    billable: false,
  })
})

test('a table can be in other words', () => {
  const messages = { words: { quota: { title: 'Full' } } }
  const rows = catalogTable(tencentCloud, { messages })
  expect(rows.find(({ code }) => code === 'LimitExceeded')?.title).toBe('Full')
})

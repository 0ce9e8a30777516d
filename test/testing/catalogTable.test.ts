import { expect, test } from 'vitest'
import { tencentCloud } from '../../src/core.js'
import { catalogTable } from '../../src/testing.js'

test('catalogTable lists each code once, as a person is shown it', () => {
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

test('catalogTable takes other messages', () => {
  const messages = { words: { quota: { title: 'Full' } } }
  const rows = catalogTable(tencentCloud, { messages })
  expect(rows.find(({ code }) => code === 'LimitExceeded')?.title).toBe('Full')
})

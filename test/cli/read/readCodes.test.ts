import { expect, it } from 'vitest'
import { readCodes } from '../../../src/cli/read/readCodes.js'

function pairsIn(text: string, file: string): Record<string, string> {
  return Object.fromEntries(readCodes(text, file).codes.map(({ code, text }) => [code, text]))
}

it.each([
  ['dots', 'Order.NotFound'],
  ['underscores', 'ORDER_NOT_FOUND'],
  ['lower-case words with underscores', 'order_not_found'],
  ['hyphens', 'order-not-found'],
  ['a namespace', 'orders/not-found'],
  ['a number', '40401'],
  ['a negative number', '-1021'],
  ['a hexadecimal number', '0x80040154'],
  ['letters and a number', 'ORD-404'],
])('a code in any spelling is read from a table: %s', (_kind, code) => {
  const table = `| Code | Description |\n| --- | --- |\n| \`${code}\` | It does not exist. |`
  expect(pairsIn(table, 'page.md')).toEqual({ [code]: 'It does not exist.' })
})

it.each([
  'Error Code',
  'errCode',
  'Return code',
  '错误码',
  '返回码',
  '错误代码',
  'エラーコード',
  'Código de error',
])('a column of codes is found by its name: %s', (name) => {
  const table = `| Explanation | ${name} |\n|---|---|\n| The first. | alpha |\n| The second. | beta |`
  expect(pairsIn(table, 'page.md')).toEqual({ alpha: 'The first.', beta: 'The second.' })
})

it('a column of codes is found by what stands in it where its name says nothing', () => {
  const table = '| What | Why |\n|---|---|\n| USER_GONE | Deleted. |\n| USER_LATE | Too late. |'
  expect(pairsIn(table, 'page.md')).toEqual({ USER_GONE: 'Deleted.', USER_LATE: 'Too late.' })
})

it('a number and a name in one row make one code, with the name as a hint', () => {
  const table = '| Code | Name | Description |\n|---|---|---|\n| 1001 | USER_GONE | Deleted. |'
  expect(readCodes(table, 'page.md').codes).toEqual([
    { code: '1001', name: 'USER_GONE', text: 'Deleted.' },
  ])
})

it('headings that are codes, definition lists and lists in Markdown give their codes', () => {
  const page = `# Errors

### card_declined

The card was declined.

### card_expired

The card has expired.

# Other errors

rate_limited
: Too many requests.

- \`server_down\`: The service is down.
- **server_busy** — The service is busy.
`
  expect(pairsIn(page, 'page.md')).toEqual({
    card_declined: 'The card was declined.',
    card_expired: 'The card has expired.',
    rate_limited: 'Too many requests.',
    server_down: 'The service is down.',
    server_busy: 'The service is busy.',
  })
})

it('tables of HTML inside Markdown give their codes', () => {
  const page = '# Errors\n\n<table><tr><th>Code<th>Text<tr><td>A_ONE<td>First.</table>\n'
  expect(pairsIn(page, 'page.md')).toEqual({ A_ONE: 'First.' })
})

it.each([
  ['a map of texts', '{"errors":{"E_1":"The first one.","E_2":"The second one."}}'],
  ['a map of objects', '{"E_1":{"message":"The first one."},"E_2":{"message":"The second one."}}'],
  [
    'a list of objects',
    '[{"code":"E_1","message":"The first one."},{"code":"E_2","message":"The second one."}]',
  ],
])('JSON may be %s', (_kind, json) => {
  expect(pairsIn(json, 'codes.json')).toEqual({ E_1: 'The first one.', E_2: 'The second one.' })
})

it('nested maps of JSON and YAML join their keys with dots', () => {
  const yaml =
    'errors:\n  user:\n    not_found: The user is gone.\n    locked: The user is locked.\n'
  expect(pairsIn(yaml, 'codes.yaml')).toEqual({
    'user.not_found': 'The user is gone.',
    'user.locked': 'The user is locked.',
  })
})

it.each([
  ['semicolons', 'Code;Text\nA_ONE;First; or not\nA_TWO;Second\n'],
  ['tabs', 'Code\tText\nA_ONE\tFirst\nA_TWO\tSecond\n'],
  ['quotes that are not closed', 'Code,Text\nA_ONE,First 5" disk\nA_TWO,Second\n'],
])('CSV may have %s', (_kind, csv) => {
  expect(Object.keys(pairsIn(csv, 'codes.csv'))).toEqual(['A_ONE', 'A_TWO'])
})

it('deeply nested HTML and YAML aliases of aliases end without a crash', () => {
  const html = `${'<div>'.repeat(20_000)}<table><tr><th>Code<tr><td>A_ONE</table>`
  expect(pairsIn(html, 'page.html')).toEqual({})
  const bomb = [
    'a: &a [x]',
    ...'bcdefgh'.split('').map((key, at) => `${key}: &${key} [${`*${'abcdefgh'[at]},`.repeat(9)}]`),
  ]
  expect(() => readCodes(bomb.join('\n'), 'codes.yaml')).toThrow(/can't be read as YAML/)
})

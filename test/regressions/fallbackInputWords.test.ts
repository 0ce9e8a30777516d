import { expect, test } from 'vitest'
import de from '../../src/catalogs/locales/de.js'
import zhCN from '../../src/catalogs/locales/zh-CN.js'
import { presentApiError } from '../../src/core.js'

// What any unknown code about input says: of a text, a file, a choice, and of nobody knows what.
test.each([
  [undefined, 'Photo can’t be accepted, so check and change it'],
  [undefined, 'One of your entries can’t be accepted, so check and change it'],
  [de, 'Photo: Nicht akzeptiert – prüfen Sie, was nicht passt, und ändern Sie es'],
  [de, 'Ihre Angaben: Nicht akzeptiert – prüfen Sie, was nicht passt, und ändern Sie es'],
  [zhCN, 'Photo不符合要求，请修改'],
  [zhCN, '部分内容不符合要求，请修改'],
])('row %# says what happened and what to do', (messages, text) => {
  const fields = text.startsWith('Photo') ? [{ path: 'Photo' }] : []
  const code = 'InvalidParameterValue.NobodyKnows'
  const error = { origin: 'api', code, message: '', fields } as const
  const { description } = presentApiError(error, { messages, labels: { Photo: 'Photo' } })
  expect(description).toBe(text)
})

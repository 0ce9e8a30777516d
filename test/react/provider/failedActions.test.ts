import { expect, it } from 'vitest'
import type { Entry } from '../../../src/model/Entry.js'
import type { ErrorContextValue } from '../../../src/react/provider/ErrorContext.js'
import { failedActions } from '../../../src/react/provider/failedActions.js'

const entries = ['保存甲', '保存乙', '保存丙'].map((label) => ({ label })) as unknown as Entry[]

/** The list of the labels, in a locale. */
function listed(locale: string): string {
  const text: ErrorContextValue['text'] = (key, args) => (key === 'failed' ? '' : `${args?.inline}`)
  return failedActions(entries, { text, config: { locale } as ErrorContextValue['config'] })
}

it.each([
  ['en', ', '],
  ['zh-CN', '、'],
  ['ja', '、'],
  ['ru', ', '],
  ['vi', ', '],
])('the labels of actions that failed together are separated in %s', (locale, sign) => {
  expect(listed(locale)).toBe(['保存甲', '保存乙', '保存丙'].join(sign))
})

it.each(['zh-TW', 'ko', 'de', 'fr', 'es', 'pt-BR', 'ar', 'id'])(
  'the first two labels of actions that failed together are separated by more than a space in %s',
  (locale) => {
    expect(listed(locale)).toMatch(/保存甲(?:[、,] ?| و)保存乙/)
  },
)

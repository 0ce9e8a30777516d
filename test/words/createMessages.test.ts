import { describe, expect, test, vi } from 'vitest'
import type { MessageFormatter, MessageOverrides } from '../../src/model/Messages.js'
import {
  createMessages,
  type MessagesOptions,
  type Say,
  type Translator,
} from '../../src/words/createMessages.js'

const en: MessageOverrides = {
  locale: 'en',
  words: {
    late: { title: 'Late', description: 'Wait {delay}.' },
    long: { title: 'Long', inline: '{label} must be shorter' },
  },
  labels: { PersonId: 'Person ID', Name: 'Name' },
  actions: { retry: { label: 'Try again', hint: 'Sends it again' } },
  ui: {
    close: 'Close',
    count: (args, formatter) =>
      formatter.plural(Number(args.count), {
        '=0': 'never',
        one: () => `${formatter.number(Number(args.count))} time`,
        other: () => `${formatter.number(Number(args.count))} times`,
      }),
    nth: (args, formatter) =>
      formatter.plural(
        Number(args.count),
        { one: 'st', two: 'nd', few: 'rd', other: 'th' },
        'ordinal',
      ),
    pick: (args, formatter) => formatter.select({ a: 'first', other: 'other' }, String(args.which)),
  },
}
const de: MessageOverrides = {
  locale: 'de',
  words: { late: { title: 'Zu spät', description: 'Warten Sie {delay}.' } },
  ui: { close: 'Schließen' },
}

function setUp({ translate, ...options }: Partial<MessagesOptions & Translator>) {
  const onFault = vi.fn()
  const messages = createMessages({ sources: [en], ...options })
  const say = messages.sayWith({ translate, onFault })
  const ui = (key: string, params?: Parameters<Say>[3]) =>
    say('ui', [key], undefined, params)?.text ?? ''
  return { ...messages, onFault, say, ui }
}

const minutes = { delay: { value: 5, unit: 'minute' } }

describe('the choice of a message', () => {
  test('a message is in the reader’s locale, with its parameters formatted for it', () => {
    const { say, onFault } = setUp({ locale: 'de', sources: [en, de] })
    expect(say('words', ['late'], 'description', minutes)).toMatchObject({
      text: 'Warten Sie 5 Minuten.',
      locale: 'de',
    })
    expect(onFault).not.toHaveBeenCalled()
  })

  test('a message that the locale lacks is English, with one fault', () => {
    const { say, onFault } = setUp({ locale: 'de', sources: [en, de] })
    const english = { text: 'Long', locale: 'en' }
    expect(say('words', ['long'], 'title')).toMatchObject(english)
    expect(say('words', ['long'], 'title')).toMatchObject(english)
    expect(onFault).toHaveBeenCalledExactlyOnceWith(
      'locale',
      new RangeError('words.long.title (de)'),
    )
  })

  test('what the reader’s locale says of the family comes before what only English says of the code', () => {
    const english = { locale: 'en', words: { 'Some.Code': { title: 'Code' } } }
    const german = {
      locale: 'de',
      words: { Some: { title: 'Familie' }, generic: { title: 'Ach' } },
    }
    const { say, onFault } = setUp({ locale: 'de', sources: [english, german] })
    expect(say('words', ['Some.Code', 'Some', 'generic'], 'title')?.text).toBe('Familie')
    expect(onFault).not.toHaveBeenCalled()
    // But not what says nothing.
    expect(say('words', ['Some.Code', 'generic'], 'title')?.text).toBe('Code')
    expect(onFault).toHaveBeenCalledExactlyOnceWith(
      'locale',
      new RangeError('words.Some.Code.title (de)'),
    )
  })

  test.each([
    ['a locale without messages', 'fr', [en, de]],
    ['a script without messages', 'zh-TW', [en, { locale: 'zh-CN', ui: { close: '关闭' } }]],
    ['a malformed locale', 'not a tag', [en, de]],
  ])('%s is one fault, not one for each message', (_, locale, sources) => {
    const { say, ui, onFault } = setUp({ locale, sources: [...sources, { ui: { own: '×' } }] })
    ui('close')
    ui('own')
    say('words', ['late'], 'title')
    say('words', ['long'], 'title')
    expect(onFault).toHaveBeenCalledExactlyOnceWith(
      'locale',
      new RangeError(`all messages (${locale})`),
    )
  })

  test('a missing message is English, else of any other language', () => {
    const fr = { locale: 'fr', ui: { close: 'Fermer', only: 'Seulement' } }
    const { ui } = setUp({ locale: 'nl', sources: [en, de, fr] })
    expect(ui('close')).toBe('Close')
    expect(ui('only')).toBe('Seulement')
  })

  test('the first id that has a message is used', () => {
    const { say } = setUp({})
    expect(say('words', ['no', 'long', 'late'], 'title')?.text).toBe('Long')
    expect(say('words', ['no'], 'title')).toBeUndefined()
  })

  test('the later of two sources wins', () => {
    const { ui } = setUp({ sources: [en, { ui: { close: 'Put away' } }] })
    expect(ui('close')).toBe('Put away')
    expect(ui('count', { count: 2 })).toBe('2 times')
  })

  test('an override without a locale holds in every locale, and one of a language in its regions', () => {
    const overrides = [{ ui: { close: '×' } }, { locale: 'pt', ui: { count: 'vezes' } }]
    const pt = { locale: 'pt-BR', ui: { close: 'Fechar', count: 'x' } }
    const { ui } = setUp({ locale: 'pt-BR', sources: [en, pt, ...overrides] })
    expect(ui('close')).toBe('×')
    expect(ui('count')).toBe('vezes')
  })

  test('a description and an inline message stand in for each other', () => {
    const { say } = setUp({})
    const params = { label: 'Person ID', ...minutes }
    expect(say('words', ['long'], 'description', params)?.text).toBe('Person ID must be shorter.')
    expect(say('words', ['late'], 'inline', params)?.text).toBe('Wait 5 minutes.')
  })

  test('an inline message in the reader’s language goes before a description in English', () => {
    const sources = [
      { locale: 'en', words: { late: { title: 'Late', description: 'Wait.' } } },
      { locale: 'de', words: { late: { title: 'Spät', inline: 'Warten Sie' } } },
    ]
    const say = createMessages({ locale: 'de', sources }).sayWith({})
    expect(say('words', ['late'], 'description')).toEqual({ text: 'Warten Sie.', locale: 'de' })
  })

  test('createMessages has labels, hints of actions and interface texts', () => {
    const { say, ui } = setUp({})
    expect(say('labels', ['PersonId'])?.text).toBe('Person ID')
    expect(say('actions', ['retry'], 'hint')?.text).toBe('Sends it again')
    expect(ui('no such key')).toBe('')
  })

  test.each(['constructor', '__proto__', 'toString'])(
    'there is no message for the key %s',
    (key) => {
      const { say, ui, onFault } = setUp({})
      expect(ui(key)).toBe('')
      expect(say('labels', [key])).toBeUndefined()
      expect(say('words', [key], 'title')).toBeUndefined()
      expect(onFault).not.toHaveBeenCalled()
    },
  )
})

describe('the reader’s locale', () => {
  test('the locale is that of the last source when none is given', () => {
    expect(setUp({ sources: [en, de] }).locale).toBe('de')
    expect(setUp({ sources: [] }).locale).toBe('en')
  })

  test('numbers are formatted for the region of the locale', () => {
    const { ui } = setUp({ locale: 'en-IN' })
    expect(ui('count', { count: 1_000_000 })).toBe('10,00,000 times')
  })

  test('createMessages takes a locale with an underscore as one with a hyphen', () => {
    expect(setUp({ locale: 'de_AT', sources: [en, de] }).ui('close')).toBe('Schließen')
  })

  test.each(['not a tag', '', 'x'])(
    'a malformed locale becomes English, with one fault: %j',
    (locale) => {
      const { ui, onFault, locale: settled } = setUp({ locale, sources: [en, de] })
      expect(settled).toBe('en')
      expect(ui('count', { count: 2 })).toBe('2 times')
      expect(onFault).toHaveBeenCalledExactlyOnceWith('locale', expect.any(RangeError))
    },
  )
})

describe('compiled messages', () => {
  const { ui } = setUp({})
  test.each([
    ['count', { count: 0 }, 'never'],
    ['count', { count: 1 }, '1 time'],
    ['count', { count: 20_000 }, '20,000 times'],
    ['nth', { count: 2 }, 'nd'],
    ['nth', { count: 11 }, 'th'],
    ['pick', { which: 'a' }, 'first'],
    ['pick', { which: 'z' }, 'other'],
  ])('a compiled message has plurals, ordinals and choices: %s %o', (key, params, text) => {
    expect(ui(key, params)).toBe(text)
  })

  test('an English message in another locale has English plurals', () => {
    const ru = { locale: 'ru', ui: { close: 'Закрыть' } }
    const { ui } = setUp({ locale: 'ru', sources: [en, ru] })
    expect(ui('count', { count: 21 })).toBe('21 times')
  })
})

describe('{name} templates', () => {
  function said(template: string, params: Record<string, string | number>, locale = 'en') {
    return setUp({ locale, sources: [{ ui: { text: template } }] }).ui('text', params)
  }

  test('a {name} template formats numbers for the locale', () => {
    expect(said('{n} Gruppen', { n: 20_000 }, 'de')).toBe('20.000 Gruppen')
  })

  test('a {name} template puts in a label unchanged', () => {
    expect(said('{label}!', { label: '$& {n} <b>' })).toBe('$& {n} <b>!')
  })

  test('a {name} template keeps a name that has no parameter', () => {
    expect(said('{a} {toString}', {})).toBe('{a} {toString}')
  })

  test('a {name} template reports a name that has no parameter, once', () => {
    const words = { full: { title: 'Full', description: 'Remove {seat}.' } }
    const { say, onFault } = setUp({ sources: [{ words }] })
    say('words', ['full'], 'title', { seats: 3 })
    say('words', ['full'], 'description', { seats: 3, seat: '{label}' })
    expect(onFault).not.toHaveBeenCalled()
    for (const seats of [3, 4]) say('words', ['full'], 'description', { seats })
    expect(onFault).toHaveBeenCalledExactlyOnceWith('message', new RangeError('words.full: {seat}'))
  })
})

describe('a message that fails', () => {
  function failing(_args: object, _formatter: MessageFormatter): string {
    throw new Error('no')
  }

  test('a message function that throws is reported, and the next source is used', () => {
    const { ui, onFault } = setUp({ sources: [en, { ui: { close: failing } }] })
    expect(ui('close')).toBe('Close')
    expect(onFault).toHaveBeenCalledExactlyOnceWith('message', new Error('no'))
  })

  test('a message function that throws leaves no message when no other source has one', () => {
    const { say } = setUp({ sources: [{ words: { x: { title: failing } } }] })
    expect(say('words', ['x'], 'title')).toBeUndefined()
  })

  test('an empty message counts as missing', () => {
    expect(setUp({ sources: [en, { ui: { close: '' } }] }).ui('close')).toBe('Close')
    expect(setUp({ sources: [en, { ui: { close: () => '' } }] }).ui('close')).toBe('Close')
  })

  test('a parameter with a unit that Intl lacks is reported', () => {
    const { say, onFault } = setUp({})
    expect(
      say('words', ['late'], 'description', { delay: { value: 5, unit: 'furlong' } }),
    ).toBeUndefined()
    expect(onFault).toHaveBeenCalledWith('message', expect.any(RangeError))
  })
})

describe('the app’s own i18n system', () => {
  test('`translate` gets key, locale, arguments and the kit’s own text', () => {
    const translate = vi.fn(() => 'Patience.')
    const { say } = setUp({ locale: 'de', sources: [en, de], translate })
    expect(say('words', ['late'], 'description', minutes)).toEqual({
      text: 'Patience.',
      locale: 'de',
    })
    expect(translate).toHaveBeenCalledExactlyOnceWith({
      key: 'words.late.description',
      locale: 'de',
      args: { delay: '5 Minuten' },
      defaultText: 'Warten Sie 5 Minuten.',
    })
  })

  test('`translate` is asked for the most specific id first', () => {
    const keys: string[] = []
    const translate = ({ key }: { key: string }) => void keys.push(key)
    setUp({ translate }).say('words', ['A.B', 'long', 'late'], 'title')
    expect(keys).toEqual(['words.A.B.title', 'words.long.title'])
  })

  test('`translate` can have a message where the kit has none', () => {
    const translate = ({ key }: { key: string }) => (key === 'words.A.B.title' ? 'AB' : undefined)
    expect(setUp({ translate }).say('words', ['A.B'], 'title')?.text).toBe('AB')
  })

  test('the kit’s own text is used when `translate` gives no text', () => {
    for (const nothing of [undefined, '', null, 7]) {
      const translate = () => nothing as string | undefined
      expect(setUp({ translate }).ui('close')).toBe('Close')
    }
  })

  test('the kit’s own text is used when `translate` throws, with one fault', () => {
    const translate = () => {
      throw new Error('no')
    }
    const { ui, onFault } = setUp({ translate })
    expect(ui('close')).toBe('Close')
    expect(onFault).toHaveBeenCalledExactlyOnceWith('translate', new Error('no'))
  })
})

import { describe, expect, test } from 'vitest'
import { client } from '../../src/catalogs/client/client.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import { defineCatalog } from '../../src/core.js'
import { lintCatalog } from '../../src/testing.js'

describe('the built-in catalogs', () => {
  test.each(Object.entries({ client, tencentCloud, faceRecognition }))(
    'lintCatalog finds nothing in %s',
    (_, catalog) => {
      expect(lintCatalog(catalog)).toEqual([])
    },
  )
})

function problemsOf(words: {
  title: string
  description: string
  inline?: string
}): readonly string[] {
  const catalog = defineCatalog({
    codes: { 'Order.SoldOut': { surface: 'banner', fault: 'conflict', words } },
  })
  return lintCatalog(catalog)
    .filter(({ code, part }) => code === 'Order.SoldOut' && part !== 'actions')
    .map(({ rule, part, problem }) => `${rule} ${part} ${problem}`)
}

const good = { title: 'This is sold out', description: 'Choose another size.' }

describe('an app’s own words', () => {
  test('lintCatalog finds nothing in good words', () => {
    expect(problemsOf(good)).toEqual([])
  })

  test.each([
    [
      'a description without a step',
      { description: 'The last one is gone.' },
      '1 description gives no next step',
    ],
    [
      'a description that repeats the title',
      { title: 'Try again', description: 'Try again' },
      '1 description says nothing more',
    ],
    [
      'a word that helps nobody',
      { description: 'Invalid size. Choose another.' },
      '2 description says "invalid"',
    ],
    ['a plea', { description: 'Please choose another size.' }, '2 description says "please"'],
    [
      'the code itself',
      { description: 'Order.SoldOut: choose another size.' },
      '2 description has the code in it',
    ],
    [
      'an apology for what is nobody’s fault',
      { description: 'Sorry, choose another size.' },
      '2 description says sorry',
    ],
    ['a title with a full stop', { title: 'Sold out.' }, '5 title ends with a full stop'],
    ['a title in title case', { title: 'This Is Sold Out' }, '5 title is not in sentence case'],
    ['a title that is too long', { title: 'x'.repeat(61) }, '5 title is longer than 60 characters'],
    [
      'three sentences',
      { description: 'One. Two. Choose another.' },
      '5 description has more than two sentences',
    ],
    [
      'a limit that is typed',
      { description: 'Choose 5 or fewer.' },
      '6 description has a number that is not a parameter',
    ],
    [
      'a description without a full stop',
      { description: 'Choose another size' },
      '5 description has no full stop',
    ],
    [
      'letters that may be any',
      { description: 'Use letters and choose another size.' },
      '10 description says "letters" without saying which',
    ],
    [
      'a parameter that nobody gives',
      { description: 'Choose {max} or fewer.' },
      '6 description has a parameter without a value',
    ],
  ])('lintCatalog reports %s', (_, words, problem) => {
    expect(problemsOf({ ...good, ...words })).toContain(problem)
  })

  test('lintCatalog accepts a limit that is a parameter', () => {
    const catalog = defineCatalog({
      codes: {
        'Order.TooMany': {
          surface: 'banner',
          fault: 'input',
          params: { max: 5 },
          words: { title: 'Too many', description: 'Choose {max} or fewer.' },
        },
      },
    })
    expect(lintCatalog(catalog).filter(({ rule }) => rule === 6)).toEqual([])
  })

  test.each([
    ['es', 'Ya está en el grupo, elija otro', 'joins two sentences with a comma'],
    ['pt-BR', 'Já está no grupo, escolha outro', 'joins two sentences with a comma'],
    ['fr', 'Déjà dans le groupe, choisissez-en un autre', 'joins two sentences with a comma'],
    ['id', 'Sudah ada di grup, pilih yang lain', 'joins two sentences with a comma'],
    ['ru', 'Можно использовать только буквы', 'says "letters" without saying which'],
    ['vi', 'Chỉ được chứa chữ cái', 'says "letters" without saying which'],
    ['fr', 'Taille: choisissez-en une autre', 'has a colon or mark that is not the locale’s'],
    ['zh-CN', '尺码: 请重新选择', 'has a colon or mark that is not the locale’s'],
    ['de', 'Größe : Wählen Sie eine andere', 'has a colon or mark that is not the locale’s'],
    ['de', 'Wählen Sie “groß”', 'has quotation marks of another locale'],
    ['ja', '“大”を選択してください', 'has quotation marks of another locale'],
    ['ja', '{label} を変更してください', 'has wrong spaces or marks around a value'],
    ['zh-TW', '{label}過長，請縮短', 'has wrong spaces or marks around a value'],
    ['th', '{label} ต้องสั้นกว่านี้', 'has wrong spaces or marks around a value'],
    ['ru', '{label}слишком длинное', 'has wrong spaces or marks around a value'],
  ])('lintCatalog reports in %s: %s', (locale, inline, problem) => {
    const messages = { locale, words: { 'Order.Size': { title: 'x', inline } } }
    const catalog = defineCatalog({
      codes: {
        'Order.Size': { fields: ['Size'], surface: 'field', words: { title: 'x', inline: 'x' } },
      },
    })
    const found = lintCatalog(catalog, { locale, messages }).filter(
      ({ code, rule }) => code === 'Order.Size' && rule === 10,
    )
    expect(found.map((one) => one.problem)).toContain(problem)
  })

  test('lintCatalog reports a sentence about a photo that names the field it was entered in', () => {
    const words = { title: 'No face', inline: '{label} must show a face' }
    const catalog = defineCatalog({
      codes: {
        'Photo.Face': { surface: 'field', fields: ['Url'], actions: ['choose-file'], words },
      },
    })
    expect(lintCatalog(catalog)).toContainEqual(
      expect.objectContaining({ rule: 12, problem: 'names the field of a photo' }),
    )
  })

  test('lintCatalog reports a countdown that is too long for its button', () => {
    const found = (retryIn: string) =>
      lintCatalog(tencentCloud, { locale: 'en', messages: { locale: 'en', ui: { retryIn } } })
    expect(found('Try again in {time}')).toEqual([])
    expect(found('You can try this again in {time}')).toContainEqual(
      expect.objectContaining({ code: 'retryIn', rule: 5 }),
    )
  })

  test('lintCatalog wants one sentence with a next step at a field', () => {
    const catalog = defineCatalog({
      extends: [tencentCloud],
      codes: {
        'Order.Size': {
          surface: 'field',
          fault: 'input',
          fields: ['Size'],
          actions: ['fix-field'],
          words: { title: 'No such size', inline: 'Sorry. That size is unknown' },
        },
      },
    })
    expect(lintCatalog(catalog).map(({ rule, problem }) => `${rule} ${problem}`)).toEqual(
      expect.arrayContaining([
        '1 gives no next step',
        '2 says sorry on a field',
        '5 is more than one sentence',
      ]),
    )
  })
})

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolvePolicy } from '../../src/catalog/resolvePolicy.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { newFolder, run } from './runIn.js'

const fixtures = 'test/cli/fixtures'

interface Imported {
  readonly module?: string
  readonly codes: readonly {
    readonly code: string
    readonly rule: string
    readonly certainty: 'sure' | 'likely' | 'guess'
    readonly doubt?: string
    readonly policy: {
      readonly surface: string
      readonly fault: string
      readonly actions: readonly string[]
      readonly fields: readonly string[]
      readonly params: Readonly<Record<string, unknown>>
      readonly words: string
    }
  }[]
}

async function imported(args: readonly string[], input = ''): Promise<Imported> {
  const { code, out, err } = await run(['import', ...args, '--json'], input)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

/** The words of each code. */
async function wordsOf(args: readonly string[], input = ''): Promise<Record<string, string>> {
  const { codes } = await imported(args, input)
  return Object.fromEntries(codes.map(({ code, policy }) => [code, policy.words]))
}

describe('a page of 90 codes', () => {
  it('gets surface, fault and first action of the hand-made catalog in 85 % of its codes, and in all that are sure', async () => {
    const { codes } = await imported([`${fixtures}/faces.md`])
    const wrong = codes.filter(({ code, policy }) => {
      const own = resolvePolicy(code, faceRecognition)
      const [surface, fault] = [policy.surface === own.surface, policy.fault === own.fault]
      return !(surface && fault && policy.actions[0] === own.actions[0])
    })
    expect(codes.length).toBe(90)
    expect(codes.filter(({ certainty }) => certainty === 'sure').length).toBeGreaterThan(40)
    expect(wrong.filter(({ certainty }) => certainty === 'sure')).toEqual([])
    expect(wrong.map(({ code }) => code).slice(13)).toEqual([])
  })

  it('never has a sentence of the page in the module or the report', async () => {
    const report = join(newFolder(), 'report.md')
    const { out } = await run(['import', `${fixtures}/faces.md`, '--report', report])
    const page = readFileSync(`${fixtures}/faces.md`, 'utf8')
    const sentences = [...page.matchAll(/^\| \w[\w.]+ \| (.+) \|$/gm)].map(
      (match) => match[1] ?? '',
    )
    expect(sentences.length).toBe(91)
    const written = `${out}${readFileSync(report, 'utf8')}`
    expect(sentences.filter((one) => written.includes(one))).toEqual([])
  })

  it('has limits as parameters with units, and English words for them beside the shared ones', async () => {
    const { codes, module = '' } = await imported([`${fixtures}/faces.md`])
    const params = Object.fromEntries(codes.map(({ code, policy }) => [code, policy.params]))
    expect(params['FailedOperation.ImageSizeExceed']).toEqual({
      limit: { value: 5, unit: 'megabyte' },
    })
    expect(params['InvalidParameterValue.AccountFaceNumExceed']).toEqual({
      limit: { value: 10_000_000, notation: 'compact' },
    })
    expect(params['InvalidParameterValue.GroupNumExceed']).toEqual({ limit: 20_000 })
    expect(params['InvalidParameterValue.PersonIdIllegal']).toEqual({ characters: '- % @ # & _' })
    expect(module).toContain("inline: '{label} must be {limit} or less'")
    expect(module).toContain('limit: 20_000')
  })

  it('names the request parameters of a list in the policies', async () => {
    const fields = 'PersonId,GroupId,GroupIds,GroupName,Image,Limit,PersonName'
    const { codes } = await imported([`${fixtures}/faces.md`, '--fields', fields])
    const found = Object.fromEntries(codes.map(({ code, policy }) => [code, policy.fields]))
    expect(found['InvalidParameterValue.PersonIdTooLong']).toEqual(['PersonId'])
    expect(found['InvalidParameterValue.GroupIdNotExist']).toEqual(['GroupId', 'GroupIds'])
    expect(found['InvalidParameterValue.GroupNameTooLong']).toEqual(['GroupName'])
    expect(found['InvalidParameterValue.LimitExceed']).toEqual(['Limit'])
    expect(found['InvalidParameterValue.OffsetExceed']).toEqual([])
    expect(found['InvalidParameterValue.GroupNumExceed']).toEqual([])
  })

  it('has a report with what a person decides before the rest', async () => {
    const folder = newFolder()
    const [report, out] = [join(folder, 'report.md'), join(folder, 'errors.ts')]
    const { err } = await run(['import', `${fixtures}/faces.md`, '--report', report, '--out', out])
    const text = readFileSync(report, 'utf8')
    const titles = [...text.matchAll(/^## (.*): \d+$/gm)].map((match) => match[1])
    expect(titles).toEqual(['A person decides', 'Likely', 'Sure'])
    expect(err).toMatch(/^Code +Shown +Fault +First action +Words +Rule +Why\n/)
    expect(err).toMatch(/90 codes: \d+ sure, \d+ likely, \d+ for a person to decide\.\n/)
  })
})

describe('tables of three companies', () => {
  it('an HTML page with merged cells, scripts and definition lists gives its codes alone', async () => {
    expect(await wordsOf([`${fixtures}/harborline.html`])).toEqual({
      'HBL-1001': 'notFound',
      'HBL-1002': 'unavailable',
      'HBL-1003': 'tooLong',
      'HBL-1004': 'tooLong',
      'HBL-2001': 'outOfRange',
      'HBL-2002': 'tooLarge',
      'HBL-3001': 'inactive',
      'HBL-3002': 'tooOften',
      'hook-unreachable': 'timeout',
      'hook-signature': 'app',
      'hook-expired': 'expired',
      'hook-revoked': 'expired',
    })
  })

  it('nothing of a script on an HTML page gets into the module', async () => {
    const { out } = await run(['import', `${fixtures}/harborline.html`])
    expect(out).not.toMatch(/alert|javascript|HBL-(?:6666|7777|8888|9999)/)
  })

  it('an OpenAPI description gives its codes with their statuses, and its request parameters', async () => {
    const { codes } = await imported([`${fixtures}/tidepay.yaml`])
    const rows = codes.map(({ code, policy }) => [code, policy.words, ...policy.fields])
    expect(Object.fromEntries(rows.map(([code, ...rest]) => [code, rest]))).toEqual({
      INVOICE_OVERDUE: ['billing'],
      TRANSFER_ALREADY_SENT: ['changed'],
      RATE_LIMITED: ['tooOften'],
      'target-iban-not-found': ['notFound', 'targetIban'],
      TARGET_IBAN_INVALID: ['input', 'targetIban'],
      AMOUNT_TOO_HIGH: ['outOfRange', 'amount'],
      SESSION_EXPIRED: ['signIn'],
    })
  })

  it('a CSV file with Chinese headers gives its numbers', async () => {
    const { codes } = await imported([`${fixtures}/yunmu.csv`])
    const rows = codes.map(({ code, policy }) => [code, policy.words])
    expect(Object.fromEntries(rows)).toEqual({
      40001: 'input',
      40002: 'tooLong',
      40101: 'signIn',
      40301: 'noAccess',
      40401: 'notFound',
      40901: 'duplicate',
      41301: 'tooLarge',
      42901: 'tooOften',
      50001: 'service',
      50301: 'service',
    })
    const params = Object.fromEntries(codes.map(({ code, policy }) => [code, policy.params]))
    expect(params['40002']).toEqual({ limit: 20 })
    expect(params['41301']).toEqual({ limit: { value: 50, unit: 'megabyte' } })
  })
})

it.each(readdirSync(`${fixtures}/products`))(
  'the codes of another product import without descriptions: %s',
  async (file) => {
    const lines = readFileSync(`${fixtures}/products/${file}`, 'utf8').trim().split('\n')
    const { codes } = await imported([`${fixtures}/products/${file}`])
    expect(codes.map(({ code }) => code)).toEqual(lines)
    const guessed = codes.filter(({ certainty }) => certainty === 'guess').length
    expect(guessed).toBeLessThan(lines.length / 3)
  },
)

it('several sources make one catalog', async () => {
  const { codes } = await imported([`${fixtures}/yunmu.csv`, `${fixtures}/tidepay.yaml`])
  expect(codes.length).toBe(17)
})

it('standard input is a source', async () => {
  const table = '| Code | Meaning |\n|---|---|\n| ORDER_NOT_FOUND | The order does not exist. |\n'
  expect(await wordsOf(['-'], table)).toEqual({ ORDER_NOT_FOUND: 'notFound' })
})

describe('bad input', () => {
  const table = (rows: readonly string[]) => `| Code | Meaning |\n|---|---|\n${rows.join('\n')}\n`

  it('rows with missing and surplus cells keep their codes', async () => {
    const rows = ['| A_ONE', '| A_TWO | is missing | more | and more |', '|A_THREE|already exists']
    const codes = await wordsOf(['-'], table(rows))
    expect(codes).toMatchObject({ A_TWO: 'missing', A_THREE: 'duplicate' })
    expect(Object.keys(codes)).toEqual(['A_ONE', 'A_TWO', 'A_THREE'])
  })

  it('a table without the line below its header keeps its codes', async () => {
    const text = '| Code | Meaning |\n| A_ONE | is missing |\n| A_TWO | already exists |\n'
    expect(await wordsOf(['-'], text)).toEqual({ A_ONE: 'missing', A_TWO: 'duplicate' })
  })

  it('codes that are JavaScript’s own names stay codes', async () => {
    const rows = ['constructor', '`__proto__`', 'toString', 'hasOwnProperty', 'valueOf']
    const codes = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']
    const text = table(rows.map((code) => `| ${code} | does not exist |`))
    const { codes: found, module = '' } = await imported(['-'], text)
    expect(found.map(({ code }) => code)).toEqual(codes)
    expect(module).toContain("['__proto__']: {")
    const json = '{"codes":{"__proto__":"It does not exist.","constructor":"It is missing."}}'
    const rest = await imported(['-'], json)
    expect(rest.codes.map(({ code }) => code)).toEqual(['__proto__', 'constructor'])
  })

  it('a code that is described in different ways needs a person', async () => {
    const text = table([
      '| A_ONE | does not exist |',
      '| A_ONE | timed out |',
      '| A_TWO | timed out |',
    ])
    const { codes } = await imported(['-'], text)
    expect(codes.map(({ code, certainty, doubt }) => [code, certainty, doubt])).toEqual([
      ['A_ONE', 'guess', 'it is described in different ways'],
      ['A_TWO', 'likely', undefined],
    ])
  })

  it('right-to-left text and its invisible marks leave the codes as they are', async () => {
    const rows = ['| \u202bORDER_MISSING\u202c | \u200fالطلب غير موجود |', '| ORDER_LATE | متأخر |']
    const { codes, module = '' } = await imported(
      ['-'],
      `| رمز الخطأ | الوصف |\n|---|---|\n${rows.join('\n')}`,
    )
    expect(codes.map(({ code }) => code)).toEqual(['ORDER_MISSING', 'ORDER_LATE'])
    expect(module).not.toMatch(/\p{Script=Arabic}|\p{Cf}/u)
  })

  const manyRows = (count: number) =>
    `code,meaning\n${Array.from({ length: count }, (_, at) => `Some.Code${at}NotFound,Gone.\n`).join('')}`

  it('20,000 rows are all drafted', async () => {
    const { code, out } = await run(['import', '-', '--format', 'csv'], manyRows(20_000))
    expect(code).toBe(0)
    expect(out.split("NotFound': {").length - 1).toBe(20_000)
  }, 60_000)

  it('a long input shows its progress on a terminal, and nowhere else', async () => {
    const args = ['import', '-', '--format', 'csv', '--json']
    expect((await run(args, manyRows(2500), true)).err).toContain('\r2000 of 2500 codes')
    expect((await run(args, manyRows(2500), false)).err).toBe('')
  })

  it.each([
    [
      'a page whose prose only mentions codes',
      'When you see `ORDER_NOT_FOUND` or Some.Code, call us.\n',
    ],
    [
      'a table of parameters',
      '| Parameter | Meaning |\n|---|---|\n| user_id | The user |\n| order_id | The order |',
    ],
    ['a list of parameters', '# Fields\n\n- `user_id`: the user\n- `order_id`: the order\n'],
    [
      'a table of components',
      '| Part | Place |\n|---|---|\n| ErrorBanner | top |\n| ErrorToaster | corner |',
    ],
    ['JSON without codes', '{"name":"x","version":"1.0.0"}'],
  ])('%s has no codes', async (_kind, text) => {
    const { code, out, err } = await run(['import', '-'], text)
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      'error: Standard input has no error codes: no table, list or constants of them.\n',
    )
  })
})

describe('what can’t be imported ends with a sentence and exit code 2', () => {
  it.each([
    ['https://example.com/errors', /is a network address; save the page first/],
    ['test', /^error: test is a directory; name the files in it\.\n$/],
    ['missing.md', /^error: missing\.md does not exist\.\n$/],
    ['stories/assets/surfaces.png', /is binary; a text file is needed/],
    ['package.json', /package\.json has no error codes/],
  ])('%s', async (source, sentence) => {
    const { code, out, err } = await run(['import', source])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
  })

  it('broken JSON', async () => {
    const { code, err } = await run(['import', '-'], '{"codes": ')
    expect(code).toBe(2)
    expect(err).toMatch(/^error: - can't be read as JSON: .+\n$/)
  })

  it('an empty input', async () => {
    expect((await run(['import', '-'], '')).err).toBe('error: Standard input is empty.\n')
  })

  it.each([
    ['a folder that does not exist', 'no/such/folder/errors.ts', /can't be written: its folder/],
    ['a directory', '.', /is a directory; name a file in it/],
  ])('a target that is %s', async (_kind, name, sentence) => {
    const { code, err } = await run([
      'import',
      `${fixtures}/yunmu.csv`,
      '--force',
      '--out',
      join(newFolder(), name),
    ])
    expect(code).toBe(2)
    expect(err).toMatch(sentence)
  })

  it('an unknown option, an unknown command, a missing source', async () => {
    for (const args of [['import', 'x.md', '--fast'], ['fetch'], ['import']]) {
      const { code, err } = await run(args)
      expect(code).toBe(2)
      expect(err).toMatch(/^error: /)
    }
  })

  it('--update and --check without a file', async () => {
    for (const option of ['--update', '--check']) {
      expect((await run(['import', `${fixtures}/yunmu.csv`, option])).code).toBe(2)
    }
  })
})

describe('the target', () => {
  it('is not overwritten without --force', async () => {
    const out = join(newFolder(), 'errors.ts')
    writeFileSync(out, 'mine')
    const first = await run(['import', `${fixtures}/yunmu.csv`, '--out', out])
    expect([first.code, readFileSync(out, 'utf8')]).toEqual([2, 'mine'])
    expect(first.err).toContain('use --update to merge into it or --force to overwrite it')
    const second = await run(['import', `${fixtures}/yunmu.csv`, '--out', out, '--force'])
    expect(second.code).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('export const errors = defineCatalog({')
  })

  it('is written whole: no other file stays beside it, and a link stays a link', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'real'))
    writeFileSync(join(folder, 'real/codes.ts'), 'mine')
    symlinkSync(join(folder, 'real/codes.ts'), join(folder, 'codes.ts'))
    await run(['import', `${fixtures}/yunmu.csv`, '--out', join(folder, 'codes.ts'), '--force'])
    expect(readdirSync(folder)).toEqual(['codes.ts', 'real'])
    expect(readdirSync(join(folder, 'real'))).toEqual(['codes.ts'])
    expect(readFileSync(join(folder, 'real/codes.ts'), 'utf8')).toContain('export const codes =')
  })

  it.each(['delete.ts', 'tencent-cloud.ts', 'default.ts'])(
    'exports a name that is free where the file is called %s',
    async (name) => {
      const out = join(newFolder(), name)
      await run(['import', `${fixtures}/yunmu.csv`, '--out', out])
      expect(readFileSync(out, 'utf8')).toContain('export const errors = defineCatalog({')
    },
  )

  // Each level doubled the time: these would take centuries.
  it('reads tables inside each other once each', async () => {
    const { code } = await run(['import', '-', '--format', 'html'], '<table><tr><td>a'.repeat(60))
    expect(code).toBe(2)
  })

  it('exports the catalog under the given name', async () => {
    const { out } = await run(['import', `${fixtures}/yunmu.csv`, '--name', 'yunmuErrors'])
    expect(out).toContain('export const yunmuErrors = defineCatalog({')
    for (const name of ['no name', 'class', 'tencentCloud']) {
      expect((await run(['import', `${fixtures}/yunmu.csv`, '--name', name])).code).toBe(2)
    }
  })
})

it('--help has examples and the exit codes', async () => {
  for (const args of [
    ['--help'],
    ['import', '--help'],
    ['lint', '--help'],
    ['explain', '--help'],
  ]) {
    const { code, out } = await run(args)
    expect(code).toBe(0)
    expect(out).toContain('Exit codes:\n  0  done\n')
    if (args.length > 1) expect(out).toMatch(/Examples:\n {2}\$ /)
  }
})

import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { ApiError } from '../../src/model/ApiError.js'
import type { Parser } from '../../src/model/Parser.js'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { googleRpc } from '../../src/parse/formats/googleRpc.js'
import { parseApiError } from '../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../src/parse/parseApiResponse.js'
import { hostileTexts } from './hostileTexts.js'

const everyParser: readonly Parser[] = [...commonFormats, googleRpc]

const cleanPrototype = Reflect.ownKeys(Object.prototype)
afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(cleanPrototype)
})

/**
 * The faults in the form of an answer. Plain code, as it runs some hundred thousand times.
 */
function faultsOf(error: ApiError): string[] {
  const { origin, code, message, requestId, fields, status, retryAfterMs, clockSkewMs } = error
  const faults: string[] = []
  if (!/^(?:api|http|network|timeout|unreadable|client)$/.test(origin)) faults.push('origin')
  if (typeof code !== 'string' || code === '') faults.push('code')
  if (typeof message !== 'string') faults.push('message')
  if (requestId !== undefined && (typeof requestId !== 'string' || requestId === '')) {
    faults.push('requestId')
  }
  for (const number of [status, retryAfterMs, clockSkewMs]) {
    if (number !== undefined && !Number.isFinite(number)) faults.push('number')
  }
  if (!Array.isArray(fields)) faults.push('fields')
  else if (fields.some(({ path }) => typeof path !== 'string' || path === '')) faults.push('path')
  return faults
}

function expectWellFormed(error: ApiError | null): void {
  const faults = error ? faultsOf(error) : []
  if (faults.length) expect(faults).toEqual([])
}

/** Parses a value in every way, and expects well-formed answers. */
function parseEveryWay(value: unknown): void {
  for (const parsers of [[], everyParser]) {
    for (const from of ['thrown', 'resolved'] as const) {
      expectWellFormed(parseApiError(value, { from, parsers }))
    }
  }
}

/** The most reads of properties of one value in all four ways. */
const mostReads = 400_000

/** Parses a value in every way, and returns how often a property was read or the keys were listed. */
function readsOf(value: object): number {
  let reads = 0
  const known = new WeakMap<object, object>()
  const counted = (it: object): object => {
    const proxy =
      known.get(it) ??
      new Proxy(it, {
        get(target, key) {
          reads++
          const own: unknown = Reflect.get(target, key)
          return typeof own === 'object' && own !== null ? counted(own) : own
        },
        ownKeys(target) {
          reads++
          return Reflect.ownKeys(target)
        },
      })
    known.set(it, proxy)
    return proxy
  }
  parseEveryWay(counted(value))
  return reads
}

/** Words that the parsers look for, so that random values resemble what they recognize. */
const word = fc.constantFrom(
  ...'Response Error Code Message RequestId code message codeDesc requestId status statusCode httpCode headers config data body clone response cause errors error reason name stack type title detail extensions details $metadata __type rawType __proto__ constructor prototype toString get slice length fields origin path then errors violations field loc property constraints children _errors validation issues shape json userErrors keys httpStatus ErrorMsg'.split(
    ' ',
  ),
)
const text: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  word,
  fc.constantFrom(
    'InvalidParameter',
    'thrown',
    'api',
    '502',
    '{"Response":{"Error":{"Code":"X',
    '"',
    '{}',
    '[{"a":1}]',
    '[TencentCloudSDKException] code:InternalError message:x requestId:y',
    'The value type of parameter `X` is not valid.',
  ),
)
const leaf = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, Number.NaN, 500, 200, 0, 10n, Symbol('s'), () => 'f'),
)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, leaf, tie('object'), tie('list')),
  object: fc.oneof(
    fc.dictionary(word, tie('tree'), { maxKeys: 6, noNullPrototype: false }),
    fc
      .tuple(text, fc.dictionary(word, tie('tree'), { maxKeys: 5 }))
      .map(([message, own]) => errorWith(message, own)),
    tie('tree').map((value) => safeJson(value)),
  ),
  list: fc.array(tie('tree'), { maxLength: 4 }),
}))

function errorWith(message: string, own: Record<string, unknown>): Error {
  const error = new Error(message)
  // The first read of `stack` prints the error, and throws for a name that is no text.
  Object.defineProperty(error, 'stack', { value: '', configurable: true })
  for (const [key, value] of Object.entries(own)) {
    Object.defineProperty(error, key, { value, configurable: true, writable: true })
  }
  return error
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return '{}'
  }
}

/** A copy in which some properties throw when they are read. */
function trapped(value: unknown, every: number, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 6) return value
  const copy: object = Array.isArray(value) ? [] : {}
  Object.keys(value).forEach((key, i) => {
    const own = (value as Record<string, unknown>)[key]
    Object.defineProperty(copy, key, {
      enumerable: true,
      configurable: true,
      ...(i % every === 0
        ? {
            get() {
              throw new Error('trap')
            },
          }
        : { value: trapped(own, every, depth + 1) }),
    })
  })
  return copy
}

/** Expects that a value is read no more often than one of a tenth of its size. */
function expectBounded(make: (size: number) => object, size: number): void {
  const reads = readsOf(make(size))
  expect(reads).toBeLessThanOrEqual(readsOf(make(size / 10)))
}

describe('any value', { timeout: 60_000 }, () => {
  it('parseApiError answers any JSON in the right form, as a value and as text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        parseEveryWay(value)
        parseEveryWay(JSON.stringify(value))
      }),
      { numRuns: 300 },
    )
  })

  it('parseApiError answers any JavaScript value in the right form', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) =>
        parseEveryWay(value),
      ),
      { numRuns: 300 },
    )
  })

  it('parseApiError answers any value that resembles an error in the right form', () => {
    fc.assert(
      fc.property(tree, (value) => parseEveryWay(value)),
      { numRuns: 1500 },
    )
  })

  it('parseApiError answers any value whose properties throw in the right form', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 4 }), (value, every) =>
        parseEveryWay(trapped(value, every)),
      ),
      { numRuns: 500 },
    )
  })

  it('parseApiResponse answers any body, status and headers in the right form', async () => {
    const header = fc.dictionary(
      fc.constantFrom('retry-after', 'date', 'ratelimit-reset', 'x-request-id', 'content-type'),
      fc.oneof(
        fc.constantFrom('application/json', 'text/plain', '0', '-1', '1e400', 'Infinity'),
        fc.string({ unit: 'grapheme-ascii' }).map((s) => s.trim()),
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(tree.map(safeJson), fc.string()),
        fc.integer({ min: 200, max: 599 }),
        header,
        async (body, status, headers) => {
          const hasBody = ![204, 205, 304].includes(status)
          const response = new Response(hasBody ? body : null, { status, headers })
          expectWellFormed(await parseApiResponse(response, { parsers: everyParser }))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a hostile value', { timeout: 60_000 }, () => {
  it('a revoked proxy is Unknown, and does not hide an envelope beside it', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    parseEveryWay(proxy)
    expect(parseApiError(proxy)).toMatchObject({ origin: 'client', code: 'Unknown' })
    const envelope = { Response: { Error: { Code: 'InternalError', Message: '' } } }
    expect(parseApiError({ error: proxy, data: envelope })?.code).toBe('InternalError')
    expect(parseApiError({ error: proxy, data: envelope, headers: proxy })?.code).toBe(
      'InternalError',
    )
  })

  it('a proxy whose traps all throw is Unknown', () => {
    const traps = new Proxy(
      {},
      {
        get() {
          return () => {
            throw new Error('trap')
          }
        },
      },
    ) as ProxyHandler<object>
    const proxy = new Proxy({}, traps)
    parseEveryWay(proxy)
    parseEveryWay(new Proxy(() => undefined, traps))
    expect(parseApiError(proxy)?.code).toBe('Unknown')
  })

  it('an object whose conversions throw does not hide the status beside it', () => {
    const throws = () => {
      throw new Error('trap')
    }
    const bad = { toString: throws, valueOf: throws, toJSON: throws, [Symbol.toPrimitive]: throws }
    parseEveryWay(bad)
    parseEveryWay({ status: bad, code: bad, message: bad, name: 'SyntaxError', requestId: bad })
    parseEveryWay({ status: 500, config: {}, headers: { get: throws }, data: bad })
    parseEveryWay({ status: 500, config: {}, headers: { get: () => bad } })
    parseEveryWay({ slice: throws })
    expect(parseApiError({ status: 500, headers: { get: throws } })?.code).toBe('Http.500')
  })

  it('a proxy that gives itself for every property is read a bounded number of times', () => {
    let reads = 0
    const endless: object = new Proxy(
      {},
      {
        get: () => {
          reads++
          return endless
        },
        ownKeys: () => ['a', 'b'],
      },
    )
    parseEveryWay(endless)
    const growing = (): object => {
      reads++
      return Object.defineProperty({}, 'cause', { get: growing, enumerable: true })
    }
    parseEveryWay(growing())
    expect(reads).toBeLessThan(mostReads)
  })

  it('a circular error is searched once', () => {
    const error: Error & { self?: unknown; cause?: unknown } = new Error('round')
    error.cause = error
    error.self = { error, list: [error] }
    parseEveryWay(error)
    expect(parseApiError(error)?.message).toBe('round')
  })

  it('a body whose lists of violations nest in each other is read a bounded number of times', () => {
    const nested = (levels: number): object => {
      let it: object = { errors: [{ field: 'a', message: 'b' }] }
      for (let i = 0; i < levels; i++) {
        it = { status: 422, errors: [it, it], details: it, children: [it, it] }
      }
      return it
    }
    expectBounded(nested, 2000)
    let reads = 0
    const endless: object = new Proxy(
      { errors: 1, details: 1, children: 1, data: 1 },
      {
        get: (_, key) => {
          reads++
          return key === 'status' ? 422 : key === 'length' ? undefined : endless
        },
      },
    )
    parseEveryWay(endless)
    expect(reads).toBeLessThan(mostReads)
  })

  it.each(['cause', 'error', 'data', 'Response', 'errors', 'children', 'details'])(
    'an object of 20,000 levels is read no more often than one of 2,000: %s',
    (key) => {
      expectBounded((levels) => {
        let deep: object = { Response: { Error: { Code: 'InternalError', Message: '' } } }
        for (let i = 0; i < levels; i++) deep = { [key]: deep }
        return deep
      }, 20_000)
      parseEveryWay(`{"${key}":`.repeat(20_000))
      parseEveryWay(`${`{"${key}":`.repeat(9000)}1${'}'.repeat(9000)}`)
    },
  )

  it('a list of 20,000 levels is read no more often than one of 2,000', () => {
    expectBounded((levels) => {
      let deep: unknown[] = []
      for (let i = 0; i < levels; i++) deep = [deep]
      return deep
    }, 20_000)
    parseEveryWay(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
    parseEveryWay(`[{"a":${'['.repeat(20_000)}`)
  })

  it('a large value is read no more often than a tenth of it', () => {
    expectBounded((size) => new Array(size).fill('x'), 1_000_000)
    expectBounded(
      (size) => ({ data: new Array(size).fill({}), errors: new Array(size) }),
      1_000_000,
    )
    expectBounded(
      (size) => Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, {}])),
      20_000,
    )
    parseEveryWay(new Uint8Array(5_000_000))
    parseEveryWay({ data: new Uint8Array(5_000_000) })
  })

  // A pattern that backtracks over all of it would not end. `npm run bench` prints the times.
  it.each(hostileTexts)('a text of 1 MB is parsed: %j, over and over', (part) => {
    const long = part.repeat(Math.ceil(1_000_000 / part.length))
    const start = '[TencentCloudSDKException] code: '
    for (const value of [long, `{"Response":{"Error":{"Code":"${long}`, start + long]) {
      parseEveryWay(value)
      // Short enough to be parsed as JSON as well.
      parseEveryWay(value.slice(0, 130_000))
      parseEveryWay(value.slice(0, 16_000))
    }
    parseEveryWay(new Error(long))
    parseEveryWay({ Response: { Error: { Code: long, Message: long }, RequestId: long } })
    parseEveryWay({
      Response: { Error: { Code: 'InvalidParameter', Message: `\`${long}` }, RequestId: '' },
    })
    parseEveryWay({ code: long, codeDesc: long, message: long, requestId: long, name: long })
    parseEveryWay({ code: 4102, codeDesc: long, message: long })
    parseEveryWay({ status: 500, config: {}, headers: { 'retry-after': long, date: long } })
    parseEveryWay({ name: 'SyntaxError', message: long })
    parseEveryWay({ type: long, title: long, status: 400, errors: { [long]: [long] } })
    parseEveryWay({ __type: long, message: long, fieldList: [{ path: long, message: long }] })
    parseEveryWay({ errors: [{ code: long, detail: long, source: { pointer: `/${long}` } }] })
    parseEveryWay({
      status: 422,
      code: long,
      message: 'x',
      errors: [{ field: 'a', message: long }],
    })
    parseEveryWay({ status: 422, errors: [long, { field: long, message: long }], [long]: [long] })
    parseEveryWay({ status: 422, message: [long, `body/${long}`], errors: { [long]: long } })
    parseEveryWay({ code: '23505', message: long, details: `Key (${long}`, constraint: long })
    parseEveryWay({ code: 16, metadata: {}, rawMessage: long, message: `[${long}` })
    parseEveryWay({ error: { type: long, message: long, param: long, doc_url: long } })
  })
})

describe('keys that pollute prototypes', () => {
  const evil =
    '{"__proto__":{"polluted":1,"Error":{"Code":"Evil"},"origin":"api","code":"Evil","fields":[]},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}}'

  it('keys such as __proto__ in a value do not pollute prototypes', () => {
    for (const value of [
      JSON.parse(evil),
      evil,
      { error: JSON.parse(evil) },
      { status: 500, config: {}, headers: JSON.parse(evil), data: evil },
      { type: 'x', title: 'y', status: 400, errors: JSON.parse(evil) },
      {
        errors: [{ message: 'x', extensions: { code: '__proto__', validation: JSON.parse(evil) } }],
      },
    ]) {
      parseEveryWay(value)
    }
    const parser: Parser = () => JSON.parse(`{"code":"X","__proto__":{"polluted":1}}`)
    expectWellFormed(parseApiError({}, { parsers: [parser] }))
    expect({}).not.toHaveProperty('polluted')
  })
})

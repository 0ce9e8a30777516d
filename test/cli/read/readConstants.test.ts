import { describe, expect, it } from 'vitest'
import { readCodes } from '../../../src/cli/read/readCodes.js'

/** Each code with its constant's name, its description and its status, where there are such. */
function codesIn(text: string, file: string): readonly string[] {
  return readCodes(text, file).codes.map(({ code, name = '', text, status = '' }) =>
    [code, name, text.replaceAll('\n', ' / '), status].join(' | ').replace(/(?: \| )+$/, ''),
  )
}

describe('TypeScript', () => {
  it('reads the members of an enum, with comments before and behind them', () => {
    const source = `
      export enum OrderError {
        /** The order does not exist. */
        NotFound = 'ORDER_NOT_FOUND',
        // Sold out.
        SoldOut = "ORDER_SOLD_OUT",
        Late = 'ORDER_LATE', // It came late.
      }
      const retries = 3
      export const baseUrl = 'https://example.com/api'
    `
    expect(codesIn(source, 'orders.ts')).toEqual([
      'ORDER_NOT_FOUND | NotFound | The order does not exist.',
      'ORDER_SOLD_OUT | SoldOut | Sold out.',
      'ORDER_LATE | Late | It came late.',
    ])
  })

  it('reads objects of objects, of texts and of numbers', () => {
    const source = `
      export const errors = {
        NOT_FOUND: { code: 'app/not-found', message: 'Nothing is here.', status: 404 },
        'app/busy': { message: 'Busy.', status: 503 },
      } as const
      export const ErrorText = {
        E_ONE: 'The first thing went wrong.',
        E_TWO: \`The second thing went wrong.\`,
      }
      export const errorCodes = { USER_GONE: 1001, USER_LOCKED: 1_002 }
    `
    expect(codesIn(source, 'errors.ts')).toEqual([
      'app/not-found | NOT_FOUND | Nothing is here. | 404',
      'app/busy |  | Busy. | 503',
      'E_ONE |  | The first thing went wrong.',
      'E_TWO |  | The second thing went wrong.',
      '1001 | USER_GONE',
      '1002 | USER_LOCKED',
    ])
  })

  it('reads a union of texts', () => {
    const source = "export type ErrorCode =\n  | 'auth/expired' // Sign in.\n  | 'auth/locked'\n"
    expect(codesIn(source, 'types.ts')).toEqual(['auth/expired |  | Sign in.', 'auth/locked'])
  })

  it('survives broken source', () => {
    expect(codesIn("export const ErrorCode = { A_B: 'A_B', C: `${'", 'x.ts')).toEqual(['A_B'])
    expect(codesIn(`${'{'.repeat(5000)}x: 'A_B'`, 'x.ts')).toEqual([])
  })
})

describe('Go', () => {
  it('reads blocks of constants, typed or not, numbers and iota', () => {
    const source = `package errs

// Not a code.
const Version = "1.2"

const (
	// The bucket does not exist.
	ErrNoBucket ErrorCode = "NoSuchBucket"
	ErrSlow     ErrorCode = "SlowDown" // Too many requests.
)

const (
	ErrUser = iota + 1000
	ErrPassword
	// Locked.
	ErrLocked
)
`
    expect(codesIn(source, 'errs.go')).toEqual([
      'NoSuchBucket | ErrNoBucket | The bucket does not exist.',
      'SlowDown | ErrSlow | Too many requests.',
      '1000 | ErrUser',
      '1001 | ErrPassword',
      '1002 | ErrLocked | Locked.',
    ])
  })

  it('reads variables with a code and a message', () => {
    const source = `package errs
var ErrGone = &Error{Code: "user_gone", Message: "The user is gone.", HTTPStatus: 410}
`
    expect(codesIn(source, 'errs.go')[0]).toContain('user_gone | ErrGone | The user is gone.')
  })
})

describe('Python', () => {
  it('reads classes of constants, tuples and dictionaries', () => {
    const source = `
class ErrorCode(Enum):
    """All codes."""
    NOT_FOUND = "not_found"  # It does not exist.
    # Too many.
    LIMITED = ("rate_limited", "Too many requests.")
    GONE: Final[str] = "already_gone"

MESSAGES_OF_ERRORS = {
    "card_declined": "The card was declined.",
    "card_expired": "The card has expired.",
}
TIMEOUT = 30
`
    expect(codesIn(source, 'errors.py')).toEqual([
      'not_found | NOT_FOUND | It does not exist.',
      'rate_limited | LIMITED | Too many. / Too many requests.',
      'already_gone | GONE',
      'card_declined |  | The card was declined.',
      'card_expired |  | The card has expired.',
    ])
  })
})

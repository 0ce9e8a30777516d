import { expect, it } from 'vitest'
import { run } from './runIn.js'

/** The printed steps by their names. */
async function steps(args: readonly string[], input = ''): Promise<Record<string, string>> {
  const { code, out, err } = await run(['explain', ...args], input)
  expect([code, err]).toEqual([0, ''])
  return Object.fromEntries(
    out
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(0, 8).trim(), line.slice(9)]),
  )
}

const envelope = JSON.stringify({
  Response: {
    Error: { Code: 'InvalidParameterValue.NicknameTooLong', Message: 'too long' },
    RequestId: 'r-1',
  },
})

it('explain prints what is read, the policy, the place and the words', async () => {
  expect(await steps([envelope])).toEqual({
    Origin: 'api',
    Code: 'InvalidParameterValue.NicknameTooLong',
    Request: 'r-1',
    Message: 'too long (not shown to people)',
    Matched: "rule ~tooLong on the code's words",
    Policy: 'error, fault: input, retry: never',
    Shown: expect.stringContaining('banner'),
    Words: 'tooLong (en)',
    Title: 'This is too long',
    Text: 'Enter something shorter.',
    Actions: 'Contact support (contact-support)',
  })
})

it('explain speaks the language of the reader', async () => {
  const shown = await steps(['Network.Offline', '--locale', 'de-AT'])
  expect(shown.Title).toMatch(/offline/i)
  expect(shown.Words).toBe('offline (de-AT)')
})

it('explain reads a lone code, an SDK’s text and standard input', async () => {
  expect((await steps(['card_declined'])).Code).toBe('card_declined')
  const text = '[TencentCloudSDKException]code:InternalError message:x requestId:r-2'
  expect(await steps([text])).toMatchObject({ Code: 'InternalError', Request: 'r-2' })
  expect((await steps(['-'], envelope)).Request).toBe('r-1')
})

it('explain of a success ends with 1', async () => {
  const { code, out, err } = await run(['explain', '{"Response":{"RequestId":"r-1"}}'])
  expect([code, out]).toEqual([1, ''])
  expect(err).toBe('This is no failure: the kit reads it as a success, or as nothing.\n')
})

it('explain --json has the error, the policy and the presentation', async () => {
  const { out } = await run(['explain', envelope, '--json'])
  expect(JSON.parse(out)).toMatchObject({
    error: { requestId: 'r-1' },
    policy: { words: 'tooLong' },
    presentation: { title: 'This is too long' },
  })
})

import { describe, expect, it } from 'vitest'
import { parseApiError } from '../../../src/parse/parseApiError.js'

function fieldsOf(Code: string, Message: string): readonly string[] {
  const found = parseApiError({ Response: { Error: { Code, Message }, RequestId: 'r-1' } })
  return found?.fields.map(({ path }) => path) ?? ['no error']
}

describe('fields in the message of a gateway', () => {
  it.each([
    ['MissingParameter', 'The request is missing a required parameter `GroupId`.', 'GroupId'],
    ['InvalidParameter', 'The value type of parameter `Limit` is not valid.', 'Limit'],
    [
      'InvalidParameter',
      'The value type of parameter `Infos.3.Name` is not valid, input type should be `string`.',
      'Infos.3.Name',
    ],
    [
      'InvalidParameterValue',
      'The value `[]` specified in the parameter `GroupIds.0` is not valid.',
      'GroupIds.0',
    ],
    ['UnknownParameter', 'The parameter `PersonTag` is not recognized.', 'PersonTag'],
    ['InvalidParameterValue', '参数`MaxFaceNum`取值错误。', 'MaxFaceNum'],
  ])('a gateway’s message gives the field that it names: %s: %s', (code, message, path) => {
    expect(fieldsOf(code, message)).toEqual([path])
  })

  it.each([
    ['InvalidParameterValue', 'Param is illegal: `9001`'],
    ['InvalidParameter', '参数错误，名字`小明`填写错误'],
    ['InvalidParameter', 'Url key and value should be split by `=`.'],
    ['InvalidParameterValue', 'A value specified in `Region` is not supported.'],
    ['InvalidParameterValue', 'The parameter `A` conflicts with `B`, which is not recognized.'],
    ['FailedOperation', 'Update `ClientToken` and try again.'],
    ['RequestLimitExceeded', 'equals to `7` in a second, which exceeds the limit `5`'],
    // Only with the gateway's own codes does a message name a parameter.
    ['FailedOperation', 'The value type of parameter `Limit` is not valid.'],
    ['MissingParameter', 'The request is missing a required parameter `<b>bold</b>`.'],
    ['MissingParameter', ''],
  ])('a message that names no parameter gives no field: %s: %s', (code, message) => {
    expect(fieldsOf(code, message)).toEqual([])
  })
})

describe('an envelope of odd types', () => {
  it('an envelope keeps its code when its message is no text', () => {
    const Response = { Error: { Code: 'InternalError', Message: { text: 'x' } }, RequestId: 'r-1' }
    expect(parseApiError({ Response })).toMatchObject({ code: 'InternalError', message: '' })
  })

  it('an envelope whose code is no text is no failure', () => {
    expect(parseApiError({ Response: { Error: { Code: 500 } } }, { from: 'resolved' })).toBeNull()
  })

  it('the code of an envelope is cut at 128 characters', () => {
    const Response = { Error: { Code: 'A'.repeat(5000), Message: '' }, RequestId: 'r-1' }
    expect(parseApiError({ Response })?.code).toHaveLength(128)
  })
})

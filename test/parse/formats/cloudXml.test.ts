import { describe, expect, it } from 'vitest'
import { cloudXml } from '../../../src/parse/formats/cloudXml.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'

const parsers = [cloudXml]

function answer(body: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/xml', ...headers } })
}

describe('XML errors of object storage', () => {
  it.each<[string, string, object]>([
    [
      'S3',
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>No key &amp; no &lt;file&gt;</Message><Key>a</Key><RequestId>4442587FB7D0A2F9</RequestId><HostId>h</HostId></Error>',
      { code: 'NoSuchKey', message: 'No key & no <file>', requestId: '4442587FB7D0A2F9' },
    ],
    [
      'S3, an argument',
      '<Error><Code>InvalidArgument</Code><Message>Odd.</Message><ArgumentName>max-keys</ArgumentName><RequestId>r1</RequestId></Error>',
      { code: 'InvalidArgument', fields: [{ path: 'max-keys', message: 'Odd.' }] },
    ],
    [
      'COS',
      "<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>AccessDenied</Code>\n\t<Message>Access Denied.</Message>\n\t<RequestId>NWY0Z</RequestId>\n\t<TraceId>t</TraceId>\n</Error>",
      { code: 'AccessDenied', requestId: 'NWY0Z' },
    ],
    [
      'OSS',
      '<Error><Code>SecurityTokenExpired</Code><Message>m</Message><RequestId>5C3</RequestId><HostId>x</HostId><EC>0002</EC></Error>',
      { code: 'SecurityTokenExpired', requestId: '5C3' },
    ],
    [
      'MinIO',
      '<Error><Code>SlowDown</Code><Message>m</Message><BucketName>b</BucketName><RequestId>17A</RequestId></Error>',
      { code: 'SlowDown', requestId: '17A' },
    ],
    [
      'Azure',
      '\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code><Message>Gone.\nRequestId:a7b0\nTime:x</Message></Error>',
      { code: 'BlobNotFound', status: 403 },
    ],
    [
      'a query API',
      '<ErrorResponse xmlns="http://x/"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate</Message></Error><RequestId>q1</RequestId></ErrorResponse>',
      { code: 'Throttling', requestId: 'q1' },
    ],
    [
      'EC2',
      '<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>m</Message></Error></Errors><RequestID>e1</RequestID></Response>',
      { code: 'InvalidInstanceID.NotFound', requestId: 'e1' },
    ],
  ])('an XML error has its code, its message and its request ID: %s', async (_, body, expected) => {
    expect(await parseApiResponse(answer(body, 403), { parsers })).toMatchObject(expected)
    expect(
      parseApiError(Object.assign(new Error('x'), { body, status: 403 }), { parsers })?.code,
    ).toBe((expected as { code: string }).code)
  })

  it('an answer of object storage without a body has its code and its request ID in headers', async () => {
    const azure = answer('', 404, { 'x-ms-error-code': 'BlobNotFound', 'x-ms-request-id': 'm1' })
    expect(await parseApiResponse(azure, { parsers })).toMatchObject({
      code: 'BlobNotFound',
      requestId: 'm1',
    })
    const s3 = answer('', 403, { 'x-amz-request-id': 's1' })
    expect(await parseApiResponse(s3, { parsers })).toMatchObject({
      code: 'Http.403',
      requestId: 's1',
    })
    const cos = answer('', 404, { 'x-cos-request-id': 'c1' })
    expect(await parseApiResponse(cos, { parsers })).toMatchObject({
      code: 'Http.404',
      requestId: 'c1',
    })
  })

  it.each([
    ['a web page', '<html><body><Code>x</Code></body></html>'],
    ['another document', '<List><Item><Code>A</Code></Item></List>'],
    ['an error without a code', '<Error><Message>m</Message></Error>'],
  ])('the cloudXml parser finds no code in %s', async (_, body) => {
    expect((await parseApiResponse(answer(body, 500), { parsers }))?.code).toBe('Http.500')
  })

  it('a document that was resolved is data', () => {
    const body = '<Error><Code>NoSuchKey</Code></Error>'
    expect(parseApiError(body, { parsers, from: 'resolved' })).toBeNull()
  })
})

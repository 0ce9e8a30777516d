import type { Seen } from '../clients/webAnswers.js'

/** A failure as a person has pasted it into a public place, cut to what matters. */
export interface Report {
  /** Where it was seen: a repository with the number of an issue or pull request, or a page. */
  readonly at: string
  /** An answer with this HTTP status has `value` as its body. Without it, `value` was thrown. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly value: unknown
  /** Null: no failure. */
  readonly read: Seen | null
}

const input = { words: 'input', fault: 'input' } as const
const signIn = { words: 'signIn', fault: 'access' } as const
const noAccess = { words: 'noAccess', fault: 'access' } as const
const notFound = { words: 'notFound', fault: 'conflict' } as const
const tooOften = { words: 'tooOften', fault: 'service' } as const
const duplicate = { words: 'duplicate', fault: 'input' } as const
const quota = { words: 'quota', fault: 'account' } as const
const app = { words: 'app', fault: 'integration' } as const
const service = { words: 'service', fault: 'service' } as const
const generic = { words: 'generic', fault: 'service' } as const

/** What was thrown is no success, and data is no failure. */
export const successes: readonly Report[] = [
  {
    at: 'bottenderjs/messaging-apis#439',
    value: { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' },
    read: { code: '40001', ...generic },
  },
  {
    at: 'ikechan8370/chatgpt-plugin#427',
    value: Object.assign(new Error('An API error occurred: channel_not_found'), {
      code: 'slack_webapi_platform_error',
      data: { ok: false, error: 'channel_not_found' },
    }),
    read: { code: 'slack_webapi_platform_error', ...generic },
  },
  {
    at: 'hedeqiang/IM#20',
    status: 200,
    value: { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, MsgTime: 1572870301 },
    read: null,
  },
  {
    at: 'schemas.apis.io/schemas/omdb/omdb-search-result',
    status: 200,
    value: { Response: 'True', Search: [{ Title: 'Heat', Type: 'movie' }], totalResults: '1' },
    read: null,
  },
  {
    at: 'Shopify/shopify-api-ruby#755',
    status: 200,
    value: { data: { productCreate: { product: { id: '1' }, userErrors: [] } } },
    read: null,
  },
]

/** The status says more than a guess from words. */
export const statuses: readonly Report[] = [
  {
    at: 'wix-incubator/DeviantArt-API#58',
    status: 400,
    value: {
      error: 'invalid_request',
      error_description: 'The refresh_token is invalid.',
      status: 'error',
    },
    read: { code: 'invalid_request', status: 400, ...input },
  },
  {
    at: 'blobfile/blobfile#93',
    status: 400,
    value: {
      error: 'invalid_grant',
      error_description: 'AADSTS700082: The refresh token has expired due to inactivity.',
    },
    read: { code: 'invalid_grant', status: 400, ...signIn },
  },
  {
    at: 'hisxo/gitGraber#41',
    status: 403,
    headers: { 'retry-after': '60' },
    value: { message: 'You have exceeded a secondary rate limit.' },
    read: { code: 'Http.403', status: 403, retryAfterMs: 60_000, ...tooOften },
  },
  {
    at: 'KnpLabs/php-github-api#1072',
    status: 403,
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1655120964',
      date: 'Mon, 13 Jun 2022 11:48:54 GMT',
    },
    value: { message: 'API rate limit exceeded' },
    read: { code: 'Http.403', status: 403, retryAfterMs: 30_000, ...tooOften },
  },
  {
    at: 'docs.moviie.ai/api-reference/errors',
    status: 403,
    value: { error: 'Your plan does not support this action.', code: 'SUBSCRIPTION_REQUIRED' },
    read: { code: 'SUBSCRIPTION_REQUIRED', status: 403, ...noAccess },
  },
  {
    at: 'jazzband/djangorestframework-simplejwt#925',
    status: 401,
    value: {
      detail: 'Given token not valid for any token type',
      code: 'token_not_valid',
      messages: [
        {
          token_class: 'AccessToken',
          token_type: 'access',
          message: 'Token is invalid or expired',
        },
      ],
    },
    read: { code: 'token_not_valid', status: 401, ...signIn },
  },
  {
    at: 'goquibble/quibble#244',
    status: 401,
    value: {
      type: 'client_error',
      errors: [
        { code: 'token_not_valid', detail: 'Given token not valid', attr: 'detail' },
        { code: 'token_not_valid', detail: 'AccessToken', attr: 'messages.0.token_class' },
      ],
    },
    read: { code: 'token_not_valid', status: 401, ...signIn },
  },
  {
    at: 'ChatGPTNextWeb/NextChat#3664',
    status: 429,
    value: {
      error: {
        message: 'You exceeded your current quota.',
        type: 'insufficient_quota',
        param: null,
        code: 'insufficient_quota',
      },
    },
    read: { code: 'insufficient_quota', status: 429, ...quota },
  },
]

/** Codes in any spelling, and in texts. */
export const codes: readonly Report[] = [
  {
    at: 'TencentCloud/tencentcloud-sdk-ruby#9',
    value:
      '[TencentCloudSDKError] Code=AuthFailure.SignatureFailure, Message=请求签名验证失败，请检查您的签名计算是否正确。, RequestId=e3be6d37-524b-4f53-a547-a908d032d69a',
    read: {
      code: 'AuthFailure.SignatureFailure',
      requestId: 'e3be6d37-524b-4f53-a547-a908d032d69a',
      ...app,
    },
  },
  {
    at: 'TencentCloud/tencentcloud-sdk-go#89',
    value: new Error(
      '[TencentCloudSDKError] Code=AuthFailure.InvalidAuthorization, Message=The request `Authorization` header does not conform to tencentcloud standards: `Service` in Credential not valid., RequestId=4188663f-43eb-421c-b53f-15566b063140',
    ),
    // The catalog of the web has no words for it.
    read: {
      code: 'AuthFailure.InvalidAuthorization',
      requestId: '4188663f-43eb-421c-b53f-15566b063140',
      ...input,
    },
  },
  {
    at: 'TencentCloud/tencentcloud-sdk-java#78',
    value:
      '[TencentCloudSDKException]message:AuthFailure.UnauthorizedOperation-You are not authorized to perform this operation. [[request id:6ecbe97c-fadb-4798-8afa-4e56b9e0f3da]you are not authorized to perform operation (sms:SendSms)',
    read: {
      code: 'AuthFailure.UnauthorizedOperation',
      requestId: '6ecbe97c-fadb-4798-8afa-4e56b9e0f3da',
      ...noAccess,
    },
  },
  {
    at: 'aws/aws-sdk-js#3977',
    value: Object.assign(new Error('The request signature we calculated does not match.'), {
      code: 'SignatureDoesNotMatch',
    }),
    read: { code: 'SignatureDoesNotMatch', ...app },
  },
  {
    at: 'stackblitz/bolt.new#8118',
    value: { code: '42703', details: null, hint: null, message: 'column "status" does not exist' },
    read: { code: '42703', paths: ['status'], ...app },
  },
  {
    at: 'hackclub/scrappy#218',
    value: Object.assign(new Error('Unique constraint failed on the fields: (`username`)'), {
      code: 'P2002',
      clientVersion: '2.28.0',
      meta: { target: ['username'] },
    }),
    read: { code: 'P2002', paths: ['username'], ...duplicate },
  },
  {
    at: 'prisma/orm#7786',
    status: 500,
    value: { code: 'P2002', clientVersion: '2.23.0', meta: { target: ['user_id'] } },
    read: { code: 'P2002', status: 500, paths: ['user_id'], ...duplicate },
  },
  {
    at: 'prisma/orm#28953',
    value: Object.assign(new Error('Unique constraint failed'), {
      code: 'P2002',
      meta: {
        modelName: 'MyModelName',
        driverAdapterError: {
          name: 'DriverAdapterError',
          cause: { originalCode: '23505', constraint: { fields: ['"outletId"', 'slug'] } },
        },
      },
    }),
    read: { code: 'P2002', paths: ['outletId', 'slug'], ...duplicate },
  },
]

/** Calls that got no answer. */
export const transports: readonly Report[] = [
  {
    at: 'codemonkey85/PKMDS-Blazor#915',
    value: new TypeError('FetchEvent.respondWith received an error: TypeError: Load failed'),
    read: { code: 'Network.Unreachable', ...service },
  },
  {
    at: 'GoogleChrome/workbox#3343',
    value: new TypeError(
      "FetchEvent.respondWith received an error: no-response: The strategy could not generate a response for 'https://api.example.com/'.",
    ),
    read: { code: 'Network.Unreachable', ...service },
  },
  {
    at: 'DuCanhGH/next-pwa#79',
    value: 'FetchEvent.respondWith received an error: no-response: no-response :: []',
    read: { code: 'Network.Unreachable', ...service },
  },
  {
    at: 'axios/axios#428',
    value: new Error('Request failed with status code 422'),
    read: { code: 'Http.422', status: 422, ...input },
  },
  {
    at: 'aws/aws-sdk-go#1377',
    value: 'SignatureDoesNotMatch: The request signature does not match. status code: 403',
    read: { code: 'Http.403', status: 403, ...noAccess },
  },
]

/** Fields under other names. */
export const violations: readonly Report[] = [
  {
    at: 'spatie/form-backend-validation#17',
    status: 422,
    value: {
      message: 'The given data failed to pass validation.',
      errors: { field1: ['The field1 may not be greater than 2 characters.'] },
    },
    read: { code: 'Http.422', status: 422, paths: ['field1'], ...input },
  },
  {
    at: 'fastapi/fastapi#207',
    status: 422,
    value: {
      detail: [{ loc: ['body', 'item'], msg: 'field required', type: 'value_error.missing' }],
    },
    read: { code: 'Http.422', status: 422, paths: ['item'], ...input },
  },
  {
    at: 'nestjs/nest#1622',
    status: 400,
    value: [
      {
        target: {},
        property: 'email',
        children: [],
        constraints: { isEmail: 'email must be an email' },
      },
    ],
    read: { code: 'Http.400', status: 400, paths: ['email'], ...input },
  },
  {
    at: 'dotnet/aspnetcore#53439',
    status: 400,
    value: {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: {
        weatherForecast: ['The weatherForecast field is required.'],
        '$.date': ['The JSON value could not be converted to System.DateOnly.'],
      },
      traceId: '00-bbafef192204f0c436a41ca4eb806680-d41fefd8ce30a3a6-00',
    },
    read: {
      code: 'Http.400',
      status: 400,
      paths: ['weatherForecast', 'date'],
      requestId: '00-bbafef192204f0c436a41ca4eb806680-d41fefd8ce30a3a6-00',
      ...input,
    },
  },
  {
    at: 'dotnet/aspnetcore#66601',
    status: 400,
    value: {
      title: 'One or more validation errors occurred.',
      errors: { id: ['The field id must be between 10 and 15.'] },
    },
    read: { code: 'Http.400', status: 400, paths: ['id'], ...input },
  },
  {
    at: 'Shopify/shopify-api-js#972',
    status: 400,
    value: { errors: { product: 'Required parameter missing or invalid' } },
    read: { code: 'Http.400', status: 400, paths: ['product'], ...input },
  },
  {
    at: 'strapi/strapi#12089',
    status: 400,
    value: {
      data: null,
      error: {
        status: 400,
        name: 'ValidationError',
        message: 'email must be a lowercase string',
        details: {
          errors: [
            {
              path: ['email'],
              message: 'email must be a lowercase string',
              name: 'ValidationError',
            },
          ],
        },
      },
    },
    read: { code: 'Http.400', status: 400, paths: ['email'], ...input },
  },
]

/** Codes of the formats themselves. */
export const formats: readonly Report[] = [
  {
    at: 'dotnet/aspnetcore#53439, a crash',
    status: 500,
    value: {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.6.1',
      title: 'System.Exception',
      status: 500,
      detail: 'The number is less than or equal to 0!',
      exception: { headers: { Accept: ['*/*'] }, path: '/WeatherForecast' },
    },
    read: { code: 'Http.500', status: 500, ...service },
  },
  {
    at: 'jupyterlab/jupyterlab-google-drive#46',
    status: 403,
    value: {
      error: {
        errors: [{ domain: 'usageLimits', reason: 'dailyLimitExceededUnreg', message: 'x' }],
        code: 403,
        message: 'Daily Limit for Unauthenticated Use Exceeded.',
      },
    },
    read: { code: 'dailyLimitExceededUnreg', status: 403, ...quota },
  },
  {
    at: 'alextselegidis/easyappointments#995',
    value: {
      message:
        '{\n  "error": {\n    "code": 403,\n    "message": "Quota exceeded for quota group \'default\'",\n    "errors": [{"message": "x", "domain": "usageLimits", "reason": "rateLimitExceeded"}],\n    "status": "PERMISSION_DENIED"\n  }\n}\n',
      trace: [],
    },
    read: { code: 'PERMISSION_DENIED.rateLimitExceeded', status: 403, ...tooOften },
  },
  {
    at: 'pokeb/asi-http-request#121',
    status: 403,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': 'AMZ-7' },
    value:
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match.</Message></Error>',
    read: { code: 'SignatureDoesNotMatch', status: 403, requestId: 'AMZ-7', ...app },
  },
  {
    at: 'PostgREST/postgrest#3361',
    status: 400,
    value: {
      code: 'PGRST204',
      details: null,
      hint: null,
      message: "Column 'new' of relation 'projects' does not exist",
    },
    read: { code: 'PGRST204', status: 400, ...app },
  },
  {
    at: 'chmagicduck/tencent-im-demo#4',
    status: 200,
    value: { ActionStatus: 'FAIL', ErrorInfo: 'Invalid format of To_Account', ErrorCode: 90003 },
    read: { code: '90003', status: 200, ...generic },
  },
  {
    at: 'tencentyun/tls-sig-api-v2-java#18',
    value: {
      ActionStatus: 'FAIL',
      ErrorInfo: 'UserSig verification Failed.',
      ErrorCode: 70009,
    },
    read: { code: '70009', ...generic },
  },
  {
    at: 'nozzlegear/ShopifySharp#1180',
    status: 200,
    value: {
      data: {
        productVariantsBulkCreate: {
          productVariants: null,
          userErrors: [{ field: ['variants', '0', 'title'], message: 'Title is too long' }],
        },
      },
    },
    read: { code: 'Unknown', status: 200, paths: ['variants.0.title'], ...input },
  },
]

/** Request ids. */
export const requestIds: readonly Report[] = [
  {
    at: 'spring-projects/spring-boot#26589',
    status: 400,
    value: {
      timestamp: '2021-05-18T14:13:17.334+00:00',
      path: '/register',
      status: 400,
      error: 'Bad Request',
      message: '',
      requestId: 'd9da178b-2',
    },
    read: { code: 'Http.400', status: 400, requestId: 'd9da178b-2', ...input },
  },
  {
    at: 'w7corp/easywechat#808',
    value: new Error(
      'invalid credential, access_token is invalid or not latest, hints: [ req_id: hDexla0781ns89 ]',
    ),
    read: { code: 'Unknown', requestId: 'hDexla0781ns89', ...generic },
  },
  {
    at: 'QuePort/passport-azure-oauth#6',
    status: 400,
    value: {
      error: 'invalid_grant',
      error_description: 'AADSTS70002: Error validating credentials.',
      error_codes: [70002, 70000],
      trace_id: '8ccfdad7-7856-498c-82fa-88e6d5b40fee',
      correlation_id: 'c7f33b6a-5683-4fff-be74-ffba44a27abc',
    },
    read: {
      code: 'invalid_grant',
      status: 400,
      requestId: 'c7f33b6a-5683-4fff-be74-ffba44a27abc',
      ...signIn,
    },
  },
  {
    at: 'cloud.google.com/storage/docs/xml-api/reference-headers',
    status: 404,
    headers: { 'x-goog-request-id': 'GOOG-1', 'content-type': 'application/xml' },
    value: '<Error><Code>NoSuchKey</Code><Message>x</Message></Error>',
    read: { code: 'NoSuchKey', status: 404, requestId: 'GOOG-1', ...notFound },
  },
  {
    at: 'microsoftgraph/microsoft-graph-docs#6059',
    status: 404,
    value: {
      error: {
        code: 'Request_ResourceNotFound',
        message: 'The resource does not exist.',
        innerError: {
          date: '2019-10-23T09:28:27',
          'request-id': '5f20c0fe-279c-4c59-bdd2-1ea5a9613d81',
        },
      },
    },
    read: {
      code: 'Request_ResourceNotFound',
      status: 404,
      requestId: '5f20c0fe-279c-4c59-bdd2-1ea5a9613d81',
      ...notFound,
    },
  },
]

/** HTTP 200 is data where no format that the app has named says otherwise. */
export const contracts: readonly Report[] = [
  {
    at: 'turbot/flowpipe-samples#43',
    status: 200,
    value: { ok: false, error: 'not_in_channel' },
    read: null,
  },
  {
    at: 'w7corp/easywechat#2759',
    status: 200,
    value: { errcode: 40001, errmsg: 'invalid credential, access_token is invalid' },
    read: null,
  },
  {
    at: 'schemas.apis.io/schemas/omdb/omdb-search-result, no match',
    status: 200,
    value: { Response: 'False', Error: 'Movie not found!' },
    read: null,
  },
]

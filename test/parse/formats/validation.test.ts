import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { graphQl } from '../../../src/parse/formats/graphQl.js'
import { problemDetails } from '../../../src/parse/formats/problemDetails.js'
import { validation } from '../../../src/parse/formats/validation.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'

const parsers = [validation]

async function fieldsOf(body: unknown, status = 422): Promise<Record<string, string | undefined>> {
  const error = await parseApiResponse(Response.json(body, { status }), { parsers })
  return Object.fromEntries((error?.fields ?? []).map(({ path, message }) => [path, message]))
}

/** A line of Go's validator. */
function line(place: string, tag: string): string {
  const name = place.split('.').at(-1)
  return `Key: '${place}' Error:Field validation for '${name}' failed on the '${tag}' tag\n`
}

const form = z.object({
  name: z.string(),
  tags: z.array(z.string()),
  address: z.object({ zip: z.string() }),
})
const issues = form.safeParse({ name: 1, tags: ['a', 2], address: {} }).error

describe('field errors of web frameworks', () => {
  it.each<[string, unknown, Record<string, string>, number?]>([
    [
      'Laravel',
      {
        message: 'Bad email.',
        errors: { email: ['Bad email.', 'Too short.'], 'items.0.qty': ['Low.'] },
      },
      { email: 'Bad email. Too short.', 'items.0.qty': 'Low.' },
    ],
    [
      'Rails',
      { errors: { title: ["can't be blank"], base: ['Odd.'] } },
      { title: "can't be blank" },
    ],
    [
      'Rails, bare',
      { title: ["can't be blank"], author: ['must exist'] },
      { title: "can't be blank", author: 'must exist' },
    ],
    ['Rails, details', { errors: { title: [{ error: 'blank' }] } }, { title: 'blank' }],
    [
      'Phoenix',
      { errors: { email: ['has already been taken'] } },
      { email: 'has already been taken' },
    ],
    [
      'Django REST',
      {
        email: ['Enter an email.'],
        profile: { age: ['Not a number.'] },
        non_field_errors: ['Odd.'],
      },
      { email: 'Enter an email.', 'profile.age': 'Not a number.' },
      400,
    ],
    [
      'Django REST, a list of forms',
      { items: [{}, { qty: ['Too few.'] }] },
      { 'items.1.qty': 'Too few.' },
      400,
    ],
    ['Django, __all__', { __all__: ['Odd.'], slug: ['Taken.'] }, { slug: 'Taken.' }, 400],
    [
      'drf-standardized-errors',
      {
        type: 'validation_error',
        errors: [{ code: 'required', detail: 'Missing.', attr: 'name' }],
      },
      { name: 'Missing.' },
      400,
    ],
    [
      'FastAPI',
      {
        detail: [
          { type: 'missing', loc: ['body', 'user', 'emails', 0], msg: 'Field required' },
          { type: 'int_parsing', loc: ['query', 'page'], msg: 'Not an integer' },
          { type: 'missing', loc: ['header', 'x-token'], msg: 'Field required' },
          { type: 'value_error', loc: ['body'], msg: 'Odd.' },
        ],
      },
      { 'user.emails.0': 'Field required', page: 'Not an integer' },
    ],
    [
      'Spring Boot',
      {
        timestamp: '2024-05-01T10:00:00Z',
        status: 400,
        error: 'Bad Request',
        message: "Validation failed for object='person'",
        errors: [
          {
            codes: ['NotBlank.person.name'],
            defaultMessage: 'must not be blank',
            objectName: 'person',
            field: 'name',
            rejectedValue: '',
            code: 'NotBlank',
          },
        ],
        path: '/people',
      },
      { name: 'must not be blank' },
      400,
    ],
    [
      'Spring, fieldErrors',
      { fieldErrors: [{ field: 'a.b', message: 'No.' }] },
      { 'a.b': 'No.' },
      400,
    ],
    [
      'JHipster',
      {
        message: 'error.validation',
        fieldErrors: [{ objectName: 'user', field: 'login', message: 'Size' }],
      },
      { login: 'Size' },
      400,
    ],
    [
      'Quarkus',
      {
        title: 'Constraint Violation',
        status: 400,
        violations: [{ field: 'name', message: 'must not be blank' }],
      },
      { name: 'must not be blank' },
      400,
    ],
    [
      'Micronaut',
      {
        message: 'Bad Request',
        _embedded: { errors: [{ message: 'person.name: must not be blank' }] },
      },
      { 'person.name': 'person.name: must not be blank' },
      400,
    ],
    [
      'Zalando',
      { violations: [{ field: 'age', message: 'Too low.' }], title: 'Constraint Violation' },
      { age: 'Too low.' },
      400,
    ],
    [
      'API Platform',
      {
        '@type': 'ConstraintViolationList',
        violations: [
          {
            propertyPath: 'tags[1].name',
            message: 'Blank.',
            code: 'c1051bb4-d103-4f74-8988-acbcafc7fdc3',
          },
        ],
      },
      { 'tags.1.name': 'Blank.' },
    ],
    [
      'Symfony forms',
      {
        code: 400,
        message: 'Validation Failed',
        errors: { children: { name: { errors: ['Blank.'] }, tags: {} } },
      },
      { name: 'Blank.' },
      400,
    ],
    [
      'Huma',
      {
        title: 'Unprocessable Entity',
        errors: [{ message: 'expected number', location: 'body.items[3].qty', value: 'x' }],
      },
      { 'items.3.qty': 'expected number' },
    ],
    [
      'Laminas',
      {
        validation_messages: {
          email: { isEmpty: 'Required.', notEmail: 'Odd.' },
          address: { zip: { isEmpty: 'Required.' } },
        },
      },
      { email: 'Required. Odd.', 'address.zip': 'Required.' },
    ],
    [
      'CakePHP',
      { message: 'Bad', errors: { email: { _empty: 'Required.' } } },
      { email: 'Required.' },
    ],
    [
      'ASP.NET',
      { errors: { Name: ['Required.'], '$.age': ['Odd.'], '': ['Whole.'] }, status: 400 },
      { Name: 'Required.', age: 'Odd.' },
      400,
    ],
    [
      'ASP.NET, bare',
      { Name: ['Required.'], 'Items[0].Qty': ['Odd.'] },
      { Name: 'Required.', 'Items.0.Qty': 'Odd.' },
      400,
    ],
    [
      'ABP',
      {
        error: {
          code: null,
          message: 'Not valid!',
          validationErrors: [{ message: 'Required.', members: ['userName'] }],
        },
      },
      { userName: 'Required.' },
      400,
    ],
    [
      'NestJS',
      {
        statusCode: 400,
        message: [
          'email must be an email',
          'items.0.qty must not be less than 1',
          'each value in tags must be a string',
          'property foo should not exist',
        ],
        error: 'Bad Request',
      },
      {
        email: 'email must be an email',
        'items.0.qty': 'items.0.qty must not be less than 1',
        tags: 'each value in tags must be a string',
        foo: 'property foo should not exist',
      },
      400,
    ],
    [
      'class-validator',
      {
        message: [
          {
            property: 'address',
            children: [{ property: 'zip', constraints: { isString: 'zip must be a string' } }],
          },
        ],
      },
      { 'address.zip': 'zip must be a string' },
      400,
    ],
    [
      'express-validator',
      { errors: [{ type: 'field', msg: 'Invalid value', path: 'email', location: 'body' }] },
      { email: 'Invalid value' },
      400,
    ],
    [
      'express-validator 5',
      { errors: [{ msg: 'Invalid value', param: 'users[0].name', location: 'body' }] },
      { 'users.0.name': 'Invalid value' },
    ],
    [
      'celebrate',
      {
        statusCode: 400,
        error: 'Bad Request',
        message: 'Validation failed',
        validation: {
          body: { source: 'body', keys: ['email'], message: '"email" must be a valid email' },
        },
      },
      { email: '"email" must be a valid email' },
      400,
    ],
    [
      'Joi',
      { details: [{ message: '"a" is required', path: ['items', 0, 'a'], type: 'any.required' }] },
      { 'items.0.a': '"a" is required' },
    ],
    [
      'hapi',
      {
        statusCode: 400,
        error: 'Bad Request',
        message: '"email" is required',
        validation: { source: 'payload', keys: ['email'] },
      },
      { email: '"email" is required' },
      400,
    ],
    [
      'Fastify',
      {
        statusCode: 400,
        code: 'FST_ERR_VALIDATION',
        error: 'Bad Request',
        message: "body must have required property 'name'",
      },
      { name: "body must have required property 'name'" },
      400,
    ],
    [
      'Fastify, a type',
      {
        statusCode: 400,
        code: 'FST_ERR_VALIDATION',
        error: 'Bad Request',
        message: 'body/address/zip must be string',
      },
      { 'address.zip': 'body/address/zip must be string' },
      400,
    ],
    [
      'ajv',
      {
        errors: [
          {
            instancePath: '/items/0',
            keyword: 'required',
            params: { missingProperty: 'qty' },
            message: "must have required property 'qty'",
          },
        ],
      },
      { 'items.0.qty': "must have required property 'qty'" },
    ],
    [
      'Zod, issues',
      { error: { name: 'ZodError', issues: issues?.issues } },
      {
        name: 'Invalid input: expected string, received number',
        'tags.1': 'Invalid input: expected string, received number',
        'address.zip': 'Invalid input: expected string, received undefined',
      },
      400,
    ],
    [
      'Zod, the message',
      {
        success: false,
        error: {
          name: 'ZodError',
          message: JSON.stringify([{ path: ['a', 0], message: 'No.', code: 'custom' }]),
        },
      },
      { 'a.0': 'No.' },
      400,
    ],
    [
      'Zod, flattened',
      issues && z.flattenError(issues),
      {
        name: 'Invalid input: expected string, received number',
        tags: 'Invalid input: expected string, received number',
        address: 'Invalid input: expected string, received undefined',
      },
    ],
    [
      'Zod, a tree',
      issues && z.treeifyError(issues),
      {
        name: 'Invalid input: expected string, received number',
        'tags.1': 'Invalid input: expected string, received number',
        'address.zip': 'Invalid input: expected string, received undefined',
      },
    ],
    [
      'Valibot',
      {
        issues: [
          {
            kind: 'schema',
            message: 'No.',
            path: [
              { type: 'object', key: 'a' },
              { type: 'array', key: 1 },
            ],
          },
        ],
      },
      { 'a.1': 'No.' },
    ],
    [
      'Yup',
      {
        name: 'ValidationError',
        inner: [{ path: 'a[0].b', message: 'Odd.', type: 'required' }],
        errors: ['Odd.'],
      },
      { 'a.0.b': 'Odd.' },
    ],
    [
      'Strapi',
      {
        data: null,
        error: {
          status: 400,
          name: 'ValidationError',
          message: 'm',
          details: {
            errors: [{ path: ['title'], message: 'Too short.', name: 'ValidationError' }],
          },
        },
      },
      { title: 'Too short.' },
      400,
    ],
    [
      'Mongoose',
      {
        errors: {
          'a.b': { name: 'ValidatorError', message: 'Required.', kind: 'required', path: 'a.b' },
        },
        _message: 'x',
        message: 'x',
      },
      { 'a.b': 'Required.' },
    ],
    [
      'Egg',
      {
        code: 'invalid_param',
        message: 'm',
        errors: [{ code: 'missing_field', field: 'name', message: 'required' }],
      },
      { name: 'required' },
    ],
    [
      'WordPress',
      {
        code: 'rest_invalid_param',
        message: 'm',
        data: {
          status: 400,
          params: { email: 'Odd.' },
          details: { email: { code: 'x', message: 'Odd.' } },
        },
      },
      { email: 'Odd.' },
      400,
    ],
    [
      'PocketBase',
      {
        status: 400,
        message: 'm',
        data: { title: { code: 'validation_required', message: 'Missing.' } },
      },
      { title: 'Missing.' },
      400,
    ],
    [
      'GitHub',
      {
        message: 'Validation Failed',
        errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }],
      },
      { title: undefined as never },
    ],
    [
      'Shopify',
      { errors: { title: ["can't be blank"], 'variants.price': ['is odd'] } },
      { title: "can't be blank", 'variants.price': 'is odd' },
    ],
    [
      'OData',
      {
        error: {
          code: 'BadArgument',
          message: 'm',
          details: [{ code: 'NullValue', target: 'PhoneNumber', message: 'Null.' }],
          innererror: {},
        },
      },
      { PhoneNumber: 'Null.' },
      400,
    ],
    [
      'Kubernetes',
      {
        kind: 'Status',
        status: 'Failure',
        reason: 'Invalid',
        message: 'm',
        details: {
          name: 'x',
          kind: 'Pod',
          causes: [
            {
              reason: 'FieldValueRequired',
              message: 'Required value',
              field: 'spec.containers[0].image',
            },
          ],
        },
        code: 422,
      },
      { 'spec.containers.0.image': 'Required value' },
    ],
    [
      'Discord',
      {
        code: 50035,
        message: 'm',
        errors: {
          activities: {
            0: { platform: { _errors: [{ code: 'BASE_TYPE_CHOICES', message: 'Odd.' }] } },
          },
        },
      },
      { 'activities.0.platform': 'Odd.' },
      400,
    ],
    [
      'Clerk',
      {
        errors: [
          {
            code: 'form_identifier_exists',
            message: 'Taken.',
            long_message: 'x',
            meta: { param_name: 'email_address' },
          },
        ],
      },
      { email_address: 'Taken.' },
    ],
    [
      'Salesforce',
      [{ message: 'Missing.', errorCode: 'REQUIRED_FIELD_MISSING', fields: ['Name', 'Site'] }],
      { Name: 'Missing.', Site: 'Missing.' },
      400,
    ],
    [
      'SendGrid',
      { errors: [{ message: 'Odd.', field: 'personalizations.0.to', help: null }] },
      { 'personalizations.0.to': 'Odd.' },
      400,
    ],
    [
      'PayPal',
      {
        name: 'UNPROCESSABLE_ENTITY',
        message: 'm',
        debug_id: 'd1',
        details: [
          {
            field: '/purchase_units/0/amount',
            issue: 'DECIMAL_PRECISION',
            description: 'Odd.',
            location: 'body',
          },
        ],
      },
      { 'purchase_units.0.amount': 'Odd.' },
    ],
    [
      'Jira',
      { errorMessages: [], errors: { summary: 'Enter a summary.' } },
      { summary: 'Enter a summary.' },
      400,
    ],
    [
      'Zendesk',
      {
        error: 'RecordInvalid',
        description: 'm',
        details: { email: [{ description: 'Taken.', error: 'DuplicateValue' }] },
      },
      { email: 'Taken.' },
    ],
    [
      'commercetools',
      {
        statusCode: 400,
        message: 'm',
        errors: [{ code: 'InvalidField', message: 'Odd.', field: 'slug' }],
      },
      { slug: 'Odd.' },
      400,
    ],
    [
      'Okta',
      {
        errorCode: 'E0000001',
        errorSummary: 'm',
        errorId: 'oae1',
        errorCauses: [{ errorSummary: 'login: Taken.' }],
      },
      { login: 'login: Taken.' },
      400,
    ],
    [
      'Square',
      {
        errors: [
          {
            category: 'INVALID_REQUEST_ERROR',
            code: 'MISSING_REQUIRED_PARAMETER',
            detail: 'Missing.',
            field: 'card.number',
          },
        ],
      },
      { 'card.number': 'Missing.' },
      400,
    ],
    [
      'Vimeo',
      { error: 'm', invalid_parameters: [{ field: 'name', error_code: 'x', error: 'Odd.' }] },
      { name: 'Odd.' },
      400,
    ],
    [
      'Kong',
      {
        code: 2,
        name: 'schema violation',
        message: 'm',
        fields: { host: 'required field missing' },
      },
      { host: 'required field missing' },
      400,
    ],
    ['Yii', [{ field: 'email', message: 'Odd.' }], { email: 'Odd.' }],
    [
      'HubSpot',
      {
        status: 'error',
        message: 'm',
        errors: [{ message: 'Odd.', in: 'email', code: 'INVALID_EMAIL' }],
      },
      { email: 'Odd.' },
      400,
    ],
    [
      'OpenAI',
      {
        error: { message: 'Odd.', type: 'invalid_request_error', param: 'temperature', code: null },
      },
      { temperature: 'Odd.' },
      400,
    ],
    [
      "Spring's usual handler",
      { email: 'must not be blank', age: 'must be greater than or equal to 18' },
      { email: 'must not be blank', age: 'must be greater than or equal to 18' },
      400,
    ],
    [
      'FluentValidation',
      [{ propertyName: 'Email', errorMessage: 'Odd.', errorCode: 'EmailValidator', severity: 0 }],
      { Email: 'Odd.' },
      400,
    ],
    ['one field', { code: 'taken', field: 'login', message: 'Taken.' }, { login: 'Taken.' }, 409],
    ['a list under field_errors', { field_errors: [{ name: 'a', reason: 'b' }] }, { a: 'b' }, 400],
    [
      'WeChat Pay',
      {
        code: 'PARAM_ERROR',
        message: '参数错误',
        detail: { location: 'body', field: '/amount/total', issue: 'Odd.', value: 0 },
      },
      { 'amount.total': 'Odd.' },
      400,
    ],
    [
      'MongoDB Atlas',
      {
        detail: 'm',
        error: 400,
        errorCode: 'MISSING_ATTRIBUTE',
        reason: 'Bad Request',
        badRequestDetail: { fields: [{ description: 'must not be null', field: 'name' }] },
      },
      { name: 'must not be null' },
      400,
    ],
    [
      'IBM Cloud',
      { errors: [{ code: 'x', message: 'Odd.', target: { type: 'field', name: 'region' } }] },
      { region: 'Odd.' },
      400,
    ],
    [
      'Keycloak',
      { field: 'email', errorMessage: 'Odd.', params: ['email', 'x'] },
      { email: 'Odd.' },
      400,
    ],
    [
      'Discord, in a list of its own',
      {
        code: 50035,
        message: 'm',
        errors: { embeds: { 0: { fields: { 0: { value: { _errors: [{ message: 'Odd.' }] } } } } } },
      },
      { 'embeds.0.fields.0.value': 'Odd.' },
      400,
    ],
    [
      'Quarkus, of a method’s parameter',
      {
        title: 'Constraint Violation',
        status: 400,
        violations: [
          { field: 'create.order.address.zip', message: 'Odd.' },
          { field: 'create.page', message: 'Low.' },
        ],
      },
      { 'address.zip': 'Odd.', page: 'Low.' },
      400,
    ],
    [
      'RESTEasy',
      {
        classViolations: [],
        parameterViolations: [
          { constraintType: 'PARAMETER', path: 'create.order.zip', message: 'Odd.' },
        ],
      },
      { zip: 'Odd.' },
      400,
    ],
    [
      'PagSeguro',
      { error_messages: [{ code: '40002', description: 'Odd.', parameter_name: 'reference_id' }] },
      { reference_id: 'Odd.' },
      400,
    ],
    ['Jersey', [{ message: 'Odd.', path: 'Orders.create.arg0.zip' }], { zip: 'Odd.' }, 400],
    [
      'a JSON pointer in a fragment',
      { errors: [{ source: { pointer: '#/a/b~1c' }, detail: 'Odd.' }] },
      { 'a.b/c': 'Odd.' },
    ],
  ])('the validation parser reads the fields of %s', async (_, body, expected, status) => {
    expect(await fieldsOf(body, status)).toEqual(expected)
  })

  it('the validation parser reads the code, the sentence and the request ID of the body', async () => {
    const body = { code: 'invalid_param', message: 'Odd.', requestID: 'r-1', errors: { a: ['b'] } }
    expect(await parseApiResponse(Response.json(body, { status: 409 }), { parsers })).toMatchObject(
      {
        origin: 'api',
        code: 'invalid_param',
        message: 'Odd.',
        requestId: 'r-1',
        status: 409,
      },
    )
    for (const body of [
      [{ message: 'Odd.', errorCode: 'STRING_TOO_LONG', fields: ['a'] }],
      { errorCode: 'E0000001', errorSummary: 'm', errorCauses: [{ errorSummary: 'a: Odd.' }] },
    ]) {
      const error = await parseApiResponse(Response.json(body, { status: 400 }), { parsers })
      expect(error?.code).toMatch(/^(?:STRING_TOO_LONG|E0000001)$/)
      expect(error?.fields).toMatchObject([{ path: 'a' }])
    }
    const bare = { message: 'Odd.', errors: { a: ['b'] } }
    expect(parseApiError({ status: 422, data: bare }, { parsers })).toMatchObject({
      origin: 'http',
      code: 'Http.422',
      fields: [{ path: 'a', message: 'b' }],
    })
  })

  it('a list that holds nothing but names is about those fields', () => {
    const body = {
      code: 'rest_missing_callback_param',
      message: 'm',
      data: { status: 400, params: ['title'] },
    }
    expect(parseApiError(body, { parsers: [validation] })?.fields).toEqual([{ path: 'title' }])
  })

  it('a hundred huge sentences of one field make one short text', () => {
    const body = { status: 422, errors: { name: new Array(100).fill('is wrong '.repeat(100_000)) } }
    const [field] = parseApiError(body, { parsers: [validation] })?.fields ?? []
    expect(field?.path).toBe('name')
    expect(field?.message?.length).toBeLessThan(101_000)
  })

  it.each<[string, string, object, object[]]>([
    [
      'Yup',
      'ValidationError',
      {
        value: { email: 'x' },
        path: undefined,
        errors: ['email must be a valid email', 'nick is a required field'],
        inner: [
          { path: 'email', type: 'email', message: 'email must be a valid email', inner: [] },
          { path: 'nick', type: 'optionality', message: 'nick is a required field', inner: [] },
        ],
      },
      [
        { path: 'email', code: 'email' },
        { path: 'nick', code: 'required' },
      ],
    ],
    [
      'Yup, which stops at the first',
      'ValidationError',
      { path: 'tags[0]', type: 'min', errors: ['tags[0] is too short'], inner: [] },
      [{ path: 'tags.0', code: 'min' }],
    ],
    [
      'Joi',
      'ValidationError',
      {
        _original: {},
        details: [
          { message: '"user.name" must be a string', path: ['user', 'name'], type: 'string.base' },
          { message: '"nick" is required', path: ['nick'], type: 'any.required' },
        ],
      },
      [
        { path: 'user.name', code: 'string.base' },
        { path: 'nick', code: 'any.required' },
      ],
    ],
    [
      'Superstruct',
      'StructError',
      {
        path: ['email'],
        type: 'string',
        failures: function* () {
          yield { path: ['email'], type: 'string', message: 'Expected a string' }
          yield { path: ['tags', 1], type: 'string', message: 'Expected a string' }
        },
      },
      [
        { path: 'email', code: 'string' },
        { path: 'tags.1', code: 'string' },
      ],
    ],
    [
      'Valibot',
      'ValiError',
      { issues: [{ type: 'email', message: 'Invalid email', path: [{ key: 'email' }] }] },
      [{ path: 'email', code: 'email' }],
    ],
    [
      'ArkType',
      'TraversalError',
      { arkErrors: [{ code: 'domain', path: ['tags', 1], message: 'tags[1] must be a string' }] },
      [{ path: 'tags.1', code: 'domain' }],
    ],
  ])('what %s throws in the app itself are field errors', (_, name, own, expected) => {
    const thrown = Object.assign(new Error('x'), { name, ...own })
    expect(parseApiError(thrown, { parsers })).toMatchObject({
      origin: 'http',
      code: 'Http.422',
      fields: expected,
    })
  })

  it('a validator’s error without a field says nothing of one', () => {
    const thrown = Object.assign(new Error('odd'), { name: 'ValidationError', inner: [] })
    expect(parseApiError(thrown, { parsers })).toMatchObject({ code: 'Unknown', fields: [] })
  })

  it.each<[string, unknown]>([
    ['text', { error: line('User.Email', 'email') + line('User.Name', 'required') }],
    ['list', { errors: [line('User.Email', 'email'), line('User.Name', 'required')] }],
    [
      'map',
      {
        errors: {
          'User.Email': line('User.Email', 'email'),
          'User.Name': line('User.Name', 'required'),
        },
      },
    ],
    [
      'list of structs',
      [
        { FailedField: 'User.Email', Tag: 'email', Value: 'x' },
        { FailedField: 'User.Name', Tag: 'required', Value: '' },
      ],
    ],
  ])('a %s of Go’s validator names fields without the struct', async (_, body) => {
    const error = await parseApiResponse(Response.json(body, { status: 400 }), { parsers })
    expect(error?.fields).toMatchObject([
      { path: 'Email', code: 'email' },
      { path: 'Name', code: 'required' },
    ])
  })

  it.each<[string, unknown, object]>([
    ['an error without a sentence', { error: { code: 'taken', field: 'email' } }, {}],
    ['a body without a sentence', { code: 'taken', param: 'email' }, {}],
    ['a word beside the field', { error: 'taken', field: 'email' }, { message: 'taken' }],
  ])('%s names its field and the code of it', async (_, body, more) => {
    const error = await parseApiResponse(Response.json(body, { status: 422 }), { parsers })
    expect(error?.fields).toEqual([{ path: 'email', code: 'taken', ...more }])
  })

  it('what a client wraps around a body is no field', () => {
    const body = { Response: { Error: { Code: 'InvalidParameterValue.A', Message: 'm' } } }
    for (const thrown of [
      { status: 400, responseJSON: body, responseText: JSON.stringify(body), readyState: 4 },
      { status: 400, data: body },
      { status: 422, value: { type: 'validation', message: 'Odd.' } },
    ]) {
      expect(parseApiError(thrown, { parsers })?.fields).toEqual([])
    }
    const client = { name: 'HttpErrorResponse', status: 422, error: { errors: { a: ['taken'] } } }
    expect(parseApiError(client, { parsers })).toMatchObject({
      code: 'Http.422',
      fields: [{ path: 'a' }],
    })
  })

  it('Feathers’ list is one of fields, not GraphQL’s', () => {
    const thrown = Object.assign(new Error('Validation failed'), {
      name: 'BadRequest',
      code: 400,
      data: {},
      errors: [{ message: 'is required', path: 'email' }],
    })
    expect(parseApiError(thrown, { parsers: [graphQl, validation] })).toMatchObject({
      status: 400,
      fields: [{ path: 'email', code: 'required' }],
    })
  })

  it('issues of Zod that are thrown in the app itself are field errors', () => {
    expect(parseApiError(issues, { parsers })?.fields.map(({ path }) => path)).toEqual([
      'name',
      'tags.1',
      'address.zip',
    ])
  })

  it.each<[string, unknown, number]>([
    ['a resolved answer', { errors: { email: ['Odd.'] } }, 200],
    ['an answer that rejects nothing', { errors: { email: ['Odd.'] } }, 500],
    ['a missing page', { errors: [{ message: 'No.', path: 'a' }] }, 404],
    ['an answer without a field', { message: 'Odd.', statusCode: 400, error: 'Bad Request' }, 400],
    ['a sentence', { statusCode: 400, message: 'This request is odd.' }, 400],
    ['sentences of the whole form', { errors: { base: ['Odd.'], _form: ['x'] } }, 422],
    ['a map of settings', { limits: { a: 1 }, tags: [1, 2] }, 400],
    ['a list beside the sentence', { message: 'No.', grant: { roles: ['admin'] } }, 400],
    ['a record of texts', { id: 'x1', title: 'Film' }, 422],
    ['a region beside a code', { code: 'LOCKED', location: 'eu-west-1' }, 409],
    ['a reason in a sentence', { reason: 'You must be at least 18' }, 400],
    [
      'links beside a code',
      { code: 'ACQ.ODD', message: 'No.', links: [{ link: 'https://e.com/help' }] },
      400,
    ],
    [
      'causes without a place',
      { error: 'bad_request', message: 'No.', cause: [{ code: 'E301', description: 'No.' }] },
      400,
    ],
    [
      'a chain of errors',
      { errors: [{ code: 6003, message: 'No.', error_chain: [{ code: 6103, message: 'No.' }] }] },
      400,
    ],
    [
      'an error in the metadata',
      {
        ResponseMetadata: { Action: 'A', Error: { Code: 'SignatureDoesNotMatch', Message: 'No.' } },
      },
      400,
    ],
    [
      'inputs without a name',
      { errorDetails: { inputErrors: [{ description: 'Odd.', code: 'INVALID', input: {} }] } },
      422,
    ],
    ['a map of one sentence and one word', { note: 'must not be blank', role: 'admin' }, 400],
  ])('the validation parser finds no field in %s', async (_, body, status) => {
    expect(await fieldsOf(body, status)).toEqual({})
  })

  it('problem details read the same lists and maps', () => {
    const problem = {
      type: 'https://e.com/probs/odd',
      title: 'Odd',
      status: 422,
      violations: [{ propertyPath: 'a[0]', message: 'b' }],
    }
    expect(parseApiError(problem, { parsers: [problemDetails] })?.fields).toEqual([
      { path: 'a.0', message: 'b' },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { resolvePolicy } from '../../src/catalog/resolvePolicy.js'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { presentApiError } from '../../src/present/presentApiError.js'
import { catalogTable } from '../../src/testing/catalogTable.js'

// The codes in the service's documentation, each with the request parameters at fault.

const common = [
  ...['AuthFailure.InvalidSecretId', 'AuthFailure.MFAFailure', 'AuthFailure.SecretIdNotFound'],
  ...['AuthFailure.SignatureExpire', 'AuthFailure.SignatureFailure', 'AuthFailure.TokenFailure'],
  ...['AuthFailure.UnauthorizedOperation', 'DryRunOperation', 'FailedOperation', 'InternalError'],
  ...['InvalidAction', 'InvalidParameter', 'InvalidParameterValue', 'LimitExceeded'],
  ...['MissingParameter', 'NoSuchVersion', 'RequestLimitExceeded', 'ResourceInUse'],
  ...['ResourceInsufficient', 'ResourceNotFound', 'ResourceUnavailable', 'UnauthorizedOperation'],
  ...['UnknownParameter', 'UnsupportedOperation', 'UnsupportedProtocol', 'UnsupportedRegion'],
]

const groupId = 'GroupId GroupIds'
const image = 'Image ImageA ImageB Images Url UrlA UrlB Urls'
const links = 'Url UrlA UrlB Urls'
const groupFields = 'GroupExDescriptions GroupExDescriptionInfos'

const business: Record<string, string> = {
  'FailedOperation.ConflictOperation': '',
  'FailedOperation.DuplicatedGroupDescription': groupFields,
  'FailedOperation.GroupInDeletedState': '',
  'FailedOperation.GroupPersonMapExist': `PersonId ${groupId}`,
  'FailedOperation.GroupPersonMapNotExist': `PersonId ${groupId}`,
  'FailedOperation.ImageDecodeFailed': image,
  'FailedOperation.ImageDownloadError': links,
  'FailedOperation.ImageFacedetectFailed': image,
  'FailedOperation.ImageSizeExceed': image,
  'FailedOperation.RequestTimeout': '',
  'FailedOperation.SearchFacesExceed': 'MaxFaceNum',
  'FailedOperation.ServerError': '',
  InternalError: '',
  'InvalidParameter.InvalidParameter': '',
  'InvalidParameterValue.AccountFaceNumExceed': '',
  'InvalidParameterValue.DeleteFaceNumExceed': 'FaceIds',
  'InvalidParameterValue.GroupExDescriptionsExceed': groupFields,
  'InvalidParameterValue.GroupExDescriptionsNameIdentical': groupFields,
  'InvalidParameterValue.GroupExDescriptionsNameIllegal': groupFields,
  'InvalidParameterValue.GroupExDescriptionsNameTooLong': groupFields,
  'InvalidParameterValue.GroupFaceNumExceed': '',
  'InvalidParameterValue.GroupIdAlreadyExist': 'GroupId',
  'InvalidParameterValue.GroupIdIllegal': groupId,
  'InvalidParameterValue.GroupIdNotExist': groupId,
  'InvalidParameterValue.GroupIdTooLong': groupId,
  'InvalidParameterValue.GroupIdsExceed': 'GroupIds',
  'InvalidParameterValue.GroupNameAlreadyExist': 'GroupName',
  'InvalidParameterValue.GroupNameIllegal': 'GroupName',
  'InvalidParameterValue.GroupNameTooLong': 'GroupName',
  'InvalidParameterValue.GroupNumExceed': '',
  'InvalidParameterValue.GroupNumPerPersonExceed': '',
  'InvalidParameterValue.GroupTagIllegal': 'Tag',
  'InvalidParameterValue.GroupTagTooLong': 'Tag',
  'InvalidParameterValue.ImageEmpty': image,
  'InvalidParameterValue.LimitExceed': 'Limit',
  'InvalidParameterValue.NoFaceInGroups': 'GroupIds',
  'InvalidParameterValue.NoFaceInPhoto': image,
  'InvalidParameterValue.OffsetExceed': 'Offset',
  'InvalidParameterValue.PersonExDescriptionInfosExceed': 'PersonExDescriptionInfos',
  'InvalidParameterValue.PersonExDescriptionsNameIdentical': 'PersonExDescriptionInfos',
  'InvalidParameterValue.PersonExDescriptionsNameIllegal': 'PersonExDescriptionInfos',
  'InvalidParameterValue.PersonExDescriptionsNameTooLong': 'PersonExDescriptionInfos',
  'InvalidParameterValue.PersonExistInGroup': `PersonId ${groupId}`,
  'InvalidParameterValue.PersonFaceNumExceed': 'Images Urls',
  'InvalidParameterValue.PersonGenderIllegal': 'Gender',
  'InvalidParameterValue.PersonIdAlreadyExist': 'PersonId',
  'InvalidParameterValue.PersonIdIllegal': 'PersonId',
  'InvalidParameterValue.PersonIdNotExist': 'PersonId',
  'InvalidParameterValue.PersonIdTooLong': 'PersonId',
  'InvalidParameterValue.PersonNameIllegal': 'PersonName',
  'InvalidParameterValue.PersonNameTooLong': 'PersonName',
  'InvalidParameterValue.SearchPersonsExceed': 'MaxPersonNum MaxPersonNumPerGroup',
  'InvalidParameterValue.UploadFaceNumExceed': 'Images Urls',
  'InvalidParameterValue.UrlIllegal': links,
  'LimitExceeded.ErrorFaceNumExceed': 'MaxFaceNum',
  'MissingParameter.ErrorParameterEmpty': '',
  'ResourceUnavailable.Delivering': '',
  'ResourceUnavailable.Freeze': '',
  'ResourceUnavailable.InArrears': '',
  'ResourceUnavailable.NotExist': '',
  'ResourceUnavailable.Recover': '',
  'ResourceUnavailable.StopUsing': '',
  'ResourceUnavailable.UnknownStatus': '',
  'ResourcesSoldOut.ChargeStatusException': '',
  'UnsupportedOperation.UnknowMethod': '',
}

/** Codes in the service's SDKs that its documentation lacks. */
const undocumented = [
  ...['AcrossVersionsError', 'CompareFail', 'CreateFaceConcurrent', 'FaceQualityNotQualified'],
  ...['FaceSizeTooSmall', 'GroupCannotUpgrade', 'GroupLostFaces', 'ImageResolutionExceed'],
  ...[
    'ImageResolutionTooSmall',
    'JobCannnotRollback',
    'LifePhotoDetectFaces',
    'LifePhotoDetectFake',
  ],
  ...['LifePhotoDetectNoFaces', 'LifePhotoSizeError', 'RequestLimitExceeded', 'RpcFail'],
  ...['UnKnowError', 'UpgradeJobIdNotExist'],
]
  .map((code) => `FailedOperation.${code}`)
  .concat(
    [
      'FaceMatchThresholdIllegal',
      'FaceModelVersionIllegal',
      'GroupIdNotExists',
      'ImageEmptyError',
    ].map((code) => `InvalidParameterValue.${code}`),
    ['QualityControlIllegal', 'UniquePersonControlIllegal', 'UnsupportedGroupFaceModelVersion'].map(
      (code) => `InvalidParameterValue.${code}`,
    ),
    ['ChargeStatusException', 'GetAuthInfoError', 'LowBalance', 'NotReady'].map(
      (code) => `ResourceUnavailable.${code}`,
    ),
    ['AuthFailure.InvalidAuthorization', 'ResourceNotFound.ErrorPersonNotExisted'],
    ['ActionOffline', 'InvalidRequest', 'IpInBlacklist', 'IpNotInWhitelist', 'NoSuchProduct'],
    [
      'OperationDenied',
      'RequestSizeLimitExceeded',
      'ResponseSizeLimitExceeded',
      'ServiceUnavailable',
    ],
    [
      'ResourcesSoldOut',
      'RequestLimitExceeded.IPLimitExceeded',
      'RequestLimitExceeded.UinLimitExceeded',
    ],
    ['RequestLimitExceeded.GlobalRegionUinLimitExceeded'],
  )

const documented = [...new Set([...common, ...Object.keys(business)])]

function policy(code: string) {
  return resolvePolicy(code, faceRecognition)
}

function present(code: string) {
  return presentApiError(
    { origin: 'api', code, message: '', fields: [], requestId: 'r' },
    { catalog: faceRecognition },
  )
}

test('the service documents 26 common and 65 business codes, 90 in all', () => {
  expect([common.length, Object.keys(business).length, documented.length]).toEqual([26, 65, 90])
})

test.each([...documented, ...undocumented])(
  'faceRecognition lists %s, with words and actions',
  (code) => {
    const shown = present(code)
    expect(shown.matched).toBe('exact')
    expect(shown.title).not.toBe('')
    expect(shown.description).not.toBe('')
    expect(shown.description).not.toBe(shown.title)
    expect(shown.actions.length).toBeGreaterThan(0)
  },
)

test.each(Object.entries(business))('the policy of %s has the fields [%s]', (code, fields) => {
  expect(policy(code).fields.join(' ')).toBe(fields)
})

/** Codes whose sentences are about a person or a photo, and so have no label of a field. */
const aboutThing = [
  ...['FailedOperation.GroupPersonMapExist', 'FailedOperation.GroupPersonMapNotExist'],
  ...['InvalidParameterValue.PersonExistInGroup', 'InvalidParameterValue.PersonFaceNumExceed'],
  ...['InvalidParameterValue.DeleteFaceNumExceed', 'InvalidParameterValue.UploadFaceNumExceed'],
  ...Object.keys(business).filter((code) => business[code] === image),
]

test('a code with fields has a sentence for each of them, with the field’s label unless it is about a photo or a person', () => {
  for (const [code, paths] of Object.entries(business)) {
    if (paths === '') continue
    const { fields, surface, fault } = present(code)
    expect([code, surface, fault]).toEqual([code, 'field', 'input'])
    expect(fields.map(({ path }) => path).join(' ')).toBe(paths)
    for (const { inline, label } of fields) {
      expect(label).toBeTruthy()
      if (aboutThing.includes(code)) expect(inline).toBe(fields[0]?.inline)
      else expect(inline).toContain(label)
    }
  }
})

test('a code without fields is never shown at a field', () => {
  for (const code of documented) {
    if (!business[code]) expect([code, present(code).surface]).not.toEqual([code, 'field'])
  }
})

test('only InvalidParameterValue.NoFaceInPhoto is billable', () => {
  const billed = Object.keys(faceRecognition.codes).filter((code) => present(code).billable)
  expect(billed).toEqual(['InvalidParameterValue.NoFaceInPhoto'])
})

test('only DryRunOperation has the severity info', () => {
  const information = documented.filter((code) => present(code).severity === 'info')
  expect(information).toEqual(['DryRunOperation'])
})

describe('limits', () => {
  test.each([
    ['FailedOperation.ImageSizeExceed', '3.7 MB'],
    ['InvalidParameterValue.AccountFaceNumExceed', '10 million'],
    ['InvalidParameterValue.GroupNumExceed', '20,000 groups'],
    ['InvalidParameterValue.GroupFaceNumExceed', '1 million'],
    ['InvalidParameterValue.GroupNumPerPersonExceed', '100 groups'],
    ['InvalidParameterValue.PersonFaceNumExceed', '5 face photos'],
    ['InvalidParameterValue.UploadFaceNumExceed', '4 photos at a time'],
    ['InvalidParameterValue.GroupExDescriptionsExceed', '5 items'],
    ['InvalidParameterValue.PersonExDescriptionInfosExceed', '5 items'],
    ['InvalidParameterValue.DeleteFaceNumExceed', '1 face photo'],
    ['FailedOperation.ImageResolutionTooSmall', '64 pixels'],
    [
      'InvalidParameterValue.GroupIdIllegal',
      'English letters, - % @ # & _ and numbers, without spaces',
    ],
    [
      'InvalidParameterValue.PersonIdIllegal',
      'English letters, - % @ # & _ and numbers, without spaces',
    ],
    [
      'InvalidParameterValue.GroupNameIllegal',
      'Chinese characters, English letters, - _ and numbers',
    ],
    [
      'InvalidParameterValue.PersonNameIllegal',
      'Chinese characters, English letters, - _ and numbers',
    ],
    [
      'InvalidParameterValue.GroupTagIllegal',
      'Chinese characters, English letters, - _ and numbers',
    ],
  ])('the words of %s name the limit: %s', (code, limit) => {
    expect(present(code).description.replaceAll(/\s/g, ' ')).toContain(limit)
  })

  test('the words of codes that end in TooLong have no number, as the service states no limit', () => {
    for (const code of documented.filter((one) => one.endsWith('TooLong'))) {
      expect(present(code).description).not.toMatch(/\d/)
    }
  })
})

describe('policies', () => {
  test.each([
    ['InvalidParameterValue.LimitExceed', { fault: 'input', surface: 'field' }],
    ['InvalidParameterValue.GroupNumExceed', { fault: 'account', surface: 'banner' }],
    ['InvalidParameterValue.AccountFaceNumExceed', { fault: 'account' }],
    ['LimitExceeded.ErrorFaceNumExceed', { fault: 'input' }],
    [
      'FailedOperation.ConflictOperation',
      { fault: 'conflict', retry: 'wait', severity: 'warning' },
    ],
    ['FailedOperation.GroupInDeletedState', { fault: 'conflict', retry: 'wait' }],
    ['FailedOperation.ServerError', { fault: 'service', retry: 'manual', surface: 'toast' }],
    ['FailedOperation.RequestTimeout', { fault: 'service', retry: 'manual', words: 'timeout' }],
    ['FailedOperation.ImageSizeExceed', { fault: 'input', retry: 'never' }],
    ['AuthFailure.SignatureFailure', { fault: 'integration', surface: 'banner', retry: 'never' }],
    ['AuthFailure.InvalidSecretId', { fault: 'integration' }],
    ['AuthFailure.TokenFailure', { fault: 'access', actions: ['sign-in'] }],
    ['AuthFailure.MFAFailure', { fault: 'access', actions: ['verify-identity'] }],
    ['AuthFailure.UnauthorizedOperation', { fault: 'access', words: 'noAccess' }],
    ['ResourceUnavailable.InArrears', { fault: 'account', actions: ['check-billing'] }],
    ['ResourcesSoldOut.ChargeStatusException', { fault: 'account', words: 'billingUnknown' }],
    ['ResourceUnavailable.Delivering', { fault: 'account', retry: 'wait' }],
    ['ResourceUnavailable.NotExist', { fault: 'account' }],
    ['ResourceUnavailable.GetAuthInfoError', { fault: 'service', surface: 'toast' }],
    ['RequestLimitExceeded', { fault: 'service', retry: 'wait', surface: 'toast' }],
    ['UnknownParameter', { fault: 'integration' }],
    ['UnsupportedOperation.UnknowMethod', { fault: 'integration' }],
    ['UnsupportedProtocol', { fault: 'integration' }],
    ['UnsupportedRegion', { fault: 'integration' }],
    ['InvalidAction', { fault: 'integration' }],
    ['NoSuchVersion', { fault: 'integration' }],
  ])('the policy of %s follows its meaning, not its prefix', (code, part) => {
    expect(policy(code)).toMatchObject(part)
  })

  test('an expired signature blames the clock only where a measured difference shows that it is wrong', () => {
    const offered = (clockSkewMs?: number) => {
      const error = { origin: 'api', code: 'AuthFailure.SignatureExpire', message: '' } as const
      const measured = clockSkewMs === undefined ? {} : { clockSkewMs }
      const shown = presentApiError(
        { ...error, fields: [], ...measured },
        { catalog: faceRecognition },
      )
      expect(`${shown.title} ${shown.description}`).not.toMatch(/clock|time/)
      return shown.actions.map(({ id }) => id)
    }
    expect(offered()).toEqual(['retry', 'contact-support'])
    expect(offered(400_000)).toEqual(['retry', 'check-clock', 'contact-support'])
    expect(offered(-400_000)).toContain('check-clock')
    expect(offered(1_000)).not.toContain('check-clock')
  })

  test('an old app is told to update, and its first action is that', () => {
    for (const code of ['InvalidAction', 'NoSuchVersion', 'UnsupportedOperation.UnknowMethod']) {
      const { description, actions } = present(code)
      expect([description, actions[0]?.label]).toEqual([
        'Update the app. If that doesn’t help, contact support.',
        'Update app',
      ])
    }
  })

  test('a failure that only the app’s developer can fix offers to copy the request ID', () => {
    for (const row of catalogTable(faceRecognition)) {
      if (policy(row.code).words === 'app') expect(row.actions).toContain('Copy request ID')
    }
  })
})

test('the documented codes have more than 45 different titles', () => {
  const titles = new Set(documented.map((code) => present(code).title))
  expect(titles.size).toBeGreaterThan(45)
})

test('an unlisted code of the service is treated by its own last word', () => {
  expect(policy('FailedOperation.SomethingNotExist')).toMatchObject({
    matched: 'family',
    words: 'notFound',
  })
  expect(policy('InvalidParameterValue.NicknameTooLong')).toMatchObject({ words: 'tooLong' })
})

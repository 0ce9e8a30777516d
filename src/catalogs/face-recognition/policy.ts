import type { BuiltInAction } from '../../model/BuiltInAction.js'
import type { CodePolicy } from '../../model/Catalog.js'
import type { Param } from '../../model/Policy.js'
import {
  app,
  billing,
  generic,
  input,
  missing,
  service,
  timeout,
  tooOften,
} from '../client/policy.js'
import { policyRow } from '../policyRow.js'
import { oldApp } from '../tencent-cloud/policy.js'
import { busy, inactive, unsupported } from '../tencent-cloud/treatments.js'

// Request parameters. A code with several of them is about the one that the API's action takes.
const groupId = ['GroupId', 'GroupIds']
const personAndGroup = ['PersonId', ...groupId]
const groupFields = ['GroupExDescriptions', 'GroupExDescriptionInfos']
const personFields = ['PersonExDescriptionInfos']
const photos = ['Images', 'Urls']
const links = ['Url', 'UrlA', 'UrlB', 'Urls']
const image = ['Image', 'ImageA', 'ImageB', 'Images', ...links]

/** The API counts 5 MB of Base64 text, which has four characters for three bytes of the file. */
const MAX_FILE = { value: 3.7, unit: 'megabyte' }

const idCharacters = { characters: '- % @ # & _' }
const nameCharacters = { characters: '- _' }

/** Makes the policy of a code about parameters that a person can change. */
function field<Id extends string>(
  words: Id,
  fields: readonly string[],
  params: Readonly<Record<string, Param>> = {},
  ...actions: readonly BuiltInAction[]
): CodePolicy & { readonly words: Id } {
  return { ...policyRow('field', 'input', words, ['fix-field', ...actions]), fields, params }
}

/** Makes the policy of a code about a photo that a person can replace. */
function photo<Id extends string>(
  words: Id,
  params: Readonly<Record<string, Param>> = {},
  ...actions: readonly BuiltInAction[]
) {
  return {
    ...policyRow('field', 'input', words, ['choose-file', 'fix-field', ...actions]),
    fields: image,
    params,
  }
}

/** Makes the policy of a code about a quota of the account. */
function limit<Id extends string>(
  words: Id,
  limit: Param,
  ...actions: [BuiltInAction, ...BuiltInAction[]]
) {
  return { ...policyRow('banner', 'account', words, actions), params: { limit } }
}

/** Makes the policy of a code about parameters that are rarely on a page. */
function setting<Id extends string>(words: Id, ...fields: readonly string[]) {
  return field(words, fields, {}, 'contact-support')
}

const billingUnknown = policyRow('banner', 'account', 'billingUnknown', [
  'check-billing',
  'contact-support',
])

export const faceRecognitionCodes = {
  'AuthFailure.InvalidAuthorization': app,
  'FailedOperation.AcrossVersionsError': field('oneModel', ['GroupIds']),
  'FailedOperation.CompareFail': policyRow('toast', 'service', 'compare', ['retry']),
  'FailedOperation.ConflictOperation': busy,
  'FailedOperation.CreateFaceConcurrent': busy,
  'FailedOperation.DuplicatedGroupDescription': field('sameNames', groupFields),
  'FailedOperation.FaceQualityNotQualified': photo('unclearFace'),
  'FailedOperation.FaceSizeTooSmall': photo('smallFace'),
  'FailedOperation.GroupCannotUpgrade': policyRow('banner', 'conflict', 'groupVersion', [
    'contact-support',
  ]),
  'FailedOperation.GroupInDeletedState': { ...busy, words: 'groupDeleting' },
  'FailedOperation.GroupLostFaces': policyRow('banner', 'service', 'lostFaces', [
    'contact-support',
    'copy-request-id',
  ]),
  'FailedOperation.GroupPersonMapExist': field('inGroup', personAndGroup),
  'FailedOperation.GroupPersonMapNotExist': field('notInGroup', personAndGroup),
  'FailedOperation.ImageDecodeFailed': photo('unreadablePhoto'),
  'FailedOperation.ImageDownloadError': field('download', links, {}, 'retry'),
  'FailedOperation.ImageFacedetectFailed': photo('undetected', {}, 'retry'),
  'FailedOperation.ImageResolutionExceed': photo('manyPixels'),
  'FailedOperation.ImageResolutionTooSmall': photo('fewPixels', { minimum: 64 }),
  'FailedOperation.ImageSizeExceed': {
    ...photo('photoSize', { limit: MAX_FILE }),
    actions: ['reduce-size', 'fix-field'],
  },
  'FailedOperation.JobCannnotRollback': unsupported,
  'FailedOperation.LifePhotoDetectFaces': photo('severalFaces'),
  'FailedOperation.LifePhotoDetectFake': photo('notLive'),
  'FailedOperation.LifePhotoDetectNoFaces': photo('noFace'),
  'FailedOperation.LifePhotoSizeError': photo('photoFit'),
  'FailedOperation.RequestLimitExceeded': tooOften,
  'FailedOperation.RequestTimeout': timeout,
  'FailedOperation.RpcFail': service,
  'FailedOperation.SearchFacesExceed': setting('tooHigh', 'MaxFaceNum'),
  'FailedOperation.ServerError': service,
  'FailedOperation.UnKnowError': generic,
  'FailedOperation.UpgradeJobIdNotExist': setting('notFound', 'JobId'),
  'InvalidParameter.InvalidParameter': input,
  'InvalidParameterValue.AccountFaceNumExceed': limit(
    'faceLimit',
    { value: 10_000_000, notation: 'compact' },
    'raise-quota',
  ),
  'InvalidParameterValue.DeleteFaceNumExceed': field('lastFace', ['FaceIds'], { minimum: 1 }),
  'InvalidParameterValue.FaceMatchThresholdIllegal': setting('input', 'FaceMatchThreshold'),
  'InvalidParameterValue.FaceModelVersionIllegal': setting('input', 'FaceModelVersion'),
  'InvalidParameterValue.GroupExDescriptionsExceed': field('customFields', groupFields, {
    limit: 5,
  }),
  'InvalidParameterValue.GroupExDescriptionsNameIdentical': field('sameNames', groupFields),
  'InvalidParameterValue.GroupExDescriptionsNameIllegal': field(
    'customNameCharacters',
    groupFields,
    nameCharacters,
  ),
  'InvalidParameterValue.GroupExDescriptionsNameTooLong': field('longNames', groupFields),
  'InvalidParameterValue.GroupFaceNumExceed': limit(
    'groupFaceLimit',
    { value: 1_000_000, notation: 'compact' },
    'dismiss',
    'contact-support',
  ),
  'InvalidParameterValue.GroupIdAlreadyExist': field('duplicate', ['GroupId']),
  'InvalidParameterValue.GroupIdIllegal': field('idCharacters', groupId, idCharacters),
  'InvalidParameterValue.GroupIdNotExist': field('notFound', groupId, {}, 'refresh'),
  'InvalidParameterValue.GroupIdNotExists': field('notFound', groupId, {}, 'refresh'),
  'InvalidParameterValue.GroupIdTooLong': field('tooLong', groupId),
  'InvalidParameterValue.GroupIdsExceed': field('tooManyGroups', ['GroupIds']),
  'InvalidParameterValue.GroupNameAlreadyExist': field('duplicate', ['GroupName']),
  'InvalidParameterValue.GroupNameIllegal': field('nameCharacters', ['GroupName'], nameCharacters),
  'InvalidParameterValue.GroupNameTooLong': field('tooLong', ['GroupName']),
  'InvalidParameterValue.GroupNumExceed': limit('groupLimit', 20_000, 'raise-quota'),
  'InvalidParameterValue.GroupNumPerPersonExceed': limit(
    'personGroupLimit',
    100,
    'dismiss',
    'contact-support',
  ),
  'InvalidParameterValue.GroupTagIllegal': field('nameCharacters', ['Tag'], nameCharacters),
  'InvalidParameterValue.GroupTagTooLong': field('tooLong', ['Tag']),
  'InvalidParameterValue.ImageEmpty': photo('noPhoto'),
  'InvalidParameterValue.ImageEmptyError': photo('noPhoto'),
  // `Limit` is the page size and `Offset` the page start. Neither is a quota.
  'InvalidParameterValue.LimitExceed': setting('tooHigh', 'Limit'),
  'InvalidParameterValue.NoFaceInGroups': field('noFacesInGroup', ['GroupIds']),
  // The only failure that the service bills.
  'InvalidParameterValue.NoFaceInPhoto': { ...photo('noFace'), billable: true },
  'InvalidParameterValue.OffsetExceed': setting('tooHigh', 'Offset'),
  'InvalidParameterValue.PersonExDescriptionInfosExceed': field('customFields', personFields, {
    limit: 5,
  }),
  'InvalidParameterValue.PersonExDescriptionsNameIdentical': field('sameNames', personFields),
  'InvalidParameterValue.PersonExDescriptionsNameIllegal': field(
    'customNameCharacters',
    personFields,
    nameCharacters,
  ),
  'InvalidParameterValue.PersonExDescriptionsNameTooLong': field('longNames', personFields),
  'InvalidParameterValue.PersonExistInGroup': field('inGroup', personAndGroup),
  'InvalidParameterValue.PersonFaceNumExceed': field('personFaces', photos, { limit: 5 }),
  'InvalidParameterValue.PersonGenderIllegal': field('gender', ['Gender']),
  'InvalidParameterValue.PersonIdAlreadyExist': field('duplicate', ['PersonId']),
  'InvalidParameterValue.PersonIdIllegal': field('idCharacters', ['PersonId'], idCharacters),
  'InvalidParameterValue.PersonIdNotExist': field('notFound', ['PersonId'], {}, 'refresh'),
  'InvalidParameterValue.PersonIdTooLong': field('tooLong', ['PersonId']),
  'InvalidParameterValue.PersonNameIllegal': field(
    'nameCharacters',
    ['PersonName'],
    nameCharacters,
  ),
  'InvalidParameterValue.PersonNameTooLong': field('tooLong', ['PersonName']),
  'InvalidParameterValue.QualityControlIllegal': setting('input', 'QualityControl'),
  'InvalidParameterValue.SearchPersonsExceed': setting(
    'tooHigh',
    'MaxPersonNum',
    'MaxPersonNumPerGroup',
  ),
  'InvalidParameterValue.UniquePersonControlIllegal': setting('input', 'UniquePersonControl'),
  'InvalidParameterValue.UnsupportedGroupFaceModelVersion': policyRow(
    'banner',
    'conflict',
    'groupVersion',
    ['contact-support'],
  ),
  'InvalidParameterValue.UploadFaceNumExceed': field('uploadFaces', photos, { limit: 4 }),
  'InvalidParameterValue.UrlIllegal': field('link', links),
  'LimitExceeded.ErrorFaceNumExceed': setting('tooHigh', 'MaxFaceNum'),
  'MissingParameter.ErrorParameterEmpty': missing,
  'ResourceNotFound.ErrorPersonNotExisted': field('notFound', ['PersonId'], {}, 'refresh'),
  'ResourceUnavailable.ChargeStatusException': billingUnknown,
  'ResourceUnavailable.Delivering': policyRow(
    'toast',
    'account',
    'settingUp',
    ['wait-and-retry'],
    'warning',
  ),
  'ResourceUnavailable.Freeze': policyRow('banner', 'account', 'frozen', ['contact-support']),
  'ResourceUnavailable.GetAuthInfoError': service,
  'ResourceUnavailable.InArrears': billing,
  'ResourceUnavailable.LowBalance': billing,
  'ResourceUnavailable.NotExist': inactive,
  'ResourceUnavailable.NotReady': inactive,
  'ResourceUnavailable.Recover': policyRow('banner', 'account', 'reclaimed', ['request-access']),
  'ResourceUnavailable.StopUsing': policyRow('banner', 'account', 'stopped', ['request-access']),
  'ResourceUnavailable.UnknownStatus': billingUnknown,
  'ResourcesSoldOut.ChargeStatusException': billingUnknown,
  'UnsupportedOperation.UnknowMethod': oldApp,
} as const satisfies Record<string, CodePolicy>

import type { CodePolicy } from '../../model/Catalog.js'
import {
  app,
  generic,
  input,
  missing,
  noAccess,
  notFound,
  quota,
  service,
  signIn,
  tooLarge,
  tooOften,
} from '../client/policy.js'
import { policyRow } from '../policyRow.js'
import { busy, capacity, inUse, unavailable, unsupported, verify } from './treatments.js'

const help = ['contact-support', 'copy-request-id'] as const
const network = policyRow('banner', 'access', 'network', ['request-access', ...help])
export const oldApp = policyRow('banner', 'integration', 'oldApp', ['update-app', ...help])

/** The codes of all the vendor's products. Each is also the family of longer codes. */
export const tencentCloudCodes = {
  AuthFailure: app,
  'AuthFailure.InvalidSecretId': app,
  'AuthFailure.MFAFailure': verify,
  'AuthFailure.SecretIdNotFound': app,
  'AuthFailure.SignatureExpire': policyRow('banner', 'integration', 'clock', [
    'retry',
    'check-clock',
    ...help,
  ]),
  'AuthFailure.SignatureFailure': app,
  'AuthFailure.TokenFailure': signIn,
  'AuthFailure.UnauthorizedOperation': noAccess,
  DryRunOperation: policyRow(
    'toast',
    'integration',
    'dryRun',
    ['dismiss', 'contact-support'],
    'info',
  ),
  FailedOperation: generic,
  InternalError: service,
  InvalidAction: oldApp,
  InvalidParameter: input,
  InvalidParameterValue: input,
  LimitExceeded: quota,
  MissingParameter: missing,
  NoSuchVersion: oldApp,
  RequestLimitExceeded: tooOften,
  ResourceInUse: inUse,
  ResourceInsufficient: capacity,
  ResourceNotFound: notFound,
  ResourceUnavailable: unavailable,
  UnauthorizedOperation: noAccess,
  UnknownParameter: app,
  UnsupportedOperation: unsupported,
  UnsupportedProtocol: app,
  UnsupportedRegion: policyRow('banner', 'integration', 'region', ['change-region', ...help]),
  // Missing in the vendor's documentation, but listed in its SDKs.
  ActionOffline: oldApp,
  InvalidRequest: app,
  IpInBlacklist: network,
  IpNotInWhitelist: network,
  NoSuchProduct: oldApp,
  OperationDenied: unsupported,
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': tooOften,
  'RequestLimitExceeded.IPLimitExceeded': tooOften,
  'RequestLimitExceeded.UinLimitExceeded': tooOften,
  RequestSizeLimitExceeded: tooLarge,
  ResourcesSoldOut: capacity,
  ResponseSizeLimitExceeded: policyRow('banner', 'input', 'answerTooLarge', [
    'fix-field',
    'contact-support',
  ]),
  ServiceUnavailable: service,
  // Not about permission, despite its family: the person's cloud function is being changed.
  'UnauthorizedOperation.FunctionStatus': busy,
} as const satisfies Record<string, CodePolicy>

import type { CodePolicy, CodeRule } from '../../model/Catalog.js'
import {
  app,
  input,
  noAccess,
  notFound,
  service,
  signIn,
  tooLarge,
  tooOften,
} from '../client/policy.js'
import { policyRow } from '../policyRow.js'

// Treatments that codes and rules share.
const missing = policyRow('field', 'input', 'missing', ['fix-field'])
const quota = policyRow('banner', 'account', 'quota', ['raise-quota'])
const inUse = policyRow('banner', 'conflict', 'inUse', ['refresh'])
const capacity = policyRow('banner', 'service', 'capacity', ['retry', 'change-region'])
const unsupported = policyRow('banner', 'conflict', 'unsupported', ['refresh', 'read-docs'])
const network = policyRow('banner', 'access', 'network', ['request-access'])
const oldApp = policyRow('banner', 'integration', 'app', [
  'update-app',
  'contact-support',
  'copy-request-id',
])

/** The codes that every product of the vendor has. Each is also the family of the longer codes. */
export const tencentCloudCodes = {
  AuthFailure: app,
  'AuthFailure.InvalidSecretId': app,
  'AuthFailure.MFAFailure': policyRow('banner', 'access', 'verify', ['verify-identity']),
  'AuthFailure.SecretIdNotFound': app,
  'AuthFailure.SignatureExpire': policyRow(
    'banner',
    'integration',
    'clock',
    ['check-clock', 'retry'],
    { params: { difference: { value: 5, unit: 'minute' } } },
  ),
  'AuthFailure.SignatureFailure': app,
  'AuthFailure.TokenFailure': signIn,
  'AuthFailure.UnauthorizedOperation': noAccess,
  DryRunOperation: policyRow('toast', 'integration', 'dryRun', ['dismiss'], { severity: 'info' }),
  FailedOperation: policyRow('toast', 'service', 'generic', [
    'retry',
    'contact-support',
    'copy-request-id',
  ]),
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
  ResourceUnavailable: policyRow('banner', 'conflict', 'unavailable', ['refresh']),
  UnauthorizedOperation: noAccess,
  UnknownParameter: app,
  UnsupportedOperation: unsupported,
  UnsupportedProtocol: app,
  UnsupportedRegion: policyRow('banner', 'integration', 'region', ['change-region']),
  // Not on the page, but in the vendor's SDKs.
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
  ResponseSizeLimitExceeded: policyRow('banner', 'input', 'answerTooLarge', ['fix-field']),
  ServiceUnavailable: service,
} as const satisfies Record<string, CodePolicy>

export const tencentCloudRules: readonly CodeRule[] = []

import { describe, expect, test } from 'vitest'
import { resolvePolicy } from '../../src/catalog/resolvePolicy.js'
import de from '../../src/catalogs/locales/de.js'
import zhCN from '../../src/catalogs/locales/zh-CN.js'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import { presentApiError } from '../../src/present/presentApiError.js'
import { vendorCodes } from './vendorCodes.js'

function wordsOf(code: string): string {
  return resolvePolicy(code, tencentCloud).words
}

describe('codes of other products', () => {
  test.each([
    ['FailedOperation.InstanceNotFound', 'notFound'],
    ['ResourceUnavailable.VpcResourceNotFound', 'notFound'],
    ['InvalidParameterValue.BandwidthPackageNotFound', 'notFound'],
    ['InvalidVpcId.NotFound', 'notFound'],
    ['InstanceNotExist', 'notFound'],
    ['InvalidParameter.TagKeyNotExist', 'notFound'],
    ['UnauthorizedOperation.CamTsfRoleNotExist', 'notFound'],
    ['FailedOperation.PhoneNumberAlreadyExists', 'duplicate'],
    ['ResourceInUse.AccountExist', 'duplicate'],
    ['UnsupportedOperation.CidrConflict', 'duplicate'],
    ['InvalidParameterValue.DuplicateName', 'duplicate'],
    ['UnsupportedOperation.AlreadyBindEip', 'changed'],
    ['InvalidParameterValue.TagKeyTooLong', 'tooLong'],
    ['FailedOperation.DataInfoTooLong', 'tooLong'],
    ['InvalidParameter.LengthExceedsLimit', 'tooLong'],
    ['FailedOperation.RequestEntityTooLarge', 'tooLarge'],
    ['InvalidParameterValue.ImageSizeTooSmall', 'outOfRange'],
    ['InvalidParameterValue.PageSizeExceedLimit', 'outOfRange'],
    ['InvalidParameterValue.TooManyFilters', 'outOfRange'],
    ['LimitExceeded.VpcLimitExceeded', 'quota'],
    ['FailedOperation.QuotaMaxRtLimit', 'quota'],
    ['AddressQuotaLimitExceeded', 'quota'],
    ['ResourceInsufficient.TagLimitExceeded', 'quota'],
    ['InvalidParameterValue.EmptyName', 'missing'],
    ['InvalidParameter.LaneRuleNameNotEmpty', 'missing'],
    ['FailedOperation.InstanceIdIsEmpty', 'missing'],
    ['MissingParameter.FileNames', 'missing'],
    ['UnsupportedOperation.QueueNotEmpty', 'inUse'],
    ['ResourceInUse.KeyPairInUse', 'inUse'],
    ['OperationDenied.OriginGroupL4Used', 'inUse'],
    ['UnauthorizedOperation.NoPermissionFeature', 'noAccess'],
    ['FailedOperation.PermissionDenied', 'noAccess'],
    ['OperationDenied.NotInWhiteList', 'noAccess'],
    ['OperationDenied.AccessDenied', 'noAccess'],
    ['ResourceUnavailable.AccountBalanceNotEnough', 'billing'],
    ['OperationDenied.AddressInArrears', 'billing'],
    ['UnsupportedOperation.UnpaidOrder', 'billing'],
    ['FailedOperation.ArrearsError', 'billing'],
    ['InvalidAddressIdState.InArrears', 'billing'],
    ['FailedOperation.ServiceNotActivated', 'inactive'],
    ['ResourceUnavailable.NotPurchased', 'inactive'],
    ['FailedOperation.AccountSuspended', 'inactive'],
    ['OperationDenied.DiskOperationInProgress', 'busy'],
    ['ResourceInUse.FlowBusy', 'busy'],
    ['MutexOperation.TaskRunning', 'busy'],
    ['FailedOperation.OperationConflict', 'busy'],
    ['OperationDenied.ConfigLocked', 'busy'],
    ['FailedOperation.TagQpsLimit', 'tooOften'],
    ['UnsupportedOperation.FrequencyLimit', 'tooOften'],
    ['FailedOperation.ServerBusy', 'tooOften'],
    ['RequestLimitExceeded.CreateUser', 'tooOften'],
    ['InternalError.BackendTimeout', 'timeout'],
    ['FailedOperation.RequestTimedOut', 'timeout'],
    ['ResourcesSoldOut.CvmSoldOut', 'capacity'],
    ['FailedOperation.DeviceInsufficient', 'capacity'],
    ['UnauthorizedOperation.MFAExpired', 'verify'],
    ['FailedOperation.NoRealNameAuth', 'verify'],
    ['FailedOperation.SessionExpired', 'signIn'],
    ['ResourceUnavailable.TokenExpired', 'signIn'],
    ['OperationDenied.PlanHasBeenExpired', 'expired'],
    ['UnsupportedOperation.PeriodNotSupported', 'unsupported'],
    ['FailedOperation.NotSupportedOnThisVersion', 'unsupported'],
    ['OperationDenied.ChcHostStateAbnormal', 'unavailable'],
    ['ResourceUnavailable.DeviceOffline', 'unavailable'],
    ['FailedOperation.BadYamlFormat', 'input'],
    ['InvalidInstanceId.Malformed', 'input'],
    ['FailedOperation.DbError', 'service'],
    ['SystemError', 'service'],
    ['InternalError.RequestError', 'service'],
    ['AuthFailure.SecretKeyNotFound', 'app'],
    ['UnknownParameter.WithGuess', 'app'],
    ['DryRunOperation.AddTagDryrunError', 'dryRun'],
  ])('the unlisted code %s has the words %s', (code, words) => {
    expect(wordsOf(code)).toBe(words)
  })
})

describe('codes that could be misread', () => {
  test.each([
    [
      'a function that is being changed, not a missing permission',
      'UnauthorizedOperation.FunctionStatus',
      'busy',
    ],
    [
      'a load balancer, not an account’s balance',
      'OperationDenied.LoadBalanceStatusNotInOnline',
      'unavailable',
    ],
    ['a parameter called timeout', 'InvalidParameterValue.Timeout', 'input'],
    ['a parameter called status', 'InvalidParameter.InvalidStatus', 'input'],
    ['a parameter called limit', 'InvalidParameterValue.Limit', 'input'],
    ['a gateway that is not running', 'ResourceUnavailable.GatewayNotRunning', 'unavailable'],
    ['a bandwidth that has not expired', 'UnsupportedOperation.BandwidthNotExpired', 'unsupported'],
    [
      'a subscription that is not isolated',
      'FailedOperation.SeeSubscriptionNotIsolated',
      'generic',
    ],
    [
      'an infrequent access, not a missing one',
      'InvalidParameterValue.BindInfrequentaccessFirst',
      'input',
    ],
    ['a blocked domain, not a locked one', 'OperationDenied.DomainIsBlocked', 'unsupported'],
  ])('a code is not misread: %s', (_, code, words) => {
    expect(wordsOf(code)).toBe(words)
  })
})

test('of the vendor’s sampled codes fewer than 12 are generic, and all have words and a next step', () => {
  expect(vendorCodes.length).toBeGreaterThan(250)
  const generic = vendorCodes.filter((code) => {
    const error = { origin: 'api', code, message: '', fields: [] } as const
    const { matched, title, description, actions } = presentApiError(error, {
      catalog: tencentCloud,
    })
    expect([title, description]).not.toContain('')
    expect(actions.length).toBeGreaterThan(0)
    return matched === 'generic'
  })
  // The sample has at least one code of each family, so small families are over-represented.
  const common = vendorCodes.filter((code) =>
    Object.hasOwn(tencentCloud.codes, code.split('.')[0] ?? ''),
  )
  expect(generic.filter((code) => common.includes(code))).toEqual([])
  expect(generic.length).toBeLessThan(12)
})

test('the patterns of rules stay fast on repeated words', () => {
  const start = performance.now()
  for (const part of [
    'exceed',
    'over',
    'size',
    'length',
    'concurren',
    'operat',
    'token',
    'login',
    'card',
    'invalid',
    'not',
    'in',
  ]) {
    for (const { test: pattern } of tencentCloud.rules) pattern.test(part.repeat(200).slice(0, 200))
  }
  expect(performance.now() - start).toBeLessThan(200)
})

// The sentence must fit a text, a file and a choice, and an input that nobody names.
test.each([
  ['Photo can’t be accepted, so check and change the entry.', undefined],
  ['One of your entries can’t be accepted. Check and change it.', undefined],
  ['Photo: Dieser Wert wird nicht akzeptiert – ändern Sie ihn.', de],
  ['Eine Ihrer Angaben wird nicht akzeptiert. Prüfen und ändern Sie sie.', de],
  ['Photo不符合要求，请修改。', zhCN],
  ['填写的内容中有一项不符合要求。请检查并修改。', zhCN],
])('an unknown code about input says what happened and what to do: %s', (text, messages) => {
  const fields = text.startsWith('Photo') ? [{ path: 'Photo' }] : []
  const code = 'InvalidParameterValue.NobodyKnows'
  const error = { origin: 'api', code, message: '', fields } as const
  const { description } = presentApiError(error, { messages, labels: { Photo: 'Photo' } })
  expect(description).toBe(text)
})

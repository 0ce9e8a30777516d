import type { CodePolicy } from '../../model/Catalog.js'
import { policyRow } from '../policyRow.js'

const fix = ['fix-field', 'contact-support'] as const
const help = ['retry', 'contact-support', 'copy-request-id'] as const

// Treatments that several codes share, here and in the catalogs that extend this one.
export const input = policyRow('field', 'input', 'input', fix)
export const signIn = policyRow('banner', 'access', 'signIn', ['sign-in'])
export const noAccess = policyRow('banner', 'access', 'noAccess', [
  'request-access',
  'contact-support',
  'copy-request-id',
])
export const notFound = policyRow('banner', 'conflict', 'notFound', ['refresh'])
export const changed = policyRow('banner', 'conflict', 'changed', ['refresh'])
export const tooLarge = policyRow('banner', 'input', 'tooLarge', ['reduce-size'])
export const tooOften = policyRow('toast', 'service', 'tooOften', ['wait-and-retry'], 'warning')
export const timeout = policyRow('toast', 'service', 'timeout', ['retry'])
export const app = policyRow('banner', 'integration', 'app', ['contact-support', 'copy-request-id'])
export const missing = policyRow('field', 'input', 'missing', fix)
export const duplicate = policyRow('field', 'input', 'duplicate', fix)
export const quota = policyRow('banner', 'account', 'quota', ['raise-quota'])
export const billing = policyRow('banner', 'account', 'billing', ['check-billing'])
export const declined = policyRow('banner', 'account', 'declined', ['check-billing'])
export const expired = policyRow('banner', 'conflict', 'expired', ['refresh', 'contact-support'])
export const generic = policyRow('toast', 'service', 'generic', help)
export const service = policyRow('toast', 'service', 'service', help)

/** The failures between the app and an API, and the default for unknown codes. */
export const clientCodes = {
  Unknown: generic,
  'App.Bug': app,
  'App.Outdated': changed,
  'Network.Offline': policyRow('toast', 'connection', 'offline', ['retry']),
  'Network.Unreachable': policyRow('toast', 'connection', 'unreachable', ['retry']),
  Timeout: timeout,
  'Response.Unreadable': policyRow('toast', 'service', 'unreadable', help),
  // The other statuses from 500 up. A rule below treats those under 500.
  Http: service,
  'Http.400': input,
  'Http.401': signIn,
  'Http.402': billing,
  'Http.403': noAccess,
  'Http.404': notFound,
  'Http.408': timeout,
  'Http.409': changed,
  'Http.410': notFound,
  'Http.412': changed,
  'Http.413': tooLarge,
  'Http.419': signIn,
  'Http.422': input,
  'Http.423': changed,
  'Http.429': tooOften,
  'Http.451': noAccess,
  'Http.504': timeout,
} as const satisfies Record<string, CodePolicy>

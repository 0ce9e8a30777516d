import { policyRow } from '../policyRow.js'

const fix = ['fix-field', 'contact-support'] as const

// Treatments that codes and rules share.
export const tooLong = policyRow('field', 'input', 'tooLong', fix)
export const outOfRange = policyRow('field', 'input', 'outOfRange', fix)
export const inactive = policyRow('banner', 'account', 'inactive', ['request-access'])
export const busy = policyRow('toast', 'conflict', 'busy', ['wait-and-retry'], 'warning')
export const inUse = policyRow('banner', 'conflict', 'inUse', ['retry'])
export const unavailable = policyRow('banner', 'conflict', 'unavailable', ['refresh'])
export const unsupported = policyRow('banner', 'conflict', 'unsupported', [
  'read-docs',
  'contact-support',
])
export const capacity = policyRow('banner', 'service', 'capacity', ['retry', 'change-region'])
export const verify = policyRow('banner', 'access', 'verify', ['verify-identity'])

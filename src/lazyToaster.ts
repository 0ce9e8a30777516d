'use client'

export type { ErrorToasterProps, ToastPosition } from './react/toast/ErrorToaster.js'
export { LazyErrorToaster } from './react/toast/LazyErrorToaster.js'

'use client'

export * from './core.js'

// What is alike compresses better side by side in a bundle: the core stands first for that, the toaster with Radix last.

export { ApiErrorProvider, type ApiErrorProviderProps } from './components/ApiErrorProvider.js'
export { ErrorActions, type ErrorActionsProps } from './components/ErrorActions.js'
export { ErrorBanner, type ErrorBannerProps } from './components/ErrorBanner.js'
export { ErrorDetails, type ErrorDetailsProps } from './components/ErrorDetails.js'
export { ErrorSummary, type ErrorSummaryProps } from './components/ErrorSummary.js'
export type { ErrorComponents } from './components/ErrorView.js'
export { FieldError, type FieldErrorProps } from './components/FieldError.js'
export type {
  ActionContext,
  ActionHandler,
  ActionHandlers,
  ActionLink,
  CustomAction,
} from './model/Actions.js'
export type { MessagesLoader, MessagesLoaders, MessagesSource } from './model/Config.js'
export type { FieldMap } from './model/Routing.js'
export { ApiErrorScope, type ApiErrorScopeProps } from './react/ApiErrorScope.js'
export { type UseApiErrorOptions, useApiError } from './react/useApiError.js'
export {
  type ApiErrorScopeHandle,
  type ScopeOptions,
  useApiErrorScope,
} from './react/useApiErrorScope.js'
export { useCountdown } from './react/useCountdown.js'
export { useDuration } from './react/useDuration.js'
export { type ErrorAction, useErrorActions } from './react/useErrorActions.js'
export { useErrorBanner } from './react/useErrorBanner.js'
export { useErrorStore } from './react/useErrorStore.js'
export { type ErrorSummaryState, useErrorSummary } from './react/useErrorSummary.js'
export {
  type FieldErrorOptions,
  type FieldErrorState,
  useFieldError,
} from './react/useFieldError.js'
export type { ShownError, ShownLine } from './react/useShownErrors.js'
export { type ToastsOptions, type ToastsState, useToasts } from './react/useToasts.js'
export type { ApiErrorApi, HookRunOptions, PresentedError } from './react/useTrackedApi.js'

// Last, as said above.

export {
  ErrorToaster,
  type ErrorToasterProps,
  type ToastPosition,
} from './components/ErrorToaster.js'

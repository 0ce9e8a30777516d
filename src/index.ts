'use client'

export * from './core.js'

// The order makes the bundle smaller: similar modules compress better side by side. The core comes first, then the hooks
// that use its store, and the toaster with Radix last.

export { ApiErrorScope, type ApiErrorScopeProps } from './react/scope/ApiErrorScope.js'
export { type UseApiErrorOptions, useApiError } from './react/scope/useApiError.js'
export {
  type ApiErrorScopeHandle,
  type ScopeOptions,
  useApiErrorScope,
} from './react/scope/useApiErrorScope.js'
export type { ApiErrorApi, HookRunOptions, PresentedError } from './react/scope/useTrackedApi.js'

// The other parts.

export type {
  ActionContext,
  ActionHandler,
  ActionHandlers,
  ActionLink,
  CustomAction,
} from './model/Actions.js'
export type { MessagesLoader, MessagesLoaders, MessagesSource } from './model/Config.js'
export type { FieldMap } from './model/Routing.js'
export { ApiErrorProvider, type ApiErrorProviderProps } from './react/ApiErrorProvider.js'
export { ErrorActionLink, type ErrorActionLinkProps } from './react/actions/ErrorActionLink.js'
export { ErrorActions, type ErrorActionsProps } from './react/actions/ErrorActions.js'
export type { RenderLink } from './react/actions/RenderLinkContext.js'
export { useCountdown } from './react/actions/useCountdown.js'
export { useDuration } from './react/actions/useDuration.js'
export { type ErrorAction, useErrorActions } from './react/actions/useErrorActions.js'
export { ErrorBanner, type ErrorBannerProps } from './react/banner/ErrorBanner.js'
export { useErrorBanner } from './react/banner/useErrorBanner.js'
export { ErrorBox, type ErrorBoxProps } from './react/box/ErrorBox.js'
export { ErrorClose, type ErrorCloseProps } from './react/box/ErrorClose.js'
export { ErrorContent, type ErrorContentProps } from './react/box/ErrorContent.js'
export { ErrorDescription, type ErrorDescriptionProps } from './react/box/ErrorDescription.js'
export { ErrorDetails, type ErrorDetailsProps } from './react/box/ErrorDetails.js'
export { ErrorTitle, type ErrorTitleProps } from './react/box/ErrorTitle.js'
export type { ErrorComponents } from './react/box/ErrorView.js'
export type { ShownError, ShownLine } from './react/box/useShownErrors.js'
export { FieldError, type FieldErrorProps } from './react/field/FieldError.js'
export {
  type FieldErrorOptions,
  type FieldErrorState,
  useFieldError,
} from './react/field/useFieldError.js'
export { useErrorStore } from './react/provider/useErrorStore.js'
export { ErrorSummary, type ErrorSummaryProps } from './react/summary/ErrorSummary.js'
export { type ErrorSummaryState, useErrorSummary } from './react/summary/useErrorSummary.js'
export { type ToastsOptions, type ToastsState, useToasts } from './react/toast/useToasts.js'

// Last: the comment at the top gives the reason.

export {
  ErrorToaster,
  type ErrorToasterProps,
  type ToastPosition,
} from './react/toast/ErrorToaster.js'

// Declarations only: this table fills in `BuiltInActions`.
export type {} from './catalog/builtInActions.js'
export { tencentCloud } from './catalogs/tencent-cloud/tencentCloud.js'
export type { ApiError, ErrorOrigin, FieldViolation, HelpLink } from './model/ApiError.js'
export type { ActionKind, BuiltInAction } from './model/BuiltInAction.js'
export type { Catalog, CodePolicy, CodeRule } from './model/Catalog.js'
export type { Entry, EntryViolation } from './model/Entry.js'
export type { ApiErrorEvent, EndReason, OnEvent } from './model/Event.js'
export type {
  ActionWords,
  LocaleMessages,
  Message,
  MessageArgs,
  MessageOverrides,
  Translate,
  TranslateRequest,
  Words,
} from './model/Messages.js'
export type { ParseContext, ParsedError, ParseOptions, Parser } from './model/Parser.js'
export type {
  Fault,
  Matched,
  Param,
  Params,
  Policy,
  ResolvedPolicy,
  RetryAdvice,
  Severity,
  Surface,
} from './model/Policy.js'
export type { Presentation, PresentedField, SuggestedAction } from './model/Presentation.js'
export type { Register, RegisteredAction, RegisteredCode } from './model/Register.js'
export type {
  CallContext,
  ErrorStore,
  ReportOptions,
  RunOptions,
  RunResult,
  StoreConfig,
  StoreSnapshot,
} from './model/Store.js'
export { ApiFailure } from './parse/ApiFailure.js'
export { parseApiError } from './parse/parseApiError.js'
export { parseApiResponse } from './parse/parseApiResponse.js'
export { readApiError } from './parse/readApiError.js'
export { toPlainApiError } from './parse/toPlainApiError.js'
export { unwrapApi } from './parse/unwrapApi.js'
export { type PresentOptions, presentApiError } from './present/presentApiError.js'
export { supportMail } from './present/supportMail.js'
export { type Telemetry, toTelemetry } from './present/toTelemetry.js'
export { createErrorStore } from './store/createErrorStore.js'
export type { ErrorStoreOptions } from './store/createFailures.js'

// Last, so a bundle has their imports beside the message modules: similar modules compress better side by side.

export { defineCatalog } from './catalogs/defineCatalog.js'
export { matchLocale } from './words/matchLocale.js'

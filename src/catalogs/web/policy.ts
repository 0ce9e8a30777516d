import type { CodePolicy } from '../../model/Catalog.js'
import {
  app,
  billing,
  changed,
  declined,
  duplicate,
  expired,
  generic,
  input,
  missing,
  noAccess,
  notFound,
  quota,
  service,
  signIn,
  timeout,
  tooLarge,
  tooOften,
} from '../client/policy.js'
import { policyRow } from '../policyRow.js'

const fix = ['fix-field', 'contact-support'] as const
const pay = (words: 'cardDeclined' | 'cardExpired' | 'cardFunds') =>
  policyRow('banner', 'account', words, ['check-billing', 'contact-support'])
const emailInUse = policyRow('field', 'input', 'emailInUse', ['fix-field', 'sign-in'])
const weakPassword = policyRow('field', 'input', 'weakPassword', fix)
const wrongSignIn = policyRow('banner', 'input', 'wrongSignIn', ['contact-support'])
const confirmEmail = policyRow('banner', 'access', 'confirmEmail', ['sign-in', 'contact-support'])
const unreachable = policyRow('toast', 'connection', 'unreachable', ['retry'])

/** The codes of a text, which are separated by spaces. */
type CodesIn<Text extends string, Found = never> = Text extends `${infer Code} ${infer Rest}`
  ? CodesIn<Rest, Found | Code>
  : Found | Text

/** Gives each code of a text the same policy. */
function each<Text extends string, Row extends CodePolicy>(
  policy: Row,
  codes: Text,
): Record<CodesIn<Text>, Row> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, policy])) as Record<
    CodesIn<Text>,
    Row
  >
}

/** The canonical names of google.rpc and gRPC, and those of tRPC. Case, `_` and `-` are spelling. */
const rpc = {
  ...each(generic, 'UNKNOWN CANCELLED CLIENT_CLOSED_REQUEST'),
  ...each(input, 'INVALID_ARGUMENT OUT_OF_RANGE BAD_REQUEST UNPROCESSABLE_CONTENT'),
  ...each(signIn, 'UNAUTHENTICATED UNAUTHORIZED'),
  ...each(noAccess, 'PERMISSION_DENIED FORBIDDEN'),
  ...each(notFound, 'NOT_FOUND'),
  ...each(duplicate, 'ALREADY_EXISTS'),
  ...each(changed, 'ABORTED FAILED_PRECONDITION PRECONDITION_FAILED CONFLICT'),
  ...each(tooOften, 'RESOURCE_EXHAUSTED TOO_MANY_REQUESTS'),
  ...each(timeout, 'DEADLINE_EXCEEDED TIMEOUT GATEWAY_TIMEOUT'),
  ...each(app, 'UNIMPLEMENTED NOT_IMPLEMENTED METHOD_NOT_SUPPORTED PARSE_ERROR'),
  ...each(billing, 'PAYMENT_REQUIRED'),
  ...each(tooLarge, 'PAYLOAD_TOO_LARGE'),
  ...each(
    service,
    'INTERNAL DATA_LOSS UNAVAILABLE INTERNAL_SERVER_ERROR BAD_GATEWAY SERVICE_UNAVAILABLE',
  ),
}

/** The reason phrases of RFC 9110 that are not among the names of tRPC, without their spaces. */
const http = {
  ...each(
    app,
    'MethodNotAllowed NotAcceptable LengthRequired UriTooLong UnsupportedMediaType RangeNotSatisfiable ExpectationFailed ImATeapot MisdirectedRequest UpgradeRequired PreconditionRequired RequestHeaderFieldsTooLarge HttpVersionNotSupported ProxyAuthenticationRequired',
  ),
  ...each(notFound, 'Gone'),
  ...each(changed, 'Locked FailedDependency'),
  ...each(tooLarge, 'ContentTooLarge RequestEntityTooLarge'),
  ...each(input, 'UnprocessableEntity UnsupportedFileType'),
  ...each(timeout, 'RequestTimeout'),
  ...each(noAccess, 'UnavailableForLegalReasons'),
  ...each(quota, 'InsufficientStorage'),
}

/** SQLSTATE (PostgreSQL, Appendix A), PostgREST, and what MySQL, SQLite, MongoDB, DynamoDB and Prisma call the same. */
const database = {
  ...each(duplicate, '23505 23P01 ER_DUP_ENTRY SQLITE_CONSTRAINT_UNIQUE E11000 P2002'),
  ...each(missing, '23502 ER_BAD_NULL_ERROR SQLITE_CONSTRAINT_NOTNULL P2011'),
  ...each(
    changed,
    '23503 40P01 55P03 ER_NO_REFERENCED_ROW_2 ER_ROW_IS_REFERENCED_2 ER_LOCK_DEADLOCK SQLITE_CONSTRAINT_FOREIGNKEY SQLITE_BUSY P2003 P2034 TransactionCanceledException',
  ),
  ...each(
    input,
    '22001 22003 22007 22008 22023 22P02 23514 ER_DATA_TOO_LONG SQLITE_CONSTRAINT_CHECK P2000 constraint-violation data-exception',
  ),
  ...each(noAccess, '42501'),
  ...each(notFound, 'PGRST116 P2025'),
  ...each(signIn, 'PGRST301 PGRST302 PGRST303'),
  ...each(timeout, '57014 P2024'),
  ...each(
    service,
    '08000 08001 08003 08006 53200 53300 57P01 57P03 PGRST000 PGRST001 PGRST002 PGRST003 XX000 P1001',
  ),
  ...each(
    app,
    '28000 28P01 3D000 42601 42703 42883 42P01 ER_ACCESS_DENIED_ERROR PGRST100 PGRST102 PGRST106 PGRST200 PGRST202 PGRST203 PGRST204 PGRST205 PGRST300',
  ),
}

/** Firebase (Authentication, its REST form, Storage), Supabase's Auth and Amazon Cognito. */
const accounts = {
  ...each(
    emailInUse,
    'auth/email-already-in-use auth/email-already-exists auth/account-exists-with-different-credential EMAIL_EXISTS user_already_exists USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
  ),
  ...each(
    weakPassword,
    'auth/weak-password WEAK_PASSWORD auth/password-does-not-meet-requirements InvalidPasswordException',
  ),
  ...each(
    wrongSignIn,
    'auth/invalid-credential auth/invalid-login-credentials auth/wrong-password auth/user-not-found INVALID_LOGIN_CREDENTIALS INVALID_PASSWORD EMAIL_NOT_FOUND invalid_credentials UserNotFoundException user_invalid_credentials INVALID_EMAIL_OR_PASSWORD INVALID_USERNAME_OR_PASSWORD',
  ),
  ...each(
    confirmEmail,
    'email_not_confirmed UserNotConfirmedException EMAIL_NOT_VERIFIED email_verification_required',
  ),
  ...each(
    input,
    'auth/invalid-email auth/invalid-phone-number auth/invalid-verification-code INVALID_EMAIL INVALID_CODE same_password CodeMismatchException',
  ),
  ...each(missing, 'auth/missing-email auth/missing-password MISSING_EMAIL MISSING_PASSWORD'),
  ...each(
    signIn,
    'auth/requires-recent-login auth/user-token-expired auth/id-token-expired auth/id-token-revoked auth/session-cookie-expired auth/invalid-user-token auth/popup-closed-by-user auth/popup-blocked AUTHENTICATION_REQUIRED TOKEN_EXPIRED CREDENTIAL_TOO_OLD_LOGIN_AGAIN bad_jwt no_authorization session_not_found session_expired refresh_token_not_found refresh_token_already_used reauthentication_needed storage/unauthenticated',
  ),
  ...each(
    expired,
    'auth/expired-action-code auth/invalid-action-code auth/code-expired EXPIRED_OOB_CODE INVALID_OOB_CODE otp_expired flow_state_expired invite_not_found ExpiredCodeException',
  ),
  ...each(
    noAccess,
    'auth/user-disabled auth/admin-restricted-operation USER_DISABLED user_banned signup_disabled not_admin storage/unauthorized',
  ),
  ...each(
    tooOften,
    'auth/too-many-requests functions/resource-exhausted TOO_MANY_ATTEMPTS_TRY_LATER over_request_rate_limit over_email_send_rate_limit over_sms_send_rate_limit TooManyFailedAttemptsException',
  ),
  ...each(
    duplicate,
    'auth/credential-already-in-use auth/phone-number-already-exists phone_exists UsernameExistsException AliasExistsException',
  ),
  ...each(quota, 'auth/quota-exceeded storage/quota-exceeded'),
  ...each(notFound, 'storage/object-not-found'),
  ...each(unreachable, 'auth/network-request-failed'),
  ...each(timeout, 'auth/timeout storage/retry-limit-exceeded'),
  ...each(
    app,
    'auth/operation-not-allowed auth/invalid-api-key auth/app-not-authorized auth/unauthorized-domain auth/argument-error OPERATION_NOT_ALLOWED',
  ),
}

/** Stripe's error and decline codes, and a credit that is used up. Lost, stolen and fraudulent cards are declined without saying why. */
const payments = {
  ...each(
    pay('cardDeclined'),
    'card_declined generic_decline do_not_honor call_issuer card_not_supported card_velocity_exceeded currency_not_supported fraudulent lost_card stolen_card pickup_card restricted_card transaction_not_allowed withdrawal_count_limit_exceeded invalid_account merchant_blacklist security_violation approve_with_id do_not_try_again issuer_not_available new_account_information_available no_action_taken not_permitted reenter_transaction revocation_of_all_authorizations revocation_of_authorization service_not_allowed stop_payment_order testmode_decline try_again_later invalid_amount duplicate_transaction pin_try_exceeded offline_pin_required online_or_offline_pin_required',
  ),
  ...each(pay('cardFunds'), 'insufficient_funds'),
  ...each(pay('cardExpired'), 'expired_card'),
  ...each(
    declined,
    'authentication_required payment_intent_authentication_failure payment_method_provider_decline processing_error',
  ),
  ...each(
    input,
    'incorrect_number invalid_number incorrect_cvc invalid_cvc incorrect_zip incorrect_address incorrect_pin invalid_pin invalid_expiry_month invalid_expiry_year postal_code_invalid email_invalid amount_too_large amount_too_small',
  ),
  ...each(missing, 'incomplete_number incomplete_cvc incomplete_expiry incomplete_zip'),
  ...each(expired, 'coupon_expired'),
  ...each(notFound, 'resource_missing'),
  ...each(changed, 'lock_timeout idempotency_key_in_use payment_intent_unexpected_state'),
  ...each(tooOften, 'rate_limit'),
  ...each(quota, 'insufficient_quota'),
  // Of a plan. The phrase of HTTP is spelt in another way.
  ...each(billing, 'upgrade_required'),
  ...each(
    app,
    'api_key_expired invalid_api_key parameter_missing parameter_unknown secret_key_required',
  ),
}

/** OAuth 2.0 (RFC 6749, 6750, 8628) and OpenID Connect Core 1.0. */
const oauth = {
  ...each(
    app,
    'invalid_client unauthorized_client unsupported_grant_type unsupported_response_type invalid_scope invalid_redirect_uri',
  ),
  ...each(
    signIn,
    'invalid_grant invalid_token expired_token login_required interaction_required consent_required account_selection_required',
  ),
  ...each(noAccess, 'access_denied insufficient_scope'),
  ...each(service, 'server_error temporarily_unavailable'),
  ...each(tooOften, 'slow_down'),
}

/** Node's names, where a server answers with them: what failed lies behind it, not at the reader's connection. */
const node = {
  ...each(
    service,
    'ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH EPIPE EMFILE EIO',
  ),
  ...each(timeout, 'ETIMEDOUT ESOCKETTIMEDOUT'),
  ...each(notFound, 'ENOENT'),
  ...each(noAccess, 'EACCES EPERM'),
  ...each(duplicate, 'EEXIST'),
  ...each(changed, 'EBUSY ENOTEMPTY'),
  ...each(quota, 'ENOSPC EDQUOT'),
  ...each(tooLarge, 'EFBIG'),
}

/** The codes that many APIs share. */
export const webPolicies = {
  ...node,
  ...oauth,
  ...payments,
  ...accounts,
  ...database,
  ...http,
  ...rpc,
}

import type { CodePolicy, CodeRule } from '../../model/Catalog.js'
import {
  billing,
  changed,
  duplicate,
  expired,
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
import {
  busy,
  capacity,
  inactive,
  inUse,
  outOfRange,
  tooLong,
  unavailable,
  unsupported,
  verify,
} from './treatments.js'

/** Families about the request: their words such as `Timeout` and `Status` name a parameter. */
const entered = ['InvalidParameter', 'InvalidParameterValue']
const inEntered = { families: entered }
const notEntered = { except: entered }
/** Families without much meaning of their own. */
const inVague = { families: ['FailedOperation', 'OperationDenied', ''] }

/**
 * The rules on a code's own words, in any family. The first match counts, so the more specific rules
 * come first: `UserNotExist` before `Exist`.
 */
export const tencentCloudRules: readonly CodeRule[] = [
  policyRule(verify, /Real[Nn]ame|MFA|VerifyCode/),
  policyRule(signIn, /(token|login|session)(expire|timeout)|invalid\w*token/i, notEntered),
  policyRule(noAccess, /permission|unauth|noauth|denied|forbidden|(white|black)list/i),
  {
    // These families are specific enough.
    id: '~settled',
    families: ['AuthFailure', 'RequestLimitExceeded', 'DryRunOperation', 'UnknownParameter'],
    test: /^/,
  },
  policyRule(billing, /arrear|overdue|unpaid|(?<!load)balance|(?<!not)isolated|charges/i),
  policyRule(
    tooOften,
    /(?<!in)frequen|qps|ratelimit|concurren\w*(limit|over)|(server|system)busy/i,
  ),
  policyRule(tooLong, /toolong|length(exceed|limit|over)|overlength/i),
  policyRule(tooLarge, /toolarge|(?<!page)size(exceed|limit|over)|(over|exceed)\w*size/i),
  policyRule(timeout, /timed?out(error)?$/i, notEntered),
  policyRule({ words: 'notFound' }, /not?(be)?(exi|found)|nosuch/i, inEntered),
  policyRule(notFound, /not?(be)?(exi|found)|nosuch/i),
  policyRule(outOfRange, /exceed|overlimit|toomany/i, inEntered),
  policyRule(outOfRange, /too(small|short|low|few|high)|outof(range|bound)/i),
  policyRule(
    busy,
    /in(progress|operation)|(?<!not)running|(process|operat|creat|delet|updat|execut|pend)ing|busy|(?<!un|b)locked|(task|operation)conflict|conflictoperat/i,
    notEntered,
  ),
  policyRule(duplicate, /exist(s|ed)?(error)?$|alreadyused|duplicat|repeat|conflict/i),
  policyRule(changed, /already/i),
  policyRule(
    quota,
    /quota|exceed|overlimit|limit(reach|over|ed|error)|toomany|(num|count|upper)limit/i,
  ),
  policyRule(missing, /empty|null|missing|required/i, {
    families: [...entered, 'FailedOperation'],
  }),
  policyRule(inactive, /not(open|activ|enabl|purchas|regist)|suspend|frozen/i),
  policyRule(expired, /(?<!not)expired(error)?$/i, notEntered),
  policyRule(capacity, /soldout|insufficient|notenough|lackof/i),
  policyRule(unsupported, /(not|un)(support|allow)|cannot|forbid|prohibit|only/i, notEntered),
  policyRule(inUse, /notempty|inus(e|ing)|used/i, notEntered),
  policyRule(unavailable, /stat(e|us)|abnormal|offline|not(running|ready|online)/i, notEntered),
  policyRule(input, /invalid|illegal|malform|format|param|mismatch|notmatch/i, inVague),
  policyRule(service, /internal|server|system|db|unknown|connect|network/i, inVague),
]

/** Makes one row of the table. The rule gets the name of its words. */
function policyRule(
  policy: CodePolicy & { readonly words: string },
  test: RegExp,
  where?: Pick<CodeRule, 'families' | 'except'>,
): CodeRule {
  return { id: `~${policy.words}`, test, policy, ...where }
}

import type { CodeRule } from '../../model/Catalog.js'
import { duplicate } from '../client/policy.js'
import { clearRules, inEntered, looseRules, notEntered } from '../client/rules.js'
import { policyRule } from '../policyRule.js'
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

/** The client's rules, and the vendor's own where they come in. The first match counts. */
export const tencentCloudRules: readonly CodeRule[] = [
  policyRule(verify, /realname|mfa|verifycode/i),
  {
    // These families are specific enough, but for a missing permission.
    id: '~settled',
    families: ['AuthFailure', 'RequestLimitExceeded', 'DryRunOperation', 'UnknownParameter'],
    test: /^(?!.*(permission|unauth|noauth|denied|forbidden|token|login|session))/i,
  },
  policyRule(tooLong, /toolong|length(exceed|limit|over)|overlength/i),
  ...clearRules,
  policyRule(outOfRange, /exceed|overlimit|toomany/i, inEntered),
  policyRule(outOfRange, /too(small|short|low|few|high)|outof(range|bound)/i),
  policyRule(
    busy,
    /in(progress|operation)|(?<!not)running|(process|operat|creat|delet|updat|execut|pend)ing|busy|(?<!un|b)locked|(task|operation)conflict|conflictoperat/i,
    notEntered,
  ),
  policyRule(duplicate, /conflict$/i),
  policyRule(inactive, /not(open|activ|enabl|purchas|regist)|suspend|frozen/i),
  policyRule(capacity, /soldout|insufficient(?!quota)|notenough|lackof/i),
  policyRule(unsupported, /(not|un)(support|allow)|cannot|forbid|prohibit|only/i, notEntered),
  policyRule(inUse, /notempty|inus(e|ing)|(?<!already)used/i, notEntered),
  policyRule(unavailable, /stat(e|us)|abnormal|offline|not(running|ready|online)/i, notEntered),
  ...looseRules,
]

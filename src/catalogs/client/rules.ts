import type { CodeRule } from '../../model/Catalog.js'
import { policyRule } from '../policyRule.js'
import {
  app,
  billing,
  changed,
  declined,
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
} from './policy.js'

/** Families about what was entered: words such as `Timeout` and `Status` name a parameter there. */
export const inEntered = { families: ['input'] }
export const notEntered = { except: ['input'] }
/** Codes whose family says nothing, and those without one (`''`). */
const inVague = { families: ['', 'generic'] }

// In both lists the first match counts, so the more specific rules come first: `UserNotExist` before `Exist`.

/** The rules on words that mean one thing, whatever API says them. */
export const clearRules: readonly CodeRule[] = [
  policyRule(app, /^[1-4]/, { families: ['Http'] }),
  policyRule(app, /signature|(api|access|secret)key|clienttoken|dclient/i, {
    families: [''],
    over: [401, 403],
  }),
  policyRule(
    signIn,
    /csrf|(un|not)authenticated|notauthorizedex|not(logged|signed)in|auth(entication)?(required|failed)|(token|login|session|jwt)\w*(expir|timeout|revoked|invalid|fail|required)|(expired|invalid)\w*(token|session|jwt)|mfarequired|(bad|invalid)\w*credential/i,
    { ...notEntered, over: [403] },
  ),
  policyRule(
    noAccess,
    /permission|privilege|unauth|not?auth|denied|forbidden|insufficientscope|(white|black)list/i,
  ),
  policyRule(declined, /declined|(card|payment)(fail|expired)|(expired|incorrect)card/i, {
    families: [''],
    over: [402],
  }),
  policyRule(
    billing,
    /arrear|overdue|unpaid|billing|paymentrequired|(?<!load)balance|(insufficient|outof|notenough)(fund|credit)|(?<!not)isolated|charges/i,
    { over: [403] },
  ),
  policyRule(
    tooOften,
    /(?<!in)frequen|qps|(rate|request)limit|throttl|slowdown|toomany(\w*attempts|requests)|concurren\w*(limit|over)|(server|system)busy/i,
    { over: [403, 503] },
  ),
  policyRule(
    tooLarge,
    /too(large|big)|filesize$|(?<!page)size(exceed|limit|over)|(over|exceed)\w*size/i,
    {
      over: [422],
    },
  ),
  policyRule(timeout, /timed?out(error|exception)?$|deadline/i, notEntered),
  policyRule({ words: 'notFound' }, /not?(be)?(exi|found)|nosuch/i, inEntered),
  policyRule(notFound, /not?(be)?(exi|found)|nosuch/i, { over: [422] }),
]

/** The rules on words that mean less: a catalog's own rules come before them. */
export const looseRules: readonly CodeRule[] = [
  policyRule(
    duplicate,
    /exist(s|ed)?(error|exception)?$|(already|name)use|(?<!resource)inuse|alreadyregistered|duplicat|repeat|unique|taken$/i,
    { over: [409, 422] },
  ),
  policyRule(changed, /already|conflict|abort|precondition|conditionalcheck|stale/i),
  policyRule(
    quota,
    /quota|exceed|overlimit|limit(reach|over|ed|error)|toomany|(num|count|upper)limit|exhaust/i,
    { over: [403, 422] },
  ),
  policyRule(missing, /empty|null|blank|missing|required/i, {
    families: ['', 'generic', 'input'],
    over: [422],
  }),
  policyRule(expired, /(?<!not)expired(error|exception)?$|^expired/i, notEntered),
  policyRule(noAccess, /suspend|disabled|banned/i, inVague),
  policyRule(app, /(un|not)(support|implement)/i, inVague),
  policyRule(
    input,
    /valid|illegal|malform|(bad|user)\w*input|format|param|argument|match|incorrect|weak|badrequest|too(long|short|small|low|few|high)|outof(range|bound)/i,
    inVague,
  ),
  policyRule(
    service,
    /internal|server|system|db|unknown|connect|network|unavailable|overload|maintenance/i,
    inVague,
  ),
]

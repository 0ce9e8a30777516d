/** A rule on a description, or on a code's own words. */
export interface TextRule {
  /** The words or the code of the base catalog whose treatment fits. */
  readonly like: string
  /** Tested on lower-case text. Linear: no nested repetition. */
  readonly test: RegExp
  /** The first action, where it differs. */
  readonly action?: 'contact-support' | 'request-access'
  /** What it says counts even where the code's own words say something else. */
  readonly firm?: true
}

const rule = (like: string, test: RegExp, more: Partial<TextRule> = {}): TextRule => ({
  like,
  test,
  ...more,
})

/** From the specific to the vague: the first match counts. English, then Chinese. */
export const textRules: readonly TextRule[] = [
  rule(
    'timeout',
    /\btim(?:ed?|ing)[ -]?out\b|took too long|deadline exceed|超时|逾時|タイムアウト/,
  ),
  rule(
    'tooOften',
    /too many (?:requests|attempts|calls|tries)|rate[ -]?limit|frequency (?:limit|exceed)|throttl|too (?:frequent|often)|requests? per (?:second|minute|hour|day)|slow down|频繁|频率|限流|频次|頻率/,
  ),
  rule(
    'signIn',
    /\b(?:token|session|login|cookie|jwt)s?\b (?:has |have |is |was )?(?:been )?(?:expired?|invalid|missing|revoked|timed out)|(?:invalid|expired|missing) (?:access |refresh |auth )?(?:token|session)|(?:sign|log)(?:ged)? in (?:again|first|to|required)|not (?:logged|signed) in|(?:login|sign in|authentication) (?:is )?required|unauthenticated|(?:登录|令牌|会话|token|session).{0,6}(?:过期|失效|无效)|未登录|请.{0,4}登录/,
  ),
  rule(
    'verify',
    /(?:mfa|two[ -]?factor|2fa|real[ -]name|identity verification|captcha)\b.{0,30}(?:require|fail|error|invalid|not|expire)|实名|身份验证/,
  ),
  rule(
    'app',
    /\bsignatures?\b (?:error|invalid|fail|mismatch|does|verif|calc)|(?:invalid|wrong|missing) (?:signature|api key|secret)|\b(?:api|secret|access) key\b|\bunsupported media type|content[ -]type|malformed (?:json|request|body)|(?:签名|密钥|签名错误)/,
  ),
  rule(
    'InvalidAction',
    /(?:unknown?|unsupported|invalid|no such) (?:api )?(?:method|action|api|endpoint|interface)\b|(?:api|interface|method|action) (?:does not exist|not found|is deprecated)|(?:接口|方法)不存在/,
  ),
  rule(
    'noAccess',
    /permission|not authori[sz]ed|unauthori[sz]ed|access (?:is |was )?denied|\bforbidden\b|insufficient (?:privilege|scope|role|right)|no (?:access|right|privilege)|only (?:the )?(?:owner|admin)|(?:black|white|allow|deny|block)[ -]?list|权限|未授权|拒绝访问|无权/,
  ),
  rule(
    'inactive',
    /(?:account|user|tenant|organi[sz]ation|card)s? (?:has |have |is |was )?(?:been )?(?:frozen|locked|banned|blocked|suspended|disabled|closed)|(?:账号|账户|帐号|用户).{0,4}(?:冻结|封禁|停用|禁用|锁定)|^freeze$/,
    { action: 'contact-support', firm: true },
  ),
  rule(
    'inactive',
    /not (?:yet )?(?:been )?(?:activated|enabled|opened|subscribed|purchased|registered)|(?:whether|if) .{0,40}(?:activated|enabled|purchased)|has been (?:suspended|disabled|stopped|deactivated|reclaimed|discontinued)|(?:service|resource|feature|plan) (?:is )?(?:disabled|inactive|suspended|stopped)|未(?:开通|激活|启用|购买|订阅)|(?:停用|停服|回收)/,
    { firm: true },
  ),
  rule(
    'billing',
    /arrears|overdue|unpaid|insufficient (?:balance|funds?|credit)|\b(?:balance|credit)s? .{0,20}(?:insufficient|low|not enough|negative)|payment (?:is )?(?:required|due|overdue)|\bbilling\b|out of credit|欠费|余额不足|未支付|欠款/,
    { firm: true },
  ),
  rule(
    'busy',
    /\b(?:is|are) (?:currently |still |already )?being \w+(?:ed|t)\b|(?:in progress|under way|underway)|already (?:running|in progress|processing)|simultaneous|concurrent|another (?:operation|task|request|process|transaction)|operation conflict|(?:temporarily|currently) locked|(?:处理|进行|操作|删除|创建|执行|审核)中|正在/,
  ),
  rule(
    'tooLong',
    /too long|(?:exceeds?|over|above|beyond) the (?:maximum |max )?length|length (?:limit|exceed|is too|must)|(?:longer|more) than [\d,]+ (?:char|letter)|(?:up to|at most|no more than|maximum(?: of)?) [\d,]+ char|过长|太长|超.{0,4}长度|长度.{0,4}(?:超|过|不能|不得)|長すぎ/,
  ),
  rule(
    'tooLarge',
    /too (?:large|big)\b|(?:size|file|image|photo|body|payload|request|attachment)\b.{0,40}(?:exceed|larger than|bigger than|over the)|(?:size|file) limit|(?:cannot|must not|may not) exceed [\d.]+ ?[kmg]i?b|过大|太大|大小.{0,6}(?:超|不能|不得)/,
  ),
  rule(
    'quota',
    /^(?![\s\S]*\b(?:length|array|list|field|parameter)\b)[\s\S]*(?:\bquotas?\b|(?:account|app ?id|plan|organi[sz]ation|workspace|tenant|subscription|per user|per account)\b.{0,60}(?:limit|maximum|up to|exceed)|up to .{0,40}(?:can be created|per account|under one)|if you need more|(?:配额|额度|限额))/,
    { firm: true },
  ),
  rule(
    'notFound',
    /(?:do|does|did|is|are|was|were)(?: not|n[’']t) (?:exist|found|be found|in the)|not (?:be )?found|not exist|no such|no longer exist|has been (?:deleted|removed)|unknown (?:user|order|customer|item|product|account|resource|id|record)|不存在|未找到|找不到|查无|見つかりません|無法找到/,
  ),
  rule(
    'duplicate',
    /already (?:exists?|taken|in use|been used|registered|used|in the|has a)|must be unique|\bduplicat|\b(?:has been|is) (?:used|taken)\b|\b(?:name|email|id|number) taken\b|\bexists?$|已(?:经)?(?:存在|被.{0,4}(?:使用|占用|注册))|重复|重複/,
  ),
  rule('expired', /\bexpired?\b|has ended|no longer valid|已?过期|已失效|期限切れ/),
  rule(
    'changed',
    /already (?:been )?\w+ed\b|\bstale\b|out of date|(?:version|edit) (?:conflict|mismatch)|precondition|modified by|changed (?:since|in the meantime|by)|optimistic lock|已(?:完成|取消|支付|发货|处理|关闭)/,
  ),
  rule(
    'missing',
    /(?:is|are|was) (?:required|missing|empty|blank|null|not (?:provided|specified|set|given))|\bmissing\b|(?:must not|cannot|can[’']t|may not) be (?:empty|null|blank|omitted)|\brequired\b|\b(?:empty|blank)$|不能为空|为空|缺少|缺失|必填|不可为空|必須/,
  ),
  rule(
    'outOfRange',
    /out of (?:range|bounds?)|must be (?:between|at least|at most|greater|less|larger|smaller|more|fewer|no (?:more|less)|in the range)|too (?:small|short|low|few|high|many|much)|(?:exceeds?|exceeded|above|below|beyond|greater than|less than) (?:the )?(?:\w+ )?(?:limit|max|min|range|[\d,]+)|\bexceed(?:ed|s)?$|(?:up to|at most|no more than) \w+|超(?:过|出|限)|上限|最多|至少|范围/,
  ),
  rule(
    'inUse',
    /\bin use\b|still (?:used|referenced|attached|has)|not empty|depends on|has (?:dependent|child)|referenced by|(?:使用中|占用中|被引用)/,
  ),
  rule(
    'capacity',
    /insufficient (?:resource|capacity|stock|inventory)|sold out|out of stock|not enough (?:capacity|stock|resource|seats|inventory)|no capacity|库存不足|售罄|资源不足|缺货/,
  ),
  rule(
    'service',
    /internal (?:server )?error|server error|(?:service|system|algorithm|backend|database|upstream|gateway|dependency)\b.{0,30}(?:error|exception|unavailable|fail|problem|down)|unexpected (?:error|exception)|maintenance|(?:系统|服务器?|内部|数据库|网络).{0,4}(?:错误|异常|繁忙|出错|故障)|服务不可用|维护/,
  ),
  rule(
    'unsupported',
    /not (?:currently )?(?:supported|allowed|permitted|possible)|unsupported|(?:does|do) not support|can(?:not| ?not|[’']t) be (?!found|empty|null|blank)\w+|不支持|不允许|禁止|サポートされていません/,
  ),
  rule(
    'unavailable',
    /unavailable|not available|\boffline\b|not ready|abnormal|(?:wrong|invalid|incorrect|current) (?:state|status)|\bstate\b|不可用|状态/,
  ),
  rule(
    'input',
    /\b(?:invalid|illegal|incorrect|malformed|wrong|bad|unrecogni[sz]ed)\b|not valid|must (?:be|contain|match|start|end|have|include)|(?:can|may) (?:only )?contain|only contain|\bformat\b|mismatch|(?:does|do) not match|(?:error|problem) (?:with|in) the|非法|无效|不合法|格式|不正确|有误|错误的?参数|不匹配|無効/,
  ),
]

/** Descriptions are shorter. */
const MAX_LENGTH = 2000

/** What is said after the first sentence counts where that sentence is as vague as these. */
const OPEN = new Set(['outOfRange', 'input', 'service', 'unavailable', 'unsupported'])

/** The rule that a text meets: its first sentence before the others. */
export function textRuleFor(text: string): TextRule | undefined {
  const lower = text.slice(0, MAX_LENGTH).toLowerCase()
  const [first = ''] = lower.split(/(?<=[a-z\d)][.!?])\s|[。！？\n]/, 1)
  const found = find(first)
  if (first.length === lower.length || (found && !OPEN.has(found.like))) return found
  const whole = find(lower)
  return found && !whole?.firm ? found : whole
}

function find(text: string): TextRule | undefined {
  return text ? textRules.find(({ test }) => test.test(text)) : undefined
}

import type { CodePolicy, CodeRule } from '../model/Catalog.js'

/** Makes one row of a table of rules. The rule gets the name of its words. */
export function policyRule(
  policy: CodePolicy & { readonly words: string },
  test: RegExp,
  where?: Omit<CodeRule, 'id' | 'test' | 'policy'>,
): CodeRule {
  return { id: `~${policy.words}`, test, policy, ...where }
}

import type { CodePolicy, CodeRule } from '../model/Catalog.js'

/** One row of a table of rules, named after the words that it leads to. */
export function policyRule(
  policy: CodePolicy & { readonly words: string },
  test: RegExp,
  where?: Pick<CodeRule, 'families' | 'except'>,
): CodeRule {
  return { id: `~${policy.words}`, test, policy, ...where }
}

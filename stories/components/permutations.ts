import { defineCatalog, type Fault, type Severity } from '../../src/index.js'

export const severities: readonly Severity[] = ['error', 'warning', 'info']

export const faults: readonly Fault[] = [
  'input',
  'access',
  'account',
  'conflict',
  'connection',
  'service',
  'integration',
]

/** Codes of each severity and fault. */
export const permutations = defineCatalog({
  codes: Object.fromEntries(
    severities.flatMap((severity) =>
      faults.map((fault) => [
        codeOf(severity, fault),
        {
          severity,
          fault,
          surface: 'banner' as const,
          actions: ['retry', 'contact-support', 'copy-request-id'] as const,
          words: {
            title: `${severity}, ${fault}`,
            description:
              'What happened and what to do, in two sentences at most. This is the second.',
            inline: `{label} has a problem of the kind ${fault}`,
          },
        },
      ]),
    ),
  ),
})

export function codeOf(severity: Severity, fault: Fault): string {
  return `Sample.${severity}.${fault}`
}

/** The keys of the interface texts that name a severity (WCAG 1.4.1: not by color alone). */
export const severityKeys = {
  error: 'severityError',
  warning: 'severityWarning',
  info: 'severityInfo',
} as const

/** A custom property of the style sheet that the panel changes. */
export interface Token {
  /** Without `--rae-`. */
  readonly name: string
  /** A color, or a number with this unit. */
  readonly unit?: 'rem' | '%' | ''
  /** Where the panel begins, near the style sheet's own value in light. */
  readonly start: string
  readonly max?: number
  readonly step?: number
}

export const tokens: Readonly<Record<string, readonly Token[]>> = {
  Color: [
    { name: 'error', start: '#b9261b' },
    { name: 'warning', start: '#8d5400' },
    { name: 'info', start: '#2457a8' },
    { name: 'text', start: '#333333' },
    { name: 'muted', start: '#5c5c5c' },
    { name: 'surface', start: '#ffffff' },
    { name: 'button-bg', start: '#333333' },
    { name: 'button-text', start: '#ffffff' },
    { name: 'focus', start: '#2457a8' },
    { name: 'tint', unit: '%', start: '8', max: 24, step: 1 },
  ],
  Type: [
    { name: 'font-size', unit: 'rem', start: '0.875', max: 1.25, step: 0.0625 },
    { name: 'line-height', unit: '', start: '1.43', max: 2, step: 0.01 },
    { name: 'title-weight', unit: '', start: '600', max: 900, step: 100 },
  ],
  Measure: [
    { name: 'radius', unit: 'rem', start: '0.75', max: 1.5, step: 0.125 },
    { name: 'gap', unit: 'rem', start: '0.75', max: 1.5, step: 0.125 },
    { name: 'padding', unit: 'rem', start: '0.6875', max: 1.5, step: 0.0625 },
    { name: 'control-height', unit: 'rem', start: '1.75', max: 3, step: 0.125 },
    { name: 'icon-size', unit: 'rem', start: '1.125', max: 2, step: 0.125 },
  ],
}

'use client'

import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type Ref, useId } from 'react'
import { fullStop } from '../../words/fullStop.js'
import { ErrorActions } from '../actions/ErrorActions.js'
import type { ShownLine } from '../box/useShownErrors.js'
import { WithWords } from '../box/WithWords.js'
import { type ErrorContextValue, useErrorContext } from '../provider/ErrorContext.js'
import { partProps } from '../provider/partProps.js'
import { useMergedRefs } from '../provider/useMergedRefs.js'
import { type ErrorSummaryState, useErrorSummary } from './useErrorSummary.js'

/**
 * Lists the problems of the nearest scope, each in the same words as at its field and as a link to it. After a
 * submit with two or more problems, focus moves here (GOV.UK Design System, error summary; WCAG 3.3.1, 3.3.3). Empty
 * while its field shows the only problem. Its element stays in the document.
 */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(
  function ErrorSummary(props, ref) {
    return (
      <WithWords>
        <Summary {...props} outerRef={ref} />
      </WithWords>
    )
  },
)

function Summary({
  heading: Heading = 'h2',
  outerRef,
  ...rest
}: ErrorSummaryProps & { readonly outerRef: Ref<HTMLDivElement> }) {
  const { text } = useErrorContext()
  const summary = useErrorSummary()
  const merged = useMergedRefs<HTMLDivElement>(summary.ref, outerRef)
  const titleId = useId()
  const { errors } = summary
  const all = errors.flatMap((error) => linesOf(error, text))
  // One line where two errors say the same of one field, as the field itself has it.
  const lines = [...new Map(all.map((line) => [`${line.target} ${line.text}`, line])).values()]
  const filled = lines.length > 0
  return (
    <div
      {...partProps('rae-summary', rest, merged)}
      // Not while it is empty: a dialog that opens would focus it.
      {...(filled && {
        role: 'group',
        tabIndex: -1,
        'aria-labelledby': titleId,
        'aria-describedby': `${titleId}-text`,
      })}
      data-empty={filled ? undefined : ''}
    >
      {filled && (
        <>
          <Heading id={titleId} className="rae-title">
            {text('summaryTitle', { count: lines.length })}
          </Heading>
          <span id={`${titleId}-text`} hidden>
            {lines.map(({ text, lang }) => fullStop(text, lang)).join(' ')}
          </span>
          <ul className="rae-summary-list">
            {lines.map((line) => (
              <li key={line.key} lang={line.lang}>
                <SummaryLine line={line} summary={summary} />
              </li>
            ))}
          </ul>
          {errors
            .filter(({ lines }) => lines.every(({ target }) => !target))
            .map((error) => (
              <ErrorActions key={error.id} error={error} />
            ))}
        </>
      )}
    </div>
  )
}

function linesOf(
  error: ErrorSummaryState['errors'][number],
  text: ErrorContextValue['text'],
): readonly ShownLine[] {
  const { id, lines, presentation } = error
  if (lines.length > 0) return lines
  const { title, description, locale: lang, dir } = presentation
  return [
    { key: id, text: text('summaryLine', { title, description }), target: undefined, lang, dir },
  ]
}

function SummaryLine({ line, summary }: SummaryLineProps) {
  const { target, dir } = line
  if (!target) return <span dir={dir}>{line.text}</span>
  const onClick = (event: MouseEvent) => {
    if (summary.focusField(target)) event.preventDefault()
  }
  return (
    <a href={`#${summary.controlId(target)}`} dir={dir} onClick={onClick}>
      {line.text}
    </a>
  )
}

export interface ErrorSummaryProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The heading's level, by the page's outline. Default `'h2'`. */
  readonly heading?: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
}

interface SummaryLineProps {
  readonly line: ShownLine
  readonly summary: ErrorSummaryState
}

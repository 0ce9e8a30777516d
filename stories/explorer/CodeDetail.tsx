import { useMemo } from 'react'
import type { ApiError } from '../../src/index.js'
import { CodeBlock } from '../page/CodeBlock.js'
import { Surfaces } from './Surfaces.js'
import { overrideText, produceText, wireText } from './snippets.js'
import type { Code } from './useCodes.js'

/** One code: on each surface, its policy, its answer on the wire, and how to produce and to change it. */
export function CodeDetail({ code, locale, address }: CodeDetailProps) {
  const error = useMemo(() => errorOf(code), [code])
  const { from, fields, actions, surface, severity, fault, billable } = code
  return (
    <article className="page-stack" aria-labelledby="explorer-code">
      <h2 id="explorer-code" className="explorer-name">
        {code.code}
      </h2>
      <Surfaces
        key={code.code}
        error={error}
        catalog={from.catalog}
        locale={locale}
        field={fields[0]}
      />
      <h3>Policy</h3>
      <dl className="page-facts">
        <Fact term="Surface" value={surface} />
        <Fact term="Severity" value={severity} />
        <Fact term="Fault" value={fault} />
        <Fact term="Next steps" value={actions.join(', ')} />
        <Fact term="Fields" value={fields.join(', ')} />
        <Fact term="Billed" value={billable ? 'yes' : 'no'} />
        <Fact term="Catalog" value={from.entry === null ? 'every catalog' : `${from.name}`} />
      </dl>
      <h3>On the wire</h3>
      <CodeBlock label="answer" code={wireText(code)} />
      <h3>Produce it</h3>
      <CodeBlock label="lines that produce it" code={produceText(code)} />
      <h3>Change it</h3>
      <CodeBlock label="lines that change it" code={overrideText(code)} />
      <h3>Link to this page</h3>
      <CodeBlock label="link" code={address} />
    </article>
  )
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value || '–'}</dd>
    </>
  )
}

function errorOf({ code, actions }: Code): ApiError {
  return {
    origin: 'api',
    code,
    message: '',
    fields: [],
    requestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
    ...(actions.includes('wait-and-retry') && { retryAfterMs: 8_000 }),
  }
}

interface CodeDetailProps {
  readonly code: Code
  readonly locale: string
  /** The address of the page with this code, language and theme. */
  readonly address: string
}

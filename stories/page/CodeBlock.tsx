import { useEffect, useState } from 'react'

/** Code with a button that copies it. */
export function CodeBlock({ code, label }: CodeBlockProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2_000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <figure className="page-code" dir="ltr">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be usable by keyboard (WCAG 2.1.1). */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
      <button
        type="button"
        aria-label={`Copy ${label}`}
        onClick={() => void navigator.clipboard?.writeText(code).then(() => setCopied(true))}
      >
        {copied ? 'Copied' : 'Copy'}
      </button>
      <span role="status" className="page-hidden">
        {copied && 'Copied'}
      </span>
    </figure>
  )
}

interface CodeBlockProps {
  readonly code: string
  /** The accessible name: "install command". */
  readonly label: string
}

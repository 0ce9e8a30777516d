import { useState } from 'react'
import { CodeBlock } from '../page/CodeBlock.js'
import { Preview } from './Preview.js'
import { type Token, tokens } from './tokens.js'

/** Sets custom properties on a preview, and writes the style sheet for them. */
export function ThemePanel() {
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const lines = Object.entries(changed).map(([name, value]) => `  --rae-${name}: ${value};`)
  const properties = Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [`--rae-${name}`, value]),
  )
  const set = (name: string, value: string) => setChanged({ ...changed, [name]: value })
  return (
    <div className="theme-panel">
      <form onSubmit={(event) => event.preventDefault()}>
        {Object.entries(tokens).map(([group, ofGroup]) => (
          <fieldset key={group}>
            <legend>{group}</legend>
            {ofGroup.map((token) => (
              <Value key={token.name} token={token} value={changed[token.name]} onChange={set} />
            ))}
          </fieldset>
        ))}
        <button type="button" className="page-button" onClick={() => setChanged({})}>
          Reset
        </button>
      </form>
      <div className="page-stack">
        <Preview properties={properties} />
        <CodeBlock
          label="theme"
          code={lines[0] ? `:root {\n${lines.join('\n')}\n}` : ':root {\n  /* change a value */\n}'}
        />
      </div>
    </div>
  )
}

function Value({ token, value, onChange }: ValueProps) {
  const { name, unit, start, max, step } = token
  const id = `theme-${name}`
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        className="theme-value"
        {...(unit === undefined ? { type: 'color' } : { type: 'range', min: 0, max, step })}
        value={(value ?? start).replace(unit || 'none', '')}
        onChange={(event) => onChange(name, `${event.target.value}${unit ?? ''}`)}
      />
    </>
  )
}

interface ValueProps {
  readonly token: Token
  readonly value: string | undefined
  readonly onChange: (name: string, value: string) => void
}

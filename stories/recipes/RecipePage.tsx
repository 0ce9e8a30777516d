import { CodeBlock } from '../page/CodeBlock.js'
import { Preview } from './Preview.js'
import type { Recipe } from './recipes.js'

/** A recipe as text, and what it looks like. */
export function RecipePage({ recipe }: { readonly recipe: Recipe }) {
  const { name, css, samples } = recipe
  const calls = Object.entries(samples).filter(([key]) => !key.startsWith('--'))
  const applied = calls.reduce((text, [call, value]) => text.replaceAll(call, value), css)
  const properties = Object.fromEntries(
    Object.entries(samples).filter(([key]) => key.startsWith('--')),
  )
  return (
    <main className="page" lang="en" dir="ltr">
      <div className="page-inner page-split">
        <div className="page-stack">
          <h1>{name}</h1>
          <p className="page-lead">
            Put these lines into your style sheet. The preview has the default values of {name}.
          </p>
          <CodeBlock label={`recipe for ${name}`} code={css} />
        </div>
        <Preview css={applied} properties={properties} />
      </div>
    </main>
  )
}

import quickstart from '../examples/Quickstart.tsx?raw'
import { asPublished } from '../page/asPublished.js'
import { CodeBlock } from '../page/CodeBlock.js'
import { PageLink } from '../page/PageLink.js'
import '../page/page.css'
import './start.css'
import { LiveCard } from './LiveCard.js'

/** The first page: the promise, a live card to break, how to install, the first lines, and where to go. */
export function StartPage() {
  return (
    <main className="page" lang="en" dir="ltr">
      <div className="page-inner start">
        <div className="page-split start-split">
          <div className="page-stack">
            <h1>Turn API errors into messages people can act on</h1>
            <p className="page-lead">
              A failed call becomes a toast, a banner or a field error. It says what happened and
              what to do, in 14 languages, with a button that does it. Try it: break the form.
            </p>
          </div>
          <LiveCard />
          <div className="page-stack">
            <CodeBlock label="install command" code="npm install react-api-error" />
            <CodeBlock label="first lines" code={asPublished(quickstart).trim()} />
          </div>
        </div>
        <nav aria-label="Tasks">
          <ul className="start-tasks">
            {TASKS.map(({ to, title, text }) => (
              <li key={to}>
                <PageLink to={to}>{title}</PageLink>
                <p className="page-muted">{text}</p>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </main>
  )
}

const TASKS = [
  {
    to: 'story/explorer-error-explorer--default',
    title: 'Find a code',
    text: 'Read every code in every language, on every surface.',
  },
  {
    to: 'story/explorer-paste-your-own--default',
    title: 'Paste your own error',
    text: 'See how the kit reads the answer of your server, step by step.',
  },
  {
    to: 'docs/guides-forms--docs',
    title: 'Show an error under your input',
    text: 'Plain forms, React Hook Form, TanStack Form, and others.',
  },
  {
    to: 'docs/guides-mapping-your-own-codes--docs',
    title: 'Add your own code',
    text: 'Words, policy and next steps in one typed table.',
  },
  {
    to: 'story/components-next-steps-retry--default',
    title: 'See what happens on retry',
    text: 'Try again, waits, sign-in, offline.',
  },
  {
    to: 'story/demo-app-face-library--default',
    title: 'Open the demo app',
    text: 'A small product, with a console that makes its next call fail.',
  },
] as const

import { Markdown } from '@storybook/addon-docs/blocks'

/** What a screen reader said in each scene, with the versions. */
export function Transcript({ scenes, date, versions }: TranscriptProps) {
  if (!scenes[0]) return <Markdown>No run has been kept yet.</Markdown>
  const parts = scenes.map(({ title, steps }) => `## ${title}\n\n${steps.map(lines).join('\n')}`)
  return <Markdown>{`${parts.join('\n\n')}\n\nHeard on ${date}: ${versions.join(', ')}.`}</Markdown>
}

function lines({ does, said }: Step): string {
  const sentences = said.map((sentence) => `  - “${sentence}”`)
  return [`- The person ${does}:`, ...(said[0] ? sentences : ['  - (silence)'])].join('\n')
}

interface Step {
  readonly does: string
  readonly said: readonly string[]
}

interface TranscriptProps {
  readonly scenes: readonly { readonly title: string; readonly steps: readonly Step[] }[]
  readonly date: string
  readonly versions: readonly string[]
}

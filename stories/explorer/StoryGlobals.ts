/** The globals of Storybook's toolbar, and how to set them. */
export interface StoryGlobals {
  readonly locale: string
  readonly theme: string
  readonly dir: string
  readonly set: (next: Readonly<Record<string, string>>) => void
}

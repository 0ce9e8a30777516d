/** One thing that a person does, and what Orca says then. */
export interface Step {
  /** In words, after "The person". */
  readonly does: string
  /** The keys pressed, as Playwright names them. */
  readonly keys?: readonly string[]
  /** A text that is on the page before Orca is listened to. */
  readonly until?: string
  /** The sentences, in order. */
  readonly says: readonly string[]
}

/** A page, and what a person does there. */
export interface Scene {
  /** The page's name in `page/pages.tsx`. */
  readonly page: string
  readonly locale?: string
  readonly title: string
  /** Keys that lead to where the scene begins. What Orca says on the way is not part of it. */
  readonly start: readonly string[]
  readonly steps: readonly Step[]
}

export type Scenes = Readonly<Record<string, Scene>>

/** How a library shows failures when an app uses it as the library's documentation says. */
export interface Contestant {
  readonly toasts?: Ways<() => Promise<Toasts>>
  /** Mounts a form with one field, `email`, whose server is asked by `save`. */
  readonly form?: Ways<(save: Save) => Promise<void>>
}

/** The first way is the documentation's first, without a name; others are documented choices. */
export type Ways<Mount> = Readonly<Record<string, Mount>>

export interface Toasts {
  /** Shows one and the same failure, once more. */
  readonly fail: () => void
  /** Shows another failure, with this title. */
  readonly failAs: (title: string) => void
  /** Takes all toasts away. */
  readonly clear: () => void
  /** What its toasts are found by. */
  readonly selector: string
}

/** Sends the form to a server that always has the same to say against it. */
export type Save = () => Promise<Problem>

export interface Problem {
  readonly field: string
  readonly message: string
}

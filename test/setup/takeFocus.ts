import { beforeAll } from 'vitest'
import { commands } from 'vitest/browser'

declare module 'vitest/browser' {
  interface BrowserCommands {
    takeFocus: () => Promise<void>
  }
}

// In Firefox, Tab behind the last element leaves the page, for the files that follow too.
beforeAll(() => commands.takeFocus())

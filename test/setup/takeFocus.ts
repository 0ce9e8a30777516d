import { beforeEach } from 'vitest'
import { commands } from 'vitest/browser'

declare module 'vitest/browser' {
  interface BrowserCommands {
    takeFocus: () => Promise<void>
  }
}

// In Firefox, Tab behind the last element of a page leaves the page, for the tests that follow too.
beforeEach(() => commands.takeFocus())

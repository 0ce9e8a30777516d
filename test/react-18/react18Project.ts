import { join } from 'node:path'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { laidOut, react18 } from './layOut.js'

/** A project of tests that run on React 18, whose libraries do so too. */
export function react18Project(
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    extends: true,
    resolve: {
      // Imports can be led elsewhere, `require` can't: of a library that has both, the modules.
      mainFields: ['module', 'main'],
      alias: laidOut.map((name) => ({
        find: new RegExp(`^${name}(?=/|$)`),
        replacement: join(react18, name),
      })),
    },
    test: {
      globalSetup: ['test/react-18/layOut.ts'],
      // The same tests run each on its own on React 19; here, one jsdom for all takes half the time.
      isolate: false,
      // Libraries go through the alias as the sources do; React itself is left to Node.
      server: { deps: { inline: [/\/node_modules\/(?!\.react-18\/)/] } },
      ...test,
    },
  }
}

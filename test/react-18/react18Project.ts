import { join } from 'node:path'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { laidOut, react18 } from './layOut.js'

/** A Vitest project whose tests, and the libraries they import, run on React 18. */
export function react18Project(
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    extends: true,
    resolve: {
      // An alias applies to `import`, not to `require`: prefer the ES modules of a library.
      mainFields: ['module', 'main'],
      alias: laidOut.map((name) => ({
        find: new RegExp(`^${name}(?=/|$)`),
        replacement: join(react18, name),
      })),
    },
    test: {
      globalSetup: ['test/react-18/layOut.ts'],
      isolate: false,
      // Vite transforms libraries too, so that the alias applies to them; Node loads React itself.
      server: { deps: { inline: [/\/node_modules\/(?!\.react-18\/)/] } },
      ...test,
    },
  }
}

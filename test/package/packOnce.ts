import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { packIntoApp } from './pack.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The package, packed for this run and installed in an app: see `packIntoApp`. */
    packed: ReturnType<typeof packIntoApp>
  }
}

export default function packOnce(project: TestProject): () => void {
  const packed = packIntoApp()
  project.provide('packed', packed)
  return () => rmSync(packed.app, { recursive: true, force: true })
}

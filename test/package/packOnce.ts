import type { TestProject } from 'vitest/node'
import { type Packed, takePacked } from './pack.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The package, packed for this run and installed in an app. */
    packed: Packed
  }
}

export default function packOnce(project: TestProject): () => void {
  const { packed, remove } = takePacked()
  project.provide('packed', packed)
  return remove
}

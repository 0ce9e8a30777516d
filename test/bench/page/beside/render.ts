import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { pause } from '../frames.js'

/** Renders an app into the page, and waits until it is at rest. */
export async function render(app: ReactNode): Promise<void> {
  const element = document.getElementById('root')
  if (!element) throw new Error('no #root')
  createRoot(element).render(app)
  await pause(500)
}

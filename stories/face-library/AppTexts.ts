import { createContext, useContext } from 'react'
import type { TextKey } from './loadAppTexts.js'

/** The app's own texts in one locale. */
export interface AppTexts {
  readonly locale: string
  /** A text with its `{name}` parts filled in. */
  readonly t: (key: TextKey, args?: Readonly<Record<string, string>>) => string
}

export const AppTextsContext = createContext<AppTexts | null>(null)

export function useAppTexts(): AppTexts {
  const texts = useContext(AppTextsContext)
  if (texts === null) throw new Error('useAppTexts needs the app around it.')
  return texts
}

import type { MessageOverrides } from '../../model/Messages.js'
import en from './en.json' with { type: 'json' }

/** What the components and announcements say in English, of themselves rather than of an error. */
export const englishInterface: MessageOverrides = {
  locale: 'en',
  ...en,
}

/** The keys of the interface's texts. */
export type InterfaceText = keyof typeof en.ui

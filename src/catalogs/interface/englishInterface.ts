import type { MessageOverrides } from '../../model/Messages.js'
import en from './en.json' with { type: 'json' }

/** The English texts of the components and announcements themselves, not of errors. */
export const englishInterface: MessageOverrides = {
  locale: 'en',
  ...en,
}

/** The keys of the interface's texts. */
export type InterfaceText = keyof typeof en.ui

import type { Preview } from '@storybook/react-vite'

/** The locales that the kit ships, each named in its own language. */
const locales: Readonly<Record<string, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  id: 'Bahasa Indonesia',
  th: 'ไทย',
  vi: 'Tiếng Việt',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  fr: 'Français',
  de: 'Deutsch',
  ru: 'Русский',
  ar: 'العربية',
}

/** The toolbars: what they set reaches stories as `context.globals.locale`, `.theme` and `.dir`. */
export const toolbars = {
  locale: {
    description: 'Locale of the words',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: Object.entries(locales).map(([value, title]) => ({ value, title, right: value })),
    },
  },
  theme: {
    description: 'Color scheme',
    toolbar: {
      dynamicTitle: true,
      items: [
        { value: 'system', title: 'System', icon: 'browser' },
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
    },
  },
  dir: {
    description: 'Writing direction of the page',
    toolbar: {
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'By locale', icon: 'transfer' },
        { value: 'ltr', title: 'Left to right', icon: 'arrowright' },
        { value: 'rtl', title: 'Right to left', icon: 'arrowleft' },
      ],
    },
  },
} satisfies NonNullable<Preview['globalTypes']>

/** The custom properties that give the kit the look of a library, and sample values for the library's own names. */
export interface Recipe {
  readonly name: string
  /** At most ten lines, for the app's style sheet. */
  readonly css: string
  /** What the library's names stand for in the preview: without the library, the values of its defaults. */
  readonly samples: Readonly<Record<string, string>>
}

const SANS = 'ui-sans-serif, system-ui, sans-serif'

/** Tailwind's colors are the same in light and dark: mixed with the text's color they keep their contrast in both. */
export const tailwind4: Recipe = {
  name: 'Tailwind CSS 4',
  css: `@layer theme, base, react-api-error, components, utilities;
@import "tailwindcss";
@import "react-api-error/styles.layer.css";
:root {
  --rae-font: var(--font-sans);
  --rae-radius: var(--radius-lg);
  --rae-error: color-mix(in oklab, var(--color-red-600) 80%, CanvasText);
  --rae-warning: color-mix(in oklab, var(--color-amber-600) 65%, CanvasText);
  --rae-info: color-mix(in oklab, var(--color-blue-600) 75%, CanvasText);
}`,
  samples: {
    '--font-sans': SANS,
    '--radius-lg': '0.5rem',
    '--color-red-600': 'oklch(57.7% 0.245 27.325)',
    '--color-amber-600': 'oklch(66.6% 0.179 58.318)',
    '--color-blue-600': 'oklch(54.6% 0.245 262.881)',
  },
}

export const tailwind3: Recipe = {
  name: 'Tailwind CSS 3',
  css: `@import "react-api-error/styles.css";
@tailwind base; @tailwind components; @tailwind utilities;
:root {
  --rae-font: theme(fontFamily.sans);
  --rae-radius: theme(borderRadius.lg);
  --rae-error: color-mix(in oklab, theme(colors.red.600) 80%, CanvasText);
  --rae-warning: color-mix(in oklab, theme(colors.amber.600) 65%, CanvasText);
  --rae-info: color-mix(in oklab, theme(colors.blue.600) 75%, CanvasText);
}`,
  samples: {
    'theme(fontFamily.sans)': SANS,
    'theme(borderRadius.lg)': '0.5rem',
    'theme(colors.red.600)': '#dc2626',
    'theme(colors.amber.600)': '#d97706',
    'theme(colors.blue.600)': '#2563eb',
  },
}

export const shadcn: Recipe = {
  name: 'shadcn/ui',
  css: `:root, .dark {
  --rae-surface: var(--popover);
  --rae-text: var(--popover-foreground);
  --rae-muted: var(--muted-foreground);
  --rae-error: color-mix(in oklab, var(--destructive) 80%, var(--foreground));
  --rae-button-bg: var(--primary);
  --rae-button-text: var(--primary-foreground);
  --rae-focus: color-mix(in oklab, var(--ring) 70%, var(--foreground));
  --rae-radius: var(--radius);
}`,
  samples: {
    '--popover': 'light-dark(oklch(1 0 0), oklch(0.205 0 0))',
    '--popover-foreground': 'light-dark(oklch(0.145 0 0), oklch(0.985 0 0))',
    '--foreground': 'light-dark(oklch(0.145 0 0), oklch(0.985 0 0))',
    '--muted-foreground': 'light-dark(oklch(0.52 0 0), oklch(0.708 0 0))',
    '--destructive': 'light-dark(oklch(0.577 0.245 27.325), oklch(0.704 0.191 22.216))',
    '--primary': 'light-dark(oklch(0.205 0 0), oklch(0.922 0 0))',
    '--primary-foreground': 'light-dark(oklch(0.985 0 0), oklch(0.205 0 0))',
    '--ring': 'oklch(0.708 0 0)',
    '--radius': '0.625rem',
  },
}

export const mui: Recipe = {
  name: 'MUI',
  css: `:root {
  --rae-surface: var(--mui-palette-background-paper);
  --rae-muted: var(--mui-palette-text-secondary);
  --rae-error: color-mix(in oklab, var(--mui-palette-error-main) 84%, CanvasText);
  --rae-warning: color-mix(in oklab, var(--mui-palette-warning-main) 64%, CanvasText);
  --rae-info: color-mix(in oklab, var(--mui-palette-info-main) 78%, CanvasText);
  --rae-button-bg: var(--mui-palette-primary-main);
  --rae-button-text: var(--mui-palette-primary-contrastText);
  --rae-radius: var(--mui-shape-borderRadius);
}`,
  samples: {
    '--mui-palette-background-paper': 'light-dark(#fff, #121212)',
    '--mui-palette-text-secondary': 'light-dark(rgb(0 0 0 / 0.6), rgb(255 255 255 / 0.7))',
    '--mui-palette-error-main': 'light-dark(#d32f2f, #f44336)',
    '--mui-palette-warning-main': 'light-dark(#ed6c02, #ffa726)',
    '--mui-palette-info-main': 'light-dark(#0288d1, #29b6f6)',
    '--mui-palette-primary-main': 'light-dark(#1976d2, #90caf9)',
    '--mui-palette-primary-contrastText': 'light-dark(#fff, rgb(0 0 0 / 0.87))',
    '--mui-shape-borderRadius': '4px',
  },
}

export const mantine: Recipe = {
  name: 'Mantine',
  css: `:root {
  --rae-font: var(--mantine-font-family);
  --rae-surface: var(--mantine-color-body);
  --rae-text: var(--mantine-color-text);
  --rae-error: color-mix(in oklab, var(--mantine-color-error) 70%, CanvasText);
  --rae-info: color-mix(in oklab, var(--mantine-color-blue-text) 76%, CanvasText);
  --rae-button-bg: var(--mantine-primary-color-filled);
  --rae-button-text: var(--mantine-primary-color-contrast);
  --rae-radius: var(--mantine-radius-md);
}`,
  samples: {
    '--mantine-font-family': SANS,
    '--mantine-color-body': 'light-dark(#fff, #242424)',
    '--mantine-color-text': 'light-dark(#000, #c9c9c9)',
    '--mantine-color-error': 'light-dark(#fa5252, #ff6b6b)',
    '--mantine-color-blue-text': 'light-dark(#228be6, #4dabf7)',
    '--mantine-primary-color-filled': '#1971c2',
    '--mantine-primary-color-contrast': '#fff',
    '--mantine-radius-md': '0.5rem',
  },
}

export const bootstrap: Recipe = {
  name: 'Bootstrap',
  css: `:root {
  --rae-surface: var(--bs-body-bg);
  --rae-text: var(--bs-body-color);
  --rae-muted: var(--bs-secondary-color);
  --rae-error: var(--bs-danger-text-emphasis);
  --rae-warning: var(--bs-warning-text-emphasis);
  --rae-info: var(--bs-info-text-emphasis);
  --rae-button-bg: var(--bs-primary);
  --rae-radius: var(--bs-border-radius);
}`,
  samples: {
    '--bs-body-bg': 'light-dark(#fff, #212529)',
    '--bs-body-color': 'light-dark(#212529, #dee2e6)',
    '--bs-secondary-color': 'light-dark(rgb(33 37 41 / 0.75), rgb(222 226 230 / 0.75))',
    '--bs-danger-text-emphasis': 'light-dark(#58151c, #ea868f)',
    '--bs-warning-text-emphasis': 'light-dark(#664d03, #ffda6a)',
    '--bs-info-text-emphasis': 'light-dark(#055160, #6edff6)',
    '--bs-primary': 'light-dark(#0a58ca, #6ea8fe)',
    '--bs-border-radius': '0.375rem',
  },
}

export const radixThemes: Recipe = {
  name: 'Radix Themes',
  css: `:root, .light, .dark {
  --rae-surface: var(--gray-1);
  --rae-text: var(--gray-12);
  --rae-muted: var(--gray-11);
  --rae-error: var(--red-11);
  --rae-warning: var(--amber-11);
  --rae-info: var(--blue-11);
  --rae-button-bg: var(--gray-12);
  --rae-button-text: var(--gray-1);
}`,
  samples: {
    '--gray-1': 'light-dark(#fcfcfc, #111)',
    '--gray-11': 'light-dark(#646464, #b4b4b4)',
    '--gray-12': 'light-dark(#202020, #eee)',
    '--red-11': 'light-dark(#ce2c31, #ff9592)',
    '--amber-11': 'light-dark(#ab6400, #ffca16)',
    '--blue-11': 'light-dark(#0d74ce, #70b8ff)',
  },
}

/** All of them, as the tests walk through them. */
export const recipes = [tailwind4, tailwind3, shadcn, mui, mantine, bootstrap, radixThemes]

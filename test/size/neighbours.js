/**
 * What an app imports to show errors with.
 *
 * @typedef {object} Neighbour
 * @property {string} name
 * @property {Readonly<Record<string, readonly string[]>>} imports names, and parts of a namespace, by module
 * @property {string} [styles] a style sheet
 */

const toastParts = 'Provider Viewport Root Title Description Action Close'.split(' ')

/** The first example of the guide to getting started. @type {Neighbour} */
export const own = {
  name: 'react-api-error, the first example of the guide',
  imports: {
    'react-api-error': [
      ...['ApiErrorProvider', 'ApiErrorScope', 'ErrorBanner', 'ErrorToaster', 'FieldError'],
      ...['unwrapApi', 'useApiErrorScope'],
    ],
    'react-api-error/catalogs/face-recognition': ['faceRecognition'],
  },
  styles: 'react-api-error/styles.css',
}

/**
 * Other libraries that show messages: of each what a toast with a button and a form with one text
 * field and its error take.
 *
 * @type {readonly Neighbour[]}
 */
export const neighbours = [
  { name: 'sonner: toasts alone', imports: { sonner: ['Toaster', 'toast'] } },
  { name: 'react-hot-toast: toasts alone', imports: { 'react-hot-toast': ['Toaster', 'toast'] } },
  {
    name: 'notistack: toasts alone',
    imports: { notistack: ['SnackbarProvider', 'enqueueSnackbar', 'closeSnackbar'] },
  },
  {
    name: 'react-toastify: toasts alone',
    imports: { 'react-toastify': ['ToastContainer', 'toast'] },
  },
  {
    name: 'Mantine: its provider, notifications, TextInput',
    imports: {
      '@mantine/core': ['MantineProvider', 'Button', 'TextInput'],
      '@mantine/notifications': ['Notifications', 'notifications'],
    },
  },
  {
    name: '@radix-ui: Toast, Form',
    imports: {
      '@radix-ui/react-toast': toastParts,
      '@radix-ui/react-form': ['Root', 'Field', 'Label', 'Control', 'Message', 'Submit'],
    },
  },
  {
    name: '@base-ui/react: Toast, Form, Field',
    imports: {
      '@base-ui/react/toast': ['useToastManager', 'Portal', 'Content', ...toastParts].map(
        (part) => `Toast.${part}`,
      ),
      '@base-ui/react/form': ['Form'],
      '@base-ui/react/field': ['Root', 'Label', 'Control', 'Error'].map((part) => `Field.${part}`),
    },
  },
  {
    name: 'react-aria-components: Toast (unstable), Form, TextField',
    imports: {
      'react-aria-components': [
        ...['Queue', 'Region', 'Content', ''].map((part) => `UNSTABLE_Toast${part}`),
        ...['Button', 'Form', 'TextField', 'Label', 'Input', 'FieldError'],
      ],
    },
  },
]

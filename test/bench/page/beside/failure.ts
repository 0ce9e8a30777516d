/** The words of the failure that toasts show, where the app has to bring them. */
export const failure = {
  title: 'The service has a problem',
  description: 'Try again in a moment.',
}

/** How many different failures one task brings. */
export const different = 1000

const service = 'Error: The service has a problem. Sorry about that. Wait a moment, then try again.'
const toSave = ['Tab', 'Tab', 'Tab']
const press = 'presses Enter on “Save”'

/** @type {import('./Scene.js').Scenes} */
export const toasts = {
  toast: {
    page: 'toast',
    title: 'A toast',
    start: toSave,
    steps: [{ does: press, keys: ['Enter'], says: [service] }],
  },
  repeat: {
    page: 'toast',
    title: 'The same failure again',
    start: toSave,
    steps: [
      { does: press, keys: ['Enter'], says: [service] },
      {
        does: 'presses Enter again',
        keys: ['Enter'],
        says: [`${service} This has happened 2 times`],
      },
    ],
  },
  five: {
    page: 'five',
    title: 'Five different failures at once',
    start: ['Tab'],
    steps: [
      {
        does: 'presses Enter on “Load page”',
        keys: ['Enter'],
        says: [
          'Error: This can’t be found. It may have been moved or deleted. Refresh the page to see the latest.',
          'Error: This can’t be done here. Check the settings, or try another way.',
          'Error: This app has a problem. Sorry, you can’t fix this yourself. Contact support.',
          '2 more messages',
        ],
      },
    ],
  },
  alike: {
    page: 'alike',
    title: 'Three actions that fail alike',
    start: ['Tab'],
    steps: [
      {
        does: 'presses Enter on “Load page”',
        keys: ['Enter'],
        says: [`${service} 3 actions failed: Load groups, Load persons, Load photos`],
      },
    ],
  },
  poll: {
    page: 'poll',
    title: 'A poll that fails three times',
    start: ['Tab'],
    steps: [
      {
        does: 'presses Enter on “Start import”, and the first poll fails',
        keys: ['Enter'],
        says: [service],
      },
      { does: 'waits while two more polls fail', until: '3 times', says: [] },
    ],
  },
  retry: {
    page: 'retry',
    title: 'A retry that succeeds',
    start: toSave,
    steps: [
      { does: press, keys: ['Enter'], says: [service] },
      { does: 'presses F8', keys: ['F8'], says: ['Error: The service has a problem.'] },
      { does: 'presses Tab', keys: ['Tab'], says: ['Try again push button.'] },
      {
        does: 'presses Enter on “Try again”',
        keys: ['Enter'],
        says: ['Trying again…', 'Save push button.', 'Done'],
      },
    ],
  },
  countdown: {
    page: 'countdown',
    title: 'A countdown',
    start: toSave,
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: ['Warning: Too many requests at once. Wait a moment, then try again.'],
      },
      { does: 'waits until the countdown is over', says: ['You can try again now'] },
    ],
  },
}

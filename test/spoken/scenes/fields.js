const press = 'presses Enter on “Save”'
const id =
  'Error: Person ID can only include English letters, - % @ # & _ and numbers, without spaces'
const accepted = 'can’t be accepted, so check and change the entry'
const toSave = ['Tab', 'Tab', 'Tab']
/** Past radio buttons, two checkboxes and a file. */
const toSaveOfGroups = ['Tab', 'Tab', 'Tab', 'Tab', 'Tab']

/** @type {import('./Scene.js').Scenes} */
export const fields = {
  field: {
    page: 'field',
    title: 'A field’s error',
    start: ['Tab', 'a', 'Space', 'b', 'Tab', 'Tab'],
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: ['Person ID entry a b.', 'invalid entry.', `${id}.`],
      },
      {
        does: 'goes back to “Save” and presses Enter again',
        keys: ['Tab', 'Tab', 'Enter'],
        says: [
          'Name entry.',
          'Save push button.',
          'Person ID entry a b.',
          'invalid entry.',
          `${id}.`,
        ],
      },
    ],
  },
  radio: {
    page: 'radio',
    title: 'Radio buttons',
    start: toSaveOfGroups,
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: [
          'Gender panel.',
          'Male.',
          'not selected radio button',
          'Error: Gender must be male, female or blank.',
        ],
      },
    ],
  },
  checkbox: {
    page: 'checkbox',
    title: 'Checkboxes',
    start: toSaveOfGroups,
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: [
          'Groups panel.',
          'Visitors check box not checked.',
          'invalid entry.',
          'Error: Groups can only include English letters, - % @ # & _ and numbers, without spaces.',
        ],
      },
    ],
  },
  file: {
    page: 'file',
    title: 'A file',
    start: toSaveOfGroups,
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: [
          'Photo Photo: No file chosen push button.',
          'Error: The photo must be 3.7 MB or smaller.',
        ],
      },
    ],
  },
  summary: {
    page: 'summary',
    title: 'A summary of two problems',
    start: toSave,
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: ['There are 2 problems clickable.', `Person ID ${accepted}. Name ${accepted}.`],
      },
      { does: 'presses Tab', keys: ['Tab'], says: [`Person ID ${accepted} link.`] },
      {
        does: 'presses Enter on the link',
        keys: ['Enter'],
        says: ['Person ID entry.', 'invalid entry.', `Error: Person ID ${accepted}.`],
      },
    ],
  },
  banner: {
    page: 'banner',
    title: 'A banner',
    start: toSave,
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: [
          'Error: The account needs a payment. Pay what is due or add credit, then try again.',
        ],
      },
    ],
  },
}

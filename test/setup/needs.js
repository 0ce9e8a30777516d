/**
 * What browser tests need that only Chromium's protocol gives, as tags: `it('…', { tags: 'touch' }, …)`.
 * `npm run test:browsers` leaves such tests out, and says how many need what.
 */
export const needs = [
  { name: 'touch', description: 'presses and moves of a finger, and drags of the mouse' },
  { name: 'input-method', description: 'the composition of an input method' },
  { name: 'fonts', description: 'the fonts that a snapshot was made with' },
  {
    name: 'media-features',
    description: 'forced colors, more contrast, or motion that is reduced or not',
  },
  { name: 'garbage-collection', description: 'a garbage collection when the test says so' },
]

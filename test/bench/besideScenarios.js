/**
 * What contestants are put through, and the facts that are printed of it: by the name under which
 * the page measures them.
 *
 * @typedef {object} Scenario
 * @property {'toasts' | 'form'} kind
 * @property {string} name
 * @property {string} title
 * @property {Readonly<Record<string, string>>} facts
 */

/** @type {readonly Scenario[]} */
export const besideScenarios = [
  {
    kind: 'toasts',
    name: 'one',
    title: 'One toast on a page at rest',
    facts: { there: 'until it is in the document', painted: 'until it is painted' },
  },
  {
    kind: 'toasts',
    name: 'burst',
    title: '200 equal failures in one task',
    facts: {
      toasts: 'toasts mounted, at most',
      count: 'their number is shown',
      errors: 'errors thrown',
      settled: 'until nothing changes any more',
      longest: 'longest frame',
    },
  },
  {
    kind: 'toasts',
    name: 'unlike',
    title: '1,000 different failures in one task',
    facts: {
      toasts: 'toasts mounted, at most',
      task: 'the task itself',
      beyond: "longest frame, beyond an idle page's",
    },
  },
  {
    kind: 'toasts',
    name: 'leftAlone',
    title: 'A toast left alone for 8 s',
    facts: { there: 'is still there' },
  },
  {
    kind: 'toasts',
    name: 'underDialog',
    title: 'A native modal dialog opens while a toast is up',
    facts: { hit: "the toast's button can be pressed", within: 'is within the modal' },
  },
  {
    kind: 'toasts',
    name: 'again',
    title: 'The same failure a second time',
    facts: { announced: 'is announced again', mounted: 'toasts then' },
  },
  {
    kind: 'form',
    name: 'offPage',
    title: "A server's error for a field that is not on the page",
    facts: { shown: 'its text is on the page', sent: 'the next submit is sent' },
  },
  {
    kind: 'form',
    name: 'onPage',
    title: "A server's error for a field",
    facts: {
      focused: 'the field gets the focus',
      sent: 'the next submit, nothing edited, is sent',
      cleared: 'goes when the field is edited',
      again: 'the same on the next submit is shown again',
    },
  },
]

const service = 'Error: The service has a problem. Sorry about that. Wait a moment, then try again.'
const press = 'presses Enter on “Save”'
const toSave = ['Tab', 'Tab', 'Tab']
/** Opens the dialog, in whose first field focus is then. */
const toSaveOfDialog = ['Tab', 'Enter', 'Tab', 'Tab']

/** @type {import('./Scene.js').Scenes} */
export const places = {
  native: {
    page: 'native',
    title: 'A toast above the browser’s own modal dialog',
    start: toSaveOfDialog,
    steps: [
      { does: `${press} in the dialog`, keys: ['Enter'], says: [service] },
      { does: 'presses F8', keys: ['F8'], says: ['Error: The service has a problem.'] },
    ],
  },
  radix: {
    page: 'radix',
    title: 'A toast above a Radix dialog',
    start: toSaveOfDialog,
    steps: [
      { does: `${press} in the dialog`, keys: ['Enter'], says: [service] },
      { does: 'presses F8', keys: ['F8'], says: ['Error: The service has a problem.'] },
    ],
  },
  chinese: {
    page: 'toast',
    locale: 'zh-CN',
    title: 'Chinese',
    start: toSave,
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: ['错误：服务出现异常。很抱歉给您带来不便。请稍后再试。'],
      },
    ],
  },
  arabic: {
    page: 'toast',
    locale: 'ar',
    title: 'Arabic',
    start: toSave,
    steps: [
      {
        does: press,
        keys: ['Enter'],
        says: ['خطأ: حدثت مشكلة في الخدمة. نعتذر عن ذلك. يُرجى إعادة المحاولة بعد قليل.'],
      },
    ],
  },
}

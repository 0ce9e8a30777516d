import { manifest } from '../package/pack.js'

/**
 * One row of the table.
 *
 * @typedef {object} Budget
 * @property {string} name
 * @property {number} kib what it may weigh, minified and gzipped, React external
 * @property {number} [aim] the goal, where it is not reached yet: the gap is printed, and `kib` keeps it from growing
 * @property {string} code the module that is bundled
 * @property {boolean} [first] only the first load counts, not the chunks that come later
 * @property {string} [over] a module whose own weight is taken off: the row is what an import adds
 * @property {string} [without] a package that must not get in
 */

const ownCodes = "export { parseApiError, presentApiError } from 'react-api-error/core'"
const core = "export { parseApiError, presentApiError, tencentCloud } from 'react-api-error/core'"

/** Their letters take three bytes each, or their plurals up to six forms. */
const longLocales = ['ar', 'ru', 'th']

const locales = Object.keys(manifest.exports)
  .filter((entry) => entry.startsWith('./locales/') && entry !== './locales/en')
  .map((entry) => entry.replace('./locales/', ''))

/**
 * @param {readonly string[]} names the exports of the client face
 * @returns {readonly Budget[]}
 */
export function budgets(names) {
  const ownToaster = names.filter((name) => name !== 'ErrorToaster')
  const sonner = `export { ${ownToaster.join(', ')} } from 'react-api-error'\nexport * from 'sonner'`
  return [
    { name: 'core: parse and present, in English', kib: 11.25, aim: 7.4, code: ownCodes },
    { name: 'the same with tencentCloud', kib: 12.6, aim: 8.8, code: core },
    {
      name: 'a toast app: provider, toaster, useApiError',
      kib: 45.9,
      aim: 34,
      code: "export { ApiErrorProvider, ErrorToaster, useApiError } from 'react-api-error'",
    },
    {
      name: "the README's example, with Face Recognition's words",
      kib: 53.35,
      aim: 39,
      code: "export { ApiErrorProvider, ErrorToaster, FieldError, useApiError } from 'react-api-error'\nexport * from 'react-api-error/catalogs/face-recognition'",
    },
    {
      name: 'the first load of a toast app with the lazy toaster',
      kib: 34.85,
      code: `export { ApiErrorProvider, useApiError } from 'react-api-error'\nexport { LazyErrorToaster } from 'react-api-error/lazy-toaster'`,
      first: true,
    },
    {
      name: "client face with a toaster of the app's own",
      kib: 38.75,
      aim: 26,
      code: `export { ${ownToaster.join(', ')} } from 'react-api-error'`,
      without: '@radix-ui',
    },
    {
      name: 'client face, everything',
      kib: 52.2,
      aim: 38,
      code: "export * from 'react-api-error'",
    },
    {
      name: 'face-recognition catalog in English, over core',
      kib: 3.4,
      aim: 3.2,
      code: `${core}\nexport * from 'react-api-error/catalogs/face-recognition'`,
      over: core,
    },
    {
      name: 'sonner as the toaster, over the client face with an own one and sonner',
      kib: 1,
      code: `${sonner}\nexport * from 'react-api-error/sonner'`,
      over: sonner,
      without: '@radix-ui',
    },
    ...locales.map((tag) => ({
      name: `locale ${tag}`,
      kib: longLocales.includes(tag) ? 6 : 5.2,
      code: `export * as words from 'react-api-error/locales/${tag}'`,
    })),
    { name: 'styles.css', kib: 3.4, aim: 3.2, code: "import 'react-api-error/styles.css'" },
  ]
}

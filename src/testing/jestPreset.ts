/** Jest's preset for apps with the kit: `preset: 'react-api-error'`, in addition to `testEnvironment: 'jsdom'`. */
const preset = {
  // The package is ES modules alone, which Jest loads after a transform.
  transformIgnorePatterns: ['/node_modules/(?!react-api-error/)'],
  // A module without effect in place of the style sheet.
  moduleNameMapper: { '^react-api-error/.*\\.css$': 'react-api-error/package.json' },
  setupFiles: ['react-api-error/jest-setup'],
}

export default preset

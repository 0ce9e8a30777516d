export default { preset: 'react-api-error', testEnvironment: 'jsdom' }

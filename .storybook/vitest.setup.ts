import { configure } from 'storybook/test'
import { failOnConsole } from '../test/setup/failOnConsole.js'

// A driver takes longer to press a button than Chromium does.
const { VITE_WAIT_MS = '1000' } = import.meta.env

configure({ asyncUtilTimeout: Number(VITE_WAIT_MS) })
failOnConsole()

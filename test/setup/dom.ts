import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { failOnConsole } from './failOnConsole.js'

configure({ reactStrictMode: true })
failOnConsole(cleanup)

import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { failOnConsole } from './failOnConsole.js'

// Radix Toast calls it on each pointer event; jsdom has no pointer capture.
if (typeof Element !== 'undefined') Element.prototype.hasPointerCapture ??= () => false

configure({ reactStrictMode: true })
failOnConsole(cleanup)

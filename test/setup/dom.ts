import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { failOnConsole } from './failOnConsole.js'

// Radix Toast calls it on each pointer event; jsdom has no pointer capture.
if (typeof Element !== 'undefined') Element.prototype.hasPointerCapture ??= () => false

// A driver takes longer to press a button than Chromium does.
const { VITE_WAIT_MS = '1000' } = import.meta.env

configure({ reactStrictMode: true, asyncUtilTimeout: Number(VITE_WAIT_MS) })
failOnConsole(cleanup)

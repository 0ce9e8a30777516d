#!/usr/bin/env node
import { spawn } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'

// Playwright starts this as its Firefox. It starts the one in `FIREFOX_PATH`, and passes on what the
// two say to each other, but for what Playwright always asks and Firefox 153 does not know.

const unknown = new Set(['emulation.setMediaFeaturesOverride'])
const announcement = 'WebDriver BiDi listening on '

const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
})
firefox.on('exit', (code) => process.exit(code ?? 0))
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  process.on(signal, () => firefox.kill(signal))
}
createInterface({ input: firefox.stderr }).on('line', (line) => {
  if (line.startsWith(announcement)) listen(line.slice(announcement.length).trim())
  else console.error(line)
})

/** @param {string} address where Firefox listens */
function listen(address) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
    console.error(`${announcement}ws://127.0.0.1:${port}`)
  })
  server.on('connection', (playwright, { url }) => {
    const remote = new WebSocket(address + url, { perMessageDeflate: false })
    const opened = new Promise((resolve) => remote.on('open', resolve))
    remote.on('message', (message) => playwright.send(String(message)))
    remote.on('close', () => playwright.close())
    remote.on('error', () => playwright.close())
    playwright.on('close', () => remote.close())
    playwright.on('message', async (message) => {
      const { id, method } = JSON.parse(String(message))
      if (unknown.has(method)) {
        playwright.send(JSON.stringify({ type: 'success', id, result: {} }))
      } else {
        await opened
        remote.send(String(message))
      }
    })
  })
}

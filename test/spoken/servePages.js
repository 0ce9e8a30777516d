import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/**
 * Serves the pages of the scenes, with the kit's sources.
 *
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePages() {
  const server = await createServer({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    root: fileURLToPath(new URL('page', import.meta.url)),
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite-spoken', import.meta.url)),
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['main.tsx'] },
    logLevel: 'warn',
  })
  await server.listen()
  const [url = ''] = server.resolvedUrls?.local ?? []
  return { url: url.replace(/\/$/, ''), close: () => server.close() }
}

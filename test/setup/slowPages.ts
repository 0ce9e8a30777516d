import type { Plugin } from 'vite'

/** Long enough for a page to do something while the next one is under way, in milliseconds. */
const DELAY_MS = 1_000

/**
 * Answers below `/slow/` after a second: `page?script=…` with a page that runs a script, `file` with a file to save.
 * `never` has no answer.
 */
export function slowPages(): Plugin {
  return {
    name: 'slow-pages',
    configureServer(server) {
      server.middlewares.use('/slow/', (request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
        if (pathname === '/never') return
        const script = searchParams.get('script')
        const headers =
          pathname === '/file'
            ? { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment; filename=a.txt' }
            : { 'Content-Type': 'text/html' }
        if (pathname !== '/file' && pathname !== '/page') return next()
        setTimeout(() => {
          response.writeHead(200, { ...headers, 'Cache-Control': 'no-store' })
          response.end(
            pathname === '/file'
              ? 'a file'
              : `<!doctype html><html lang="en"><title>A page</title><div id="root"></div>${
                  script ? `<script type="module" src="${script}"></script>` : ''
                }</html>`,
          )
        }, DELAY_MS)
      })
    },
  }
}

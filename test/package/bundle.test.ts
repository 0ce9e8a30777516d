import { build } from 'esbuild'
import { expect, inject, it } from 'vitest'

const { app } = inject('packed')

/** The folders of the kit and the packages whose code is in an app's bundle. */
async function originsOf(code: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: app },
    bundle: true,
    format: 'esm',
    external: ['react', 'react-dom'],
    metafile: true,
    write: false,
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
  const origins = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    .map((path) => /^react-api-error\/dist\/([\w-]+)/.exec(path)?.[1] ?? path.split('/')[0] ?? '')
  return [...new Set(origins)]
}

it('importing matchLocale from the core bundles only its own folder', async () => {
  const code = "export { matchLocale } from 'react-api-error/core'"
  expect(await originsOf(code)).toEqual(['words'])
})

it('importing parseApiError bundles no words and no policies', async () => {
  const origins = await originsOf("export { parseApiError } from 'react-api-error/core'")
  expect(origins).toEqual(['parse'])
})

it('an app without ErrorToaster bundles nothing of Radix', async () => {
  const names = 'ApiErrorProvider, ErrorBanner, FieldError, useApiError'
  const origins = await originsOf(`export { ${names} } from 'react-api-error'`)
  expect(origins).not.toContain('@radix-ui')
  expect(origins).toContain('react')
})

/// <reference types="vitest/config" />
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { compileString } from '@internationalized/string-compiler'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { transform } from 'esbuild'
import { build, defineConfig, type Plugin } from 'vite'
import pkg from './package.json' with { type: 'json' }
import { react18Project } from './test/react-18/react18Project.js'
import { chromiumArgs, findChromium } from './test/setup/chromium.js'
import { needs } from './test/setup/needs.js'
import { slowPages } from './test/setup/slowPages.js'

/** Compiles the ICU sources (`src/catalogs/<catalog>/<locale>.json`) into strings and functions. */
function icuMessages(): Plugin {
  return {
    name: 'icu-messages',
    enforce: 'pre',
    transform(source, id) {
      if (!/\/src\/catalogs\/.*\.json$/.test(id.split('?')[0] ?? '')) return null
      return {
        code: `export default ${compileTree(JSON.parse(source))}`,
        map: null,
        moduleType: 'js',
      }
    },
  }
}

/** Builds for production, whatever the environment says: with another value the modules would call React's `jsxDEV`. */
function production(): Plugin {
  return {
    name: 'production',
    apply: 'build',
    config() {
      process.env.NODE_ENV = 'production'
    },
  }
}

function compileTree(node: unknown): string {
  // In ICU a backslash is text; in what `compileString` writes it would escape.
  if (typeof node === 'string') return compileString(node.replaceAll('\\', '\\\\'))
  const entries = Object.entries(node as Record<string, unknown>)
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${compileTree(value)}`).join(',')}}`
}

/** Minifies the style sheet into `dist`, also as a cascade layer, with declarations for their imports. */
function styleSheet(source: string): Plugin {
  return {
    name: 'style-sheet',
    apply: 'build',
    async generateBundle() {
      const css = await transform(readFileSync(source, 'utf8'), { loader: 'css', minify: true })
      const layer = `@layer react-api-error{${css.code.trim()}}\n`
      for (const [fileName, source] of [
        ['styles.css', css.code],
        ['styles.layer.css', layer],
      ] as const) {
        this.emitFile({ type: 'asset', fileName, source })
        this.emitFile({ type: 'asset', fileName: `${fileName}.d.ts`, source: 'export {}\n' })
      }
    },
  }
}

/** Writes the declarations beside the modules, with one for each JSON module that a type refers to. */
function declarations(): Plugin {
  return {
    name: 'declarations',
    apply: 'build',
    writeBundle() {
      const tsc = join('node_modules', '.bin', 'tsc')
      const shell = process.platform === 'win32'
      execFileSync(tsc, ['-p', '.tsconfig.build.json'], { shell, stdio: 'inherit' })
      for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.d.ts')) declareJson(file)
      }
    },
  }
}

/** TypeScript keeps `import en from './en.json'` in a declaration, but what is published is `en.js`. */
function declareJson(file: string): void {
  const path = join('dist', file)
  const text = readFileSync(path, 'utf8').replace(/'(\.[^']*)\.json'/g, (_, module: string) => {
    const source = join('src', dirname(file), `${module}.json`)
    const shape = shapeOf(JSON.parse(readFileSync(source, 'utf8')))
    const declaration = `declare const messages: ${shape}\nexport default messages\n`
    writeFileSync(join('dist', dirname(file), `${module}.d.ts`), declaration)
    return `'${module}.js'`
  })
  writeFileSync(path, text)
}

/** Types refer to keys alone: what stands under them may be a string or a function. */
function shapeOf(node: unknown): string {
  if (typeof node === 'string') return 'unknown'
  const entries = Object.entries(node as Record<string, unknown>)
  return `{ ${entries.map(([key, value]) => `${JSON.stringify(key)}: ${shapeOf(value)}`).join('; ')} }`
}

/**
 * Builds the command line for Node into one file, its libraries and their licences included. The kit's own modules are
 * those of the package.
 */
function commandLine(entry: string): Plugin {
  const [folder, root] = [resolve(dirname(entry)), resolve('src')]
  const kit: Plugin = {
    name: 'kit-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer) return null
      const path = resolve(dirname(importer), source)
      if (path.startsWith(folder) || !path.startsWith(root)) return null
      return { id: relative(folder, path).replace(/\.ts$/, '.js'), external: true }
    },
  }
  return {
    name: 'command-line',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [kit],
        ssr: { noExternal: true },
        build: {
          ssr: entry,
          minify: true,
          target: 'node20',
          outDir: `dist/${relative(root, folder)}`,
          license: { fileName: 'licenses.md' },
          rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false } },
        },
      })
    },
  }
}

/** The sources of package.json's exports: `dist` mirrors `src`, module by module. */
function entries(): string[] {
  return Object.values(pkg.exports)
    .filter((target) => typeof target === 'string' && target.endsWith('.js'))
    .map((target) => {
      const source = String(target).replace('./dist/', 'src/').replace(/\.js$/, '.ts')
      return existsSync(source) ? source : `${source}x`
    })
}

const packages = [pkg.dependencies, pkg.peerDependencies].flatMap(Object.keys)

/** Headless Chromium, one for each project: Vitest writes into what it is given. */
function browser() {
  const chromium = findChromium()
  const executable = chromium ? { executablePath: chromium } : {}
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: { ...executable, args: chromiumArgs } }),
    instances: [{ browser: 'chromium' as const }],
  }
}

const react18Browser = react18Project({
  name: 'react-18-browser',
  include: ['test/wholeKit/walk.browser.test.tsx'],
  setupFiles: ['test/setup/dom.ts'],
  browser: browser(),
  maxWorkers: 1,
  sequence: { groupOrder: 3 },
})

export default defineConfig({
  plugins: [production(), react(), icuMessages()],
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    lib: { entry: entries(), formats: ['es'] },
    rolldownOptions: {
      plugins: [styleSheet('src/styles.css'), declarations(), commandLine('src/cli/bin.ts')],
      // TypeScript takes its time: no news.
      checks: { pluginTimings: false },
      external: (id) =>
        id.startsWith('node:') || packages.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    // No promise is about speed unless a test says so: a busy machine may take its time.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Vitest would leave one core alone.
    maxWorkers: '100%',
    tags: needs,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // One environment for all files of a worker takes half the time. Each test cleans up after itself.
          isolate: false,
          include: ['test/**/*.test.ts', 'test/**/*.ssr.test.tsx'],
          exclude: ['test/package/**', 'test/consumers/**', 'test/react-18/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          isolate: false,
          include: ['test/**/*.dom.test.tsx'],
          exclude: ['test/react-18/**'],
          setupFiles: ['test/setup/dom.ts'],
        },
      },
      react18Project({
        name: 'react-18',
        environment: 'jsdom',
        include: ['test/**/*.dom.test.tsx'],
        // React 18 has no form actions.
        exclude: ['test/dom/watchResets.dom.test.tsx'],
        setupFiles: ['test/setup/dom.ts'],
      }),
      react18Project({
        name: 'react-18-ssr',
        environment: 'node',
        include: ['test/**/*.ssr.test.tsx'],
        setupFiles: ['test/setup/server.ts'],
      }),
      {
        extends: true,
        optimizeDeps: {
          entries: ['src/**/*.{ts,tsx}', 'test/**/*.browser.test.tsx', 'test/setup/dom.ts'],
        },
        plugins: [slowPages()],
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.tsx'],
          setupFiles: ['test/setup/dom.ts'],
          browser: browser(),
          // One Chromium at a time, and nothing beside it: two cores are enough for that.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...react18Browser,
        resolve: { ...react18Browser.resolve, mainFields: ['browser', 'module', 'main'] },
        // Beside the bundles with React 19.
        cacheDir: 'node_modules/.vite-react-18',
        optimizeDeps: { entries: ['src/**/*.{ts,tsx}', 'test/wholeKit/**/*.{ts,tsx}'] },
      },
      {
        extends: true,
        optimizeDeps: {
          entries: ['src/**/*.{ts,tsx}', 'stories/**/*.{ts,tsx}', '.storybook/*.{ts,tsx}'],
        },
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'storybook',
          isolate: false,
          setupFiles: ['.storybook/vitest.setup.ts'],
          browser: browser(),
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          // What is wrong elsewhere, `tsc -p .` says.
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/**/*.test-d.ts'],
            ignoreSourceErrors: true,
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/packOnce.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'consumers',
          include: ['test/consumers/*.test.ts'],
          globalSetup: ['test/package/packOnce.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})

import { join, relative } from 'node:path'
import { argv } from 'node:process'
import { ESLint } from 'eslint'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// Checks an app's modules and the declarations of the package: `check.mjs <TypeScript> <app> [<what else>…]`, where
// what else is `react-18`, to take the types of React 18, or `lint` and the modules that are fragments. Prints a line
// for each error.

const [compiler = '', app = '', task, ...fragments] = argv.slice(2)
const { default: ts } = await import(compiler)

const read = ts.readConfigFile(join(app, 'tsconfig.json'), ts.sys.readFile)
// An older compiler doesn't know all options: those are no matter of types.
const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, app)
if (task === 'react-18') {
  const types = join(import.meta.dirname, 'node_modules/@types')
  options.paths = Object.fromEntries(
    ['react', 'react-dom'].flatMap((name) => [
      [name, [join(types, name)]],
      [`${name}/*`, [join(types, name, '*')]],
    ]),
  )
}
const program = ts.createProgram(fileNames, { ...options, skipLibCheck: false })
// Other packages' declarations are theirs.
const own = program
  .getSourceFiles()
  .filter(({ fileName }) => fileName.includes('/react-api-error/dist/'))
if (own.length === 0) console.log('The declarations of the package are missing.')
const files = [...own, ...fileNames.map((name) => program.getSourceFile(name))]
const found = files.flatMap((file) => [
  ...program.getSyntacticDiagnostics(file),
  ...program.getSemanticDiagnostics(file),
])
for (const { file, start, messageText } of found) {
  const { line } = file.getLineAndCharacterOfPosition(start)
  const text = ts.flattenDiagnosticMessageText(messageText, '\n')
  console.log(`${relative(app, file.fileName)}:${line + 1} ${text}`)
}
if (task === 'lint') await lint()

async function lint() {
  const eslint = new ESLint({
    cwd: app,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: ['!**/node_modules/'] },
      ...tseslint.configs.strictTypeChecked,
      hooks.configs.flat['recommended-latest'],
      { languageOptions: { parserOptions: { programs: [program] } } },
      {
        rules: {
          // React 19's types advise against `FormEvent`; what stands for it is not in React 18's.
          '@typescript-eslint/no-deprecated': 'off',
          // A sample declares what only the text around it uses.
          '@typescript-eslint/no-unused-vars': 'off',
        },
      },
      // In the page it stands in a component.
      { files: fragments, rules: { 'react-hooks/rules-of-hooks': 'off' } },
    ],
  })
  for (const { filePath, messages } of await eslint.lintFiles(fileNames)) {
    for (const { line, ruleId, message } of messages) {
      console.log(`${relative(app, filePath)}:${line} ${ruleId}: ${message}`)
    }
  }
}

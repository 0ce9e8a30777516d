import { rmSync } from 'node:fs'
import { packIntoApp } from '../package/pack.js'
import { benchPage } from './benchPage.js'
import { benchParse } from './benchParse.js'

// Measures the packed package and prints figures. It asserts nothing: a figure means something only
// beside its counterpart of the same run.

const { app, root } = packIntoApp()
try {
  await benchParse(root)
  await benchPage(root, app)
} finally {
  rmSync(app, { recursive: true, force: true })
}

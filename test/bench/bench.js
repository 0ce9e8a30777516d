import { rmSync } from 'node:fs'
import { argv } from 'node:process'
import { packIntoApp } from '../package/pack.js'
import { benchBeside } from './benchBeside.js'
import { benchCatalog } from './benchCatalog.js'
import { benchHostile } from './benchHostile.js'
import { benchPage } from './benchPage.js'
import { benchParse } from './benchParse.js'

// Measures the packed package and prints figures. It asserts nothing: a figure means something only
// beside its counterpart of the same run. `npm run bench -- --beside` puts the kit and other libraries
// through the same scenarios instead.

const { app, root } = packIntoApp()
try {
  if (argv.includes('--beside')) {
    await benchBeside(root, app)
  } else {
    await benchParse(root)
    await benchCatalog(root)
    await benchHostile(root)
    await benchPage(root, app)
  }
} finally {
  rmSync(app, { recursive: true, force: true })
}

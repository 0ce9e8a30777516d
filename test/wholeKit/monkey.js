import { spawnSync } from 'node:child_process'
import { argv, env, exit, platform } from 'node:process'

// Plays more random steps on the whole kit than `npm test` does: `npm run monkey -- 50000`, with another seed
// `npm run monkey -- 50000 7`, on React 18 `npm run monkey -- 50000 7 react-18`.

const [steps = '20000', seed = '1', react] = argv.slice(2)
const project = react ? `${react}-browser` : 'browser'
const file = 'test/wholeKit/walk.browser.test.tsx'
const { status } = spawnSync('vitest', ['run', '--project', project, file], {
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: platform === 'win32',
  env: { ...env, CI: 'true', VITE_WALK_STEPS: steps, VITE_WALK_SEED: seed },
})
exit(status ?? 1)

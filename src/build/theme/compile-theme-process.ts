import { join } from 'node:path'
import { build } from 'astro'

// Started by compile-theme.ts, which says why it is a process of its own.
const [root, outDir, cacheDir] = process.argv.slice(2)
if (root === undefined || outDir === undefined || cacheDir === undefined) {
  throw new Error('compile-theme-process <root> <outDir> <cacheDir>')
}
await build({
  root,
  outDir,
  cacheDir,
  logLevel: 'error',
  vite: { cacheDir: join(cacheDir, 'vite') },
})

// Runs a script with a Node that reads TypeScript: this one where it is new enough, else the one npm installed here.
// npm 11 puts that one first on the path by itself; npm 10, which comes with Node 20, does not always.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [script = '', ...rest] = process.argv.slice(2)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  process.argv = [process.execPath, path.resolve(script), ...rest]
  await import(pathToFileURL(path.resolve(script)).href)
} else {
  const { status } = spawnSync(installedNode(), [script, ...rest], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}

function installedNode() {
  const { platform, arch } = process
  const name =
    platform === 'win32'
      ? 'win'
      : platform === 'darwin' && arch === 'arm64'
        ? 'bin-darwin'
        : platform
  const program = platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  try {
    const home = createRequire(import.meta.url).resolve(`node-${name}-${arch}/package.json`)
    return path.join(path.dirname(home), program)
  } catch {
    console.error(
      `planverk trenger Node 22.18 eller nyere; her er ${process.versions.node}. Se https://nodejs.org/`,
    )
    process.exit(2)
  }
}

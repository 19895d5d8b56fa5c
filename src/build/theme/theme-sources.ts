import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** A hash of all that the compiled theme is made of; the same sources always give the same hash. */
export async function hashThemeSources(root: string): Promise<string> {
  const found = new Map<string, Buffer>()
  const waiting = [...files.map((path) => join(root, path)), ...(await filesIn(root))]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file)) continue
    const content = await readFile(file)
    found.set(file, content)
    if (code.test(file)) waiting.push(...importsOf(content.toString(), dirname(file)))
  }
  const hash = createHash('sha256')
  for (const file of [...found.keys()].sort()) {
    const name = relative(root, file).split(sep).join('/')
    hash.update(JSON.stringify([name, found.get(file)?.length])).update(found.get(file) ?? '')
  }
  return hash.digest('hex')
}

const files = [
  'astro.config.mjs',
  // Holds the version of Astro, of the design system, and of all they are made of.
  'package-lock.json',
  'src/build/theme/adapter.ts',
  'src/build/theme/theme-entry.ts',
]
const folders = ['public', 'src/components', 'src/layouts', 'src/pages', 'src/styles']
const code = /\.(astro|ts|mjs|js|css)$/
const imported =
  /(?:\bfrom|\bimport|@import|(?<!\btypeof )\bimport\s*\()\s*['"](\.{1,2}\/[^'"]+)['"]/g
const typesOnly = /^\s*(?:import|export)\s+type\b[^'"]*['"][^'"]+['"]/gm

async function filesIn(root: string): Promise<string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const options = { recursive: true, withFileTypes: true } as const
      const entries = await readdir(join(root, folder), options).catch(() => [])
      return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  return lists.flat()
}

// What types say leaves no trace in the bundle, and page models change often.
function importsOf(text: string, folder: string): string[] {
  const paths = text.replace(typesOnly, '').matchAll(imported)
  return [...paths].map(([, path = '']) => join(folder, path))
}

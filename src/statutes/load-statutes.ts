import { readdir, readFile } from 'node:fs/promises'
import { readStatute } from './read-statute.ts'
import type { Statute } from './statute.ts'

/** The profiles that planverk ships; one that is not whole is thrown, with all that is wrong in it. */
export async function loadStatutes(): Promise<Statute[]> {
  const folder = new URL('../../schemas/statutes/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      const { statute, findings } = readStatute(name, text)
      if (statute) return statute
      const lines = findings.map(
        ({ place: { file, start }, message, hint = '' }) =>
          `${file}:${start.line}:${start.column} ${message} ${hint}`,
      )
      throw new Error(lines.join('\n'))
    }),
  )
}

import { nameFault } from '../../plan/file-name.ts'
import { OutputRefused } from './output-refused.ts'

/** Below what disks take, since a temporary name may be a little longer. */
const LONGEST_NAME = 240

/**
 * The path as it can be written on every system: inside the output, with `/`, in composed letters.
 * Refuses what would lead out of the output or has no name on Windows.
 */
export function outputPath(path: string): string {
  const parts = path.normalize('NFC').split('/')
  const wrong = parts.map((part) => nameFault(part, LONGEST_NAME)).find(Boolean)
  if (wrong === undefined) return parts.join('/')
  throw new OutputRefused(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach the terminal
    `Kan ikke skrive «${path.replace(/[\u0000-\u001f]/g, '?')}»: ${wrong}. Gi siden eller filen et annet navn.`,
  )
}

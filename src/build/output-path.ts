import { OutputRefused } from './output-refused.ts'

/**
 * The path as it can be written on every system: inside the output, with `/`, in composed letters.
 * Refuses what would lead out of the output or has no name on Windows.
 */
export function outputPath(path: string): string {
  const parts = path.normalize('NFC').split('/')
  const wrong = parts.map(faultOf).find((fault) => fault !== undefined)
  if (wrong === undefined) return parts.join('/')
  throw new OutputRefused(
    `Kan ikke skrive «${path.replace(control, '?')}»: ${wrong}. Gi siden eller filen et annet navn.`,
  )
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f]/g
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

function faultOf(part: string): string | undefined {
  if (part === '') return 'banen begynner med skråstrek eller har et tomt ledd'
  if (part === '.' || part === '..') return `«${part}» kan ikke stå i banen`
  if (part.match(control)) return 'banen har et tegn som ikke kan vises'
  if (/[\\:*?"<>|]/.test(part)) return `«${part}» har et tegn som Windows ikke tillater i navn`
  if (/[. ]$/.test(part)) return `«${part}» slutter på punktum eller mellomrom`
  if (reserved.test(part)) return `«${part}» er et navn som Windows har tatt`
  if (Buffer.byteLength(part) > 240)
    return `«${part.slice(0, 30)}…» er for langt til å være et navn`
  return undefined
}

/** The longest name in content: the site adds endings to it, and 255 bytes is the most that disks take. */
const LONGEST_NAME = 200

// What nobody sees, but for what joins two emoji.
const control = /\p{Cc}|(?!\u200d)\p{Cf}|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** Why some system cannot have a file or folder of this name, in Norwegian; undefined where all can. */
export function nameFault(name: string, longest = LONGEST_NAME): string | undefined {
  if (name === '') return 'banen begynner med skråstrek eller har et tomt ledd'
  if (name === '.' || name === '..') return `«${name}» kan ikke stå i banen`
  if (name.search(control) >= 0) return 'navnet har et tegn som ikke kan vises'
  if (/[\\:*?"<>|]/.test(name)) return `«${name}» har et tegn som Windows ikke tillater i navn`
  if (/[. ]$/.test(name)) return `«${name}» slutter på punktum eller mellomrom`
  if (reserved.test(name)) return `«${name}» er et navn som Windows har tatt`
  if (Buffer.byteLength(name) > longest)
    return `«${shownName(name)}» er for langt til å være et navn`
  return undefined
}

/** A name as it can be shown in a message: no control characters, not longer than a line. */
export function shownName(name: string): string {
  const visible = name.replace(control, '?')
  return visible.length > 40 ? `${visible.slice(0, 30)}…` : visible
}

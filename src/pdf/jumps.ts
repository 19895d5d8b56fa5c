/** As much of a title as one wants to hear read; Typst takes no address of more than 8,000 letters. */
const LONGEST = 200

/**
 * An address that stands for a heading of the same document, counted from 0, until `withJumps` has seen the file.
 * Typst 0.14 can link to a heading itself, but then tells the reader its page and sets every paragraph with a link
 * again for that: a quarter of the time for 1,000 chapters.
 */
export function jumpTo(heading: number, title: string): string {
  return `planverk:${heading}?${pdfText([...title].slice(0, LONGEST).join(''))}`
}

const link =
  /\/A <<\s+\/Type \/Action\s+\/S \/URI\s+\/URI \(planverk:(\d+)\?\w*\)\s+>>([^>]*?)\/Contents \(planverk:\d+\?(\w*)\)/g
const bookmark = /(\/Dest \d+ 0 R)\s+>>\s+endobj/g

/**
 * The file with its stand-in addresses made jumps, told by the title they lead to; every byte keeps its place. Every
 * heading has a bookmark, so the place of a heading is that of its bookmark.
 */
export function withJumps(file: Uint8Array): Uint8Array {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1')
  const places = [...text.matchAll(bookmark)].map(([, place]) => place)
  const jumped = text.replace(link, (whole: string, heading: string, between: string, title) =>
    `${places[Number(heading)] ?? ''}${between}/Contents <${title}>`.padEnd(whole.length),
  )
  return Buffer.from(jumped, 'latin1')
}

/** A text as the hexadecimal digits PDF takes for it. */
function pdfText(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()
}

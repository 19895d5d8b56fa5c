import { isLink } from './reader-words.ts'

/**
 * An address that stands for a heading of the same document, counted from 0, until `withJumps` has seen the file.
 * Typst 0.14 can link to a heading itself, but then tells the reader its page and sets every paragraph with a link
 * again for that: a quarter of the time for 1,000 chapters.
 */
export function jumpTo(heading: number): string {
  return `planverk:${heading}`
}

const bookmark = /\/Title (.+)\n\s*(\/Dest \d+ 0 R)\s*>>\s*$/s
const address = /\/A <<\s+\/Type \/Action\s+\/S \/URI\s+\/URI \(planverk:(\d+)\)\s+>>/
const told = /\(planverk:(\d+)\)/

/**
 * The objects of a file, each in its place, with stand-in addresses made jumps that are told by the title they lead
 * to. Every heading has a bookmark, so place and title of a heading are those of its bookmark.
 */
export function withJumps(objects: readonly string[]): string[] {
  const bookmarks = objects.flatMap((object) => {
    const [, title = '', place = ''] = bookmark.exec(object) ?? []
    return place ? [{ title, place }] : []
  })
  return objects.map((object) =>
    isLink(object) && object.includes('/URI (planverk:')
      ? object
          .replace(address, (_, heading: string) => bookmarks[Number(heading)]?.place ?? '')
          .replace(told, (_, heading: string) => bookmarks[Number(heading)]?.title ?? '()')
      : object,
  )
}

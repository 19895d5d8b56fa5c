import type { Addresses } from '../addresses.ts'
import type { Inline } from '../page.ts'

/** A file of data that people are offered: its bytes are made only where it is written. */
export interface Download {
  path: string
  /** What it is, in the words of the site. */
  title: string
  content(): string
}

/** The way to a file. A spreadsheet is saved: some browsers show it as text, without its columns. */
export function fileLink({ path, title }: Download, addresses: Addresses): Inline {
  const isSaved = path.endsWith('.csv')
  return { text: title, href: addresses.href(path), ...(isSaved ? { isSaved } : {}) }
}

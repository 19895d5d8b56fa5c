/** A file of data that people are offered: its bytes are made only where it is written. */
export interface Download {
  path: string
  /** What it is, in the words of the site. */
  title: string
  content(): string
}

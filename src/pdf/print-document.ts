import type { DrawingModel } from '../site/page.ts'
import type { ReaderWords } from './reader-words.ts'

/** A stretch of text in one style; what a line of print is made of. */
export interface Run {
  text: string
  strong?: boolean
  emphasis?: boolean
  struck?: boolean
  raised?: boolean
  /** Not the language of the plan: `en`. */
  lang?: string
  /** A whole address outside the document. */
  href?: string
  /** An anchor in the document. */
  to?: string
  /** A footnote, by its place in `notes`; the text is then empty. */
  note?: number
  /** A new line follows. */
  line?: boolean
}

export type Align = 'left' | 'center' | 'right'

/** One thing of the running text, as the template sets it. */
export type PrintBlock =
  | { is: 'heading'; level: number; runs: Run[]; anchor?: string | undefined; listed: boolean }
  | { is: 'paragraph'; runs: Run[] }
  | { is: 'list'; ordered: boolean; start: number; items: PrintBlock[][] }
  | { is: 'quote'; blocks: PrintBlock[] }
  | {
      is: 'table'
      caption?: Run[] | undefined
      /** What each column wants of the width, in parts. */
      widths: number[]
      align: Align[]
      head: Run[][]
      rows: Run[][][]
    }
  | { is: 'facts'; facts: { term: string; value: Run[] }[] }
  | { is: 'image'; src: string; alt: string; caption?: string | undefined }
  /** Drawn from the plan's data; `src` is unlike any other's, and the words say what it shows. */
  | { is: 'drawing'; src: string; title: Run[]; words: Run[]; drawing: DrawingModel }
  | { is: 'code'; lines: string[] }
  | { is: 'box'; title: Run[]; blocks: PrintBlock[]; anchor?: string | undefined }
  | { is: 'rule' }
  /** A paragraph that goes on from what stands before it. */
  | { is: 'line'; runs: Run[] }
  /** What follows begins on a new page. */
  | { is: 'page' }

export type PrintPicture = Extract<PrintBlock, { is: 'image' | 'drawing' }>

/** A block with the number in the margin by which it is talked about. */
export type NumberedBlock = PrintBlock & { number?: number | undefined }

/** A picture as the template places it: points on the page, and the file that holds it. */
export interface Picture {
  file: string
  width: number
  height: number
}

/** Everything of a printed plan but the pictures' bytes; nothing in it is markup. */
export interface PrintDocument {
  title: string
  /** The title as far as it fits at the top of a page. */
  shortTitle: string
  author: string
  lang: string
  description: string
  /** «UTKAST», set across every page of a plan that does not apply. */
  stamp?: string | undefined
  /** The municipality's colour as `#1f4e79`. */
  colour?: string | undefined
  cover: {
    above: string
    lead: string
    facts: { term: string; value: Run[] }[]
    notes: string[]
  }
  contents: { title: string; depth: number }
  /** «Side {n} av {total}». */
  pageNumber: string
  words: ReaderWords
  blocks: NumberedBlock[]
  notes: PrintBlock[][]
}

import type { RootContent } from 'hast'
import type {
  Column,
  Fact,
  Filter,
  FindingModel,
  Inline,
  Language,
  Link,
  ListItem,
  PlanOverview,
  QuoteModel,
  Row,
  ShownSearchTexts,
  ShownVerdict,
  Tone,
  TreeItem,
} from './page-parts.ts'

export type * from './page-parts.ts'

/** What stands inside an `<svg>` of this size; colours are classes. */
export interface DrawingModel {
  width: number
  height: number
  svg: string
}

/** One thing on a page, drawn by the component of the same name in components/. */
export type Block =
  /** Running text; with the tree it was written from, where there is one, so that print need not parse it anew. */
  | { type: 'html'; html: string; tree?: readonly RootContent[] }
  | { type: 'section'; id: string; level: 2 | 3 | 4 | 5; title: Inline; blocks: Block[] }
  | { type: 'facts'; facts: Fact[] }
  | {
      type: 'table'
      caption: string
      columns: Column[]
      rows: Row[]
      filters?: Filter[]
      /** A cell with something in it says that row and column belong together: on a phone a row lists their titles. */
      marks?: boolean
    }
  | { type: 'tree'; label: string; items: TreeItem[] }
  /** As `choices` each item is one answer to the question above, as large as a thumb. */
  | { type: 'list'; label: string; style: 'cards' | 'plain' | 'choices'; items: ListItem[] }
  | {
      type: 'picture'
      title: string
      /** What it shows, in words; the table it is made from stands beside it. */
      summary: string
      narrow: DrawingModel
      wide: DrawingModel
      /** The same on a sheet for meetings, as a file. */
      sheet: Link
    }
  | { type: 'numbers'; items: { value: string; label: string; href: string }[] }
  | { type: 'details'; summary: string; blocks: Block[] }
  | { type: 'evidence'; id: string; label: Inline[]; blocks: Block[] }
  | { type: 'notice'; tone: Tone; title: string; blocks: Block[] }
  /** Whom to call when there is danger: the numbers of the frame, in the middle of the page. */
  | { type: 'urgentHelp' }
  | { type: 'lawText'; title: string; text: string; source: Inline; note: Inline[]; lang: string }
  | {
      type: 'verdict'
      verdict: ShownVerdict
      tone: Tone
      /** What was found, and why where that says more. */
      text: Inline[]
      quotes: QuoteModel[]
      /** «Kontrollkode …»: another answer has another code. */
      code?: string | undefined
    }
  | { type: 'findings'; label: string; writers: string; findings: FindingModel[]; lang: string }
  /** A file of the output to keep; `{size}` in the text is filled in when the file is made. */
  | { type: 'download'; path: string; href: string; text: string; lang: Language }
  /** The search box alone (front page), which leads to the search page. */
  | {
      type: 'searchBox'
      action: string
      label: string
      button: string
      /** What leads to the overview of all pages, where no script runs. */
      withoutScript: string
      /** Whose pages are to come first; see `ownerOf`. */
      near?: string | undefined
    }
  /** The search page: box, filters, results, and the way in without a script. `bundle` is the address of Pagefind's folder. */
  | {
      type: 'search'
      bundle: string
      texts: ShownSearchTexts
      overview: PlanOverview[]
    }

export interface TocItem {
  id: string
  text: string
  lang?: string | undefined
  children: TocItem[]
}

export interface NavItem {
  link: Link
  /** The page itself, or the overview it belongs to. */
  current?: 'page' | 'overview' | undefined
  /** Only the open branch has its children here; see design.md § 7. */
  children: NavItem[]
}

/** What surrounds every page of a site in one language; texts are ready to print. */
export interface Frame {
  siteName: string
  /** The language of the site's name and contact, where it is not the one of the page. */
  siteLang?: Language | undefined
  siteHref: string
  /** Where the theme's own files lie; ends in a slash. */
  base: string
  logo?: { src: string; alt: string; width: number; height: number } | undefined
  colour?: string | undefined
  plan?: Link | undefined
  search: Link
  nav: NavItem[]
  urgentHelp: {
    title: string
    /** What leads to the words about when to call whom. */
    which: string
    items: {
      name?: Inline | undefined
      phone?: Link | undefined
      href?: string | undefined
      when?: Inline | undefined
    }[]
    /** On the search page, what takes the place of `items` for who comes from a plan; see `ownerOf`. */
    byOwner?: { owner: string; items: Frame['urgentHelp']['items'] }[]
  }
  footer: { contact: Inline[]; links: Link[]; made: string }
  texts: Record<
    | 'skip'
    | 'menu'
    | 'breadcrumb'
    | 'toc'
    | 'previous'
    | 'next'
    | 'backlinks'
    | 'pager'
    | 'edit'
    | 'linkToHeading'
    | 'copyHeading'
    | 'copyParagraph'
    | 'copied'
    | 'cite'
    | 'citeHow'
    | 'filter'
    | 'filterAll'
    | 'filterClear'
    | 'filterCount'
    | 'filterNone'
    | 'guessed'
    | 'table'
    | 'footnotes'
    | 'footnoteBack'
    | 'findings'
    | 'passages'
    | 'morePassages'
    | 'wholePassage',
    string
  >
}

export type PageKind =
  | 'portal'
  | 'front'
  | 'chapter'
  | 'goals'
  | 'measures'
  | 'services'
  | 'cooperations'
  | 'indicators'
  | 'focusAreas'
  | 'help'
  | 'entry'
  | 'followUp'
  | 'history'
  | 'compliance'
  | 'glossary'
  | 'whole'
  | 'appendix'
  | 'search'
  | 'rules'
  | 'rule'
  | 'data'
  | 'accessibility'
  | 'contact'
  | 'notFound'

/** What machines are told of a page. */
export interface PageHead {
  /** The Content-Security-Policy. */
  policy: string
  /** The same page in other languages, itself among them. */
  alternates: { lang: string; href: string }[]
  /** What can be subscribed to. */
  feeds: Link[]
  /** What is shown where somebody shares the page (Open Graph). */
  social: { property: string; content: string }[]
  /** JSON-LD that can stand in a script element as it is. */
  structured: string
}

/** One address of the site and everything the theme needs to draw it. */
export interface Page {
  kind: PageKind
  /** From the root of the output, ends in a slash or is a file name: `plan/mal/`, `404.html`. */
  path: string
  /** `path` with the base path in front: `/a/b/plan/mal/`. */
  href: string
  /** Absolute address, where nettsted.yaml gives the site one. */
  canonical?: string | undefined
  lang: Language
  title: string
  /** The `<title>`: page, what it is, plan, site; no other page of the site has the same. */
  documentTitle: string
  description: string
  head: PageHead
  frame: Frame
  breadcrumb: Link[]
  /** Small line above the heading: the kind of entry, the number of the chapter. */
  eyebrow?: string | undefined
  lead?: string | undefined
  /** The numbers for danger above the page are seen at once on a phone, too: where one looks for help. */
  urgentNumbers?: boolean | undefined
  /** Banners above the heading: draft, hearing, which edition was adopted. */
  notices: { tone: Tone; title: string; text?: string | undefined; link?: Link | undefined }[]
  /** What a front page has beside its heading, before everything else. */
  opening?: Block[] | undefined
  blocks: Block[]
  toc: TocItem[]
  previous?: Link | undefined
  next?: Link | undefined
  backlinks: Link[]
  edit?: Link | undefined
  /** How to refer to the page, where it is of a plan. */
  citation?: Inline[] | undefined
  /** What the page begins with on paper, where it is of a plan. */
  printed?: { stamp?: string | undefined; text: string } | undefined
  /** «Si fra om feil», where anybody is named who could answer. */
  feedback?: Link | undefined
  /** What the search knows of the page beside its text; absent where it is not to be found. */
  search?:
    | {
        type: string
        /** The kind of entry, where the page is one. */
        entry?: string
        /** Which edition of a plan it stands in, where that is not the one adopted. */
        edition?: string | undefined
        plan?: string | undefined
        /** The id of whose plan it is, where the site has plans of several. */
        owner?: string | undefined
        /** What tells it from the same page of other plans: edition, municipality, title. */
        of?: string[]
        services?: string[]
        /** How to get in touch with those the page is of, with what can be called; joined, the parts are the text. */
        contact?: Inline[] | undefined
        levels?: string[]
        statuses?: string[]
        /** The beginning of its running text, where its description is something else, before the facts. */
        begins?: string | undefined
        /** What the page is about in other words than its own: explanations of its themes. */
        about?: string[]
      }
    | undefined
}

/** A file of the site that is no page: data for machines, an attachment, robots.txt. */
export interface DataFile {
  path: string
  content: string | Uint8Array
}

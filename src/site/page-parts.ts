/** The languages of the user interface; content may be in others. */
export type Language = 'nb' | 'nn' | 'en'

/** How a notice, a tag or a verdict looks; the text beside it always says the same. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A piece of running text: plain, linked (`href` with base path), or a tag with a tone. */
export interface Inline {
  text: string
  href?: string | undefined
  tone?: Tone | undefined
  /** What stands between backticks is code: our own texts alone. */
  hasCode?: boolean | undefined
  lang?: string | undefined
  /** Who answers, where the text is a number to call: who listens to the links alone is told, too. */
  calls?: string | undefined
  /** What a file or a number is of, where the text alone does not say: who listens to the links is told, too. */
  of?: string | undefined
  /** A file that is saved, not opened in the browser. */
  isSaved?: boolean | undefined
}

export interface Link {
  href: string
  text: string
  /** Where the text is not in the language of the page. */
  lang?: string | undefined
}

export interface Fact {
  term: string
  /** Where the term is not in the language of the page. */
  lang?: string | undefined
  values: Inline[]
  /** The values are one running text: numbers to call, linked inside a sentence. */
  running?: boolean | undefined
}

export interface Column {
  title: string
  numeric?: boolean | undefined
  /** What stands in it is not broken: a day. */
  oneLine?: boolean | undefined
  /** Its cells are running text: numbers to call, linked inside a sentence. */
  running?: boolean | undefined
  /** Left out on a phone, where it would make every card longer. */
  forWide?: boolean | undefined
  /** What its cells are is plain to see: on a phone they stand without its title. */
  isPlain?: boolean | undefined
}

export interface Row {
  /** Anchor of the row, where something links to it. */
  id?: string | undefined
  /** The first cell is the row's header. A cell is a list of inlines, shown one a line where they are links. */
  cells: Inline[][]
  /** What the rows above come to. */
  total?: boolean | undefined
  /** What the row answers to in the filters above the table: filter key → option values. */
  filters?: Record<string, string[]> | undefined
}

export interface Filter {
  /** Also the name of the parameter in the address. */
  key: string
  label: string
  options: { value: string; label: string }[]
}

export interface TreeItem {
  link: Inline
  detail?: string | undefined
  children: TreeItem[]
}

export interface ListItem {
  title: Inline
  text?: string | undefined
  tags?: Inline[]
  facts?: Fact[]
  /** What can wait, folded under words that say what it is. */
  more?: { summary: string; facts: Fact[] } | undefined
}

/** A verdict as readers meet it: «notYet» where the plan is still to be adopted, and the demand is that it is. */
export type ShownVerdict = 'answered' | 'thin' | 'notYet' | 'missing'

/** A passage that the report rests on. */
export interface QuoteModel {
  text: string
  /** The whole passage, where `text` is its beginning. */
  full?: string | undefined
  lang: string
  link: Link
  /** True where the tool found the passage itself and nobody marked it. */
  guessed: boolean
}

export interface FindingModel {
  severity: 'error' | 'warning' | 'note'
  severityText: string
  message: string
  /** The page it is about, as readers know it. */
  page?: Link | undefined
  /** For those who write: what to do, where in the files, and why. */
  hint?: string | undefined
  source: string
  rule: Link
}

/** The table of contents of a plan, its words, and the id of whose it is where a site has plans of several. */
export interface PlanOverview {
  title: string
  lang: Language
  owner: string | undefined
  link: Link
  contents: Link[]
  words: Link[]
}

/** What the search page says, and what names of the index are called in its language, where that differs. */
export type ShownSearchTexts = SearchTexts & { said: Record<string, string> }

interface SearchTexts {
  label: string
  button: string
  /** `{n}` stands for the number of hits, `{query}` for what was asked. */
  hits: string
  oneHit: string
  none: string
  searching: string
  failed: string
  /** Where `{query}` is what was searched for in the place of what was written. */
  corrected: string
  narrow: string
  asWritten: string
  filters: Record<SearchFilter, string>
  all: string
  more: string
  urgent: string
  urgentAbove: string
  contents: string
  words: string
  withoutScript: string
}

export type SearchFilter = 'type' | 'plan' | 'service' | 'level' | 'status'

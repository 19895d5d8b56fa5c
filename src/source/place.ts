/** A point in a file: line and column from 1, offset from 0, in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A stretch of a file; `file` is relative to the content folder's parent and uses `/`. */
export interface Place {
  file: string
  start: Point
  end: Point
}

/** The beginning of a file, for what concerns the whole of it. */
export function startOfFile(file: string): Place {
  const start = { line: 1, column: 1, offset: 0 }
  return { file, start, end: start }
}

/** SARIF's words; shown to people as feil, advarsel, merknad. */
export type Severity = 'error' | 'warning' | 'note'

/** One message at a place. `ruleId` names the rule whose page explains it. */
export interface Finding {
  ruleId: string
  severity: Severity
  message: string
  hint?: string | undefined
  place: Place
  related?: { place: Place; message: string }[] | undefined
  requirement?: string | undefined
}

import Papa from 'papaparse'
import { type SeriesPoint, seriesPoint } from '../../schemas/indicator.ts'
import type { Finding, Place } from '../source/place.ts'
import { parseSource, type SourceFile } from '../source/source-file.ts'
import { explainIssue } from './explain-issue.ts'
import { fieldsOf, findField } from './key-path.ts'

/** A series from a CSV file, with the row each of its points stands in. */
export interface SeriesTable {
  source: SourceFile
  series: SeriesPoint[]
  places: Place[]
}

/** The series of an indicator from its CSV file in long form; a row that cannot be read is left out and reported. */
export function readSeries(path: string, text: string): SeriesTable & { findings: Finding[] } {
  const findings: Finding[] = []
  const { file } = parseSource(path, text, () => ({ type: 'root', children: [] }))
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)]
  const placeOfLine = (line: number) => {
    const start = lineStarts[line] ?? 0
    const end = text.indexOf('\n', start)
    return file.placeAt({ start, end: end < 0 ? text.length : end })
  }
  const report = (line: number, message: string, hint: string) => {
    findings.push({
      ruleId: 'series-valid',
      severity: 'error',
      message,
      hint,
      place: placeOfLine(line),
    })
  }
  const fields = fieldsOf(seriesPoint.shape)
  // The header tells: in the rows a comma may be a decimal comma.
  const delimiter = /[;\t,]/.exec(text.split('\n', 1)[0] ?? '')?.[0] ?? ''
  const [{ cells: header } = { cells: [] }, ...rows] = readRows(
    text.replace(/\r\n/g, '\n'),
    delimiter,
  )
  const named = header.map((name) => findField(fields, name)?.[1])
  const columns = named.map((column, index) => (named.indexOf(column) < index ? undefined : column))
  for (const [index, column] of named.entries())
    if (!column)
      report(
        0,
        `Vi kjenner ikke kolonnen «${header[index]}». Den er ikke brukt.`,
        `Kolonnene er ${Object.values(fields)
          .map((field) => field.key)
          .join(', ')}.`,
      )
    else if (!columns[index])
      report(
        0,
        `«${header[named.indexOf(column)]}» og «${header[index]}» er samme kolonne. Bare den første er brukt.`,
        'Ta bort den ene. Gjelder tallene ulike områder, skriv området i kolonnen `område`, én rad for hvert.',
      )

  const series: SeriesPoint[] = []
  const places: Place[] = []
  for (const { line, cells: typed, isBroken } of rows) {
    const cells = typed.map((cell) => cell.trim())
    if (isBroken) {
      report(
        line,
        'Et hermetegn i raden er ikke avsluttet. Raden, og det som følger etter den, er ikke brukt.',
        'Sett hermetegn rundt hele cellen, og skriv hermetegn inne i den to ganger.',
      )
      continue
    }
    if (cells.every((cell) => cell === '')) continue
    if (cells.slice(columns.length).some((cell) => cell !== '')) {
      report(
        line,
        `Raden har ${cells.length} celler, men det er ${columns.length} kolonner. Den er ikke brukt.`,
        'Skill kolonnene med semikolon når tallene har desimalkomma.',
      )
      continue
    }
    const raw: Record<string, string> = {}
    for (const [position, column] of columns.entries()) {
      const cell = cells[position]
      if (column && cell) raw[column.key] = cell
    }
    const point = seriesPoint.zod.safeParse(raw)
    if (point.success) {
      series.push(point.data)
      places.push(placeOfLine(line))
    } else
      for (const issue of point.error.issues) {
        const key = String(issue.path.at(-1) ?? '')
        const { message, hint } = explainIssue(issue, key, raw[key])
        report(line, message, hint)
      }
  }
  return { source: file, series, places, findings }
}

interface Row {
  /** The line it begins on, from 0: a cell in quotes may hold line breaks. */
  line: number
  cells: string[]
  /** A quotation mark is wrong, so the cells are not what the writer meant. */
  isBroken: boolean
}

function readRows(text: string, delimiter: string): Row[] {
  const rows: Row[] = []
  let line = 0
  let start = 0
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors, meta }) {
      rows.push({ line, cells: data, isBroken: errors.some(({ type }) => type === 'Quotes') })
      line += text.slice(start, meta.cursor).split('\n').length - 1
      start = meta.cursor
    },
  })
  return rows
}

import type { Format } from '../schemas/format.ts'
import { readFrontMatter } from '../src/plan/front-matter.ts'
import { parseSource } from '../src/source/source-file.ts'

/** Reads fields as they stand between two lines of `---`; the first is on line 2. Findings are lines of text. */
export function fieldsFrom<T>(format: Format<T>, yaml: string) {
  const result = readFrontMatter(format, parseSource('a.md', `---\n${yaml}\n---\n`).file)
  const findings = result.findings.map(
    ({ place, message, hint }) => `${place.start.line}:${place.start.column} ${message} ${hint}`,
  )
  return { ...result, findings }
}

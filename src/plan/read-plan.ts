import { fileFormats } from '../../schemas/index.ts'
import type { PlanData } from '../../schemas/plan.ts'
import type { GlossaryData } from '../../schemas/site.ts'
import { type Finding, startOfFile } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'
import { type Body, readBody } from './body.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import type { Attachment } from './model.ts'
import { type Draft, type PlanFile, readEntries, titleOf } from './read-entries.ts'
import { sameInGlossary } from './same-in-glossary.ts'
import { readSeries, type SeriesTable } from './series.ts'

/** The files of one plan's folder, read but not understood. */
export interface PlanInput {
  id: string
  /** plan.md; undefined when it is missing. */
  plan: SourceFile | undefined
  files: readonly PlanFile[]
  /** CSV texts by their path inside the plan: `indikatorer/x.csv`. */
  tables: readonly { inner: string; path: string; text: string }[]
  attachments: ReadonlyMap<string, Attachment>
}

/** A plan whose files are read and whose references are not yet followed. */
export interface PlanDraft {
  id: string
  title: string
  source: SourceFile
  frontMatter: FrontMatter<PlanData>
  body: Body
  glossary: FrontMatter<GlossaryData> | undefined
  drafts: readonly Draft[]
  tables: ReadonlyMap<string, SeriesTable>
  /** Every text of the plan. */
  files: readonly SourceFile[]
  attachments: ReadonlyMap<string, Attachment>
}

/** Reads the files of one plan; what is wrong in them is added to the findings. */
export function readPlan(input: PlanInput, findings: Finding[]): PlanDraft {
  const [glossaryFile, ...otherGlossaries] = input.files
    .filter(({ inner }) => /^ordliste\.ya?ml$/i.test(inner))
    .sort((a, b) => (a.inner < b.inner ? -1 : 1))
  const source = input.plan ?? input.files[0]?.source
  if (!source) throw new Error(`Plan «${input.id}» has no file at all`)
  if (!input.plan)
    findings.push({
      ruleId: 'plan-file-required',
      severity: 'error',
      message: `Mappen «${input.id}» mangler filen plan.md.`,
      hint: 'Lag plan.md med minst `tittel:` mellom to linjer med `---`.',
      place: startOfFile(source.path),
    })
  const planSource = input.plan ?? {
    ...source,
    frontMatter: undefined,
    body: { type: 'root', children: [] },
  }
  const frontMatter = readFrontMatter<PlanData>(fileFormats.plan, planSource)
  findings.push(...frontMatter.findings)
  const entries = readEntries(input.files)
  findings.push(...entries.findings)
  const glossary =
    glossaryFile && readFrontMatter<GlossaryData>(fileFormats.ordliste, glossaryFile.source)
  if (glossary) findings.push(...glossary.findings, ...sameInGlossary(glossary))
  for (const { source } of otherGlossaries)
    findings.push({
      ruleId: 'file-known',
      severity: 'warning',
      message: `Planen har en ordliste til, ${glossaryFile?.inner}. Denne kommer ikke med på nettstedet.`,
      hint: `Flytt ordene over i ${glossaryFile?.inner}, og slett denne filen.`,
      place: startOfFile(source.path),
    })
  const tables = new Map<string, SeriesTable>()
  for (const table of input.tables) {
    const read = readSeries(table.path, table.text)
    findings.push(...read.findings)
    tables.set(table.inner, read)
  }
  return {
    id: input.id,
    title: input.plan ? titleOf(frontMatter.data.title, planSource, input.id, findings) : input.id,
    source: planSource,
    frontMatter,
    body: readBody(planSource),
    glossary,
    drafts: entries.drafts,
    tables,
    files: [
      ...(input.plan ? [input.plan] : []),
      ...input.files.map((file) => file.source),
      ...[...tables.values()].map((table) => table.source),
    ],
    attachments: input.attachments,
  }
}

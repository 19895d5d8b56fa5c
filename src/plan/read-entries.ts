import { type EntryKind, entryKinds } from '../../schemas/index.ts'
import { type Finding, startOfFile } from '../source/place.ts'
import { hasReadableFields, type SourceFile } from '../source/source-file.ts'
import { type Body, leadingTitle, readBody } from './body.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { entryId, kindOfFolder } from './link.ts'
import type { Entry } from './model.ts'

/** A file of a plan; `inner` is its path from the plan's folder, with `/`. */
export interface PlanFile {
  inner: string
  source: SourceFile
}

/** An entry that is read but knows nothing of the others yet. */
export interface Draft {
  kind: EntryKind
  id: string
  title: string
  source: SourceFile
  frontMatter: FrontMatter<Entry['data']>
  body: Body
  /** Folders and file names in reading order. */
  order: readonly string[]
}

/** Reads the files of one plan's folders; files whose folder or name nobody knows are reported. */
export function readEntries(files: readonly PlanFile[]): { drafts: Draft[]; findings: Finding[] } {
  const findings: Finding[] = []
  const drafts: Draft[] = []
  const byId = new Map<string, Draft>()
  for (const { inner, source } of files) {
    const [folder = '', ...steps] = inner.split('/')
    const kind = kindOfFolder(folder)
    if (!kind || steps.length === 0) continue
    if (!/\.md$/i.test(inner)) {
      findings.push({
        ruleId: 'file-known',
        severity: 'warning',
        message: `I mappen ${folder}/ leser vi bare filer som slutter på .md. Filen kommer ikke med på nettstedet.`,
        hint: 'Legg feltene mellom to linjer med `---` i en fil som slutter på .md.',
        place: startOfFile(source.path),
      })
      continue
    }
    const id = entryId(kind, steps.join('/')) || 'index'
    const draft = readEntry(kind, id, steps, source, findings)
    const key = `${kind} ${id}`
    const first = byId.get(key)
    if (first) {
      findings.push({
        ruleId: 'id-unique',
        severity: 'error',
        message: `To filer har samme id, «${id}»: ${first.source.path} og ${source.path}.`,
        hint: 'Gi den ene filen et annet navn. Store og små bokstaver, å og a, regnes som like, og tall foran navnet er ikke med.',
        place: startOfFile(source.path),
        related: [
          {
            place: startOfFile(first.source.path),
            message: 'Id-en er først brukt her.',
          },
        ],
      })
      continue
    }
    byId.set(key, draft)
    drafts.push(draft)
  }
  const collator = new Intl.Collator('nb', { numeric: true })
  drafts.sort((a, b) => compareSteps(a.order, b.order, collator))
  return { drafts, findings }
}

function readEntry(
  kind: EntryKind,
  id: string,
  order: readonly string[],
  source: SourceFile,
  findings: Finding[],
): Draft {
  const frontMatter = readFrontMatter<Entry['data']>(entryKinds[kind].format, source)
  findings.push(...frontMatter.findings)
  const body = readBody(source)
  return {
    kind,
    id,
    title: titleOf(frontMatter.data.title, source, id, findings),
    source,
    frontMatter,
    body,
    order: order.map((step) => step.replace(/\.md$/i, '')),
  }
}

/** The title given, else the body's own first heading, else the id; what is missing is reported. */
export function titleOf(
  given: string | undefined,
  source: SourceFile,
  id: string,
  findings: Finding[],
): string {
  if (given !== undefined) return given
  const own = leadingTitle(source.body)
  // Unreadable front matter is reported already, and may well hold the title.
  if (hasReadableFields(source))
    findings.push({
      ruleId: 'title-required',
      severity: 'warning',
      message: own
        ? `Filen mangler \`tittel\`. Vi bruker overskriften «${own}».`
        : `Filen mangler \`tittel\`. Vi bruker filnavnet «${id}».`,
      hint: 'Skriv `tittel:` mellom to linjer med `---` øverst i filen.',
      place: source.placeOf([]),
    })
  return own ?? id
}

/** `index` comes before everything else in its folder. */
function compareSteps(a: readonly string[], b: readonly string[], collator: Intl.Collator): number {
  for (let depth = 0; depth < Math.max(a.length, b.length); depth++) {
    const [left, right] = [a[depth], b[depth]]
    if (left === right) continue
    if (left === undefined || left === 'index') return -1
    if (right === undefined || right === 'index') return 1
    const order = collator.compare(left, right)
    if (order !== 0) return order
  }
  return 0
}

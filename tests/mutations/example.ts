import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkSite, type ReportedFinding } from '../../src/check/check-site.ts'
import { type LoadedSite, loadSite } from '../../src/plan/load-site.ts'
import { rules } from '../../src/rules/index.ts'
import { parseSource } from '../../src/source/source-file.ts'
import { loadStatutes } from '../../src/statutes/load-statutes.ts'
import { siteFrom } from '../site-from.ts'
import { temporaryContent } from '../temporary-site.ts'
import { type Files, inContent } from './change.ts'
import type { Expected } from './mutation.ts'

const content = path.resolve(import.meta.dirname, '../../content')
const statutes = await loadStatutes()

/**
 * The complete plan with its edition and the site's own file, as typed but for the codes of the adopted text and of
 * what was judged: every change of a text would break those, too. A mutation of its own has a code that is wrong.
 */
export const example: Files = new Map(
  [...(await filesOf('vindelsund-forebygging', 'vindelsund-ung'))].map(([name, text]) => [
    name,
    typeof text === 'string' ? text.replaceAll(/^ +kontrollkode: .*\r?\n/gm, '') : text,
  ]),
)

const loaded = await loadSite(content, { cache: false })
const pictures = loaded.site.plans.flatMap((plan) =>
  [...plan.attachments].map(([inner, one]) => ({ ...one, path: `${plan.id}/${inner}` })),
)

/** Everything the check says of some files on the day the example is written for, each as a line. */
export async function findingsIn(files: Files, onDisk = false): Promise<string[]> {
  const { site, findings } = onDisk ? await fromDisk(files) : fromTexts(files)
  const report = checkSite({ site, findings, statutes, today: '2026-11-22', unfolded: true })
  return report.findings.map(shown).sort()
}

/** The line that an expected finding is shown as. */
export function expectedIn(files: Files, expected: Expected): string {
  const { rule, requirement, file = 'plan.md', at } = expected
  const severity = expected.severity ?? rules.find(({ id }) => id === rule)?.severity
  const demand = requirement === undefined ? '' : ` barnevernsloven-15-1/${requirement}`
  return `${severity} ${rule}${demand} ${inContent(file)}:${lineOf(files, file, at)}`
}

function shown({ severity, ruleId, requirement, place: { file, start } }: ReportedFinding): string {
  const demand = requirement === undefined ? '' : ` ${requirement}`
  return `${severity} ${ruleId}${demand} ${file.slice(file.indexOf('content/') + 8)}:${start.line}`
}

function lineOf(files: Files, file: string, at: string | undefined): number {
  if (at === undefined) return 1
  const text = files.get(inContent(file))
  const before = (typeof text === 'string' ? text : decoder.decode(text)).split(at)
  if (before.length !== 2)
    throw new Error(`${file} has «${at}» ${before.length - 1} times, not once`)
  return before[0]?.split('\n').length ?? 1
}

const decoder = new TextDecoder()

/** Most files are as they were: each text is parsed once. */
const parsed = new Map<string, ReturnType<typeof parseSource>>()
const parseOnce: typeof parseSource = (file, text) => {
  const key = `${file}\n${text}`
  const known = parsed.get(key) ?? parseSource(file, text)
  parsed.set(key, known)
  return known
}

function fromTexts(files: Files): LoadedSite {
  const texts = [...files]
    .filter(([file]) => !file.includes('/filer/'))
    .map(([file, text]) => [file, typeof text === 'string' ? text : decoder.decode(text)])
  const attachments = pictures.filter((one) => files.has(one.path))
  return siteFrom(Object.fromEntries(texts), attachments, parseOnce)
}

async function fromDisk(files: Files): Promise<LoadedSite> {
  const folder = await temporaryContent(Object.fromEntries(files))
  return loadSite(folder, { cache: false, limit: 1000 })
}

async function filesOf(...plans: string[]): Promise<Files> {
  const inside = await readdir(content, { recursive: true, withFileTypes: true })
  const paths = inside
    .filter((one) => one.isFile())
    .map((one) => path.relative(content, path.join(one.parentPath, one.name)))
    .filter((file) => file === 'nettsted.yaml' || plans.includes(file.split(path.sep)[0] ?? ''))
  return new Map(
    await Promise.all(
      paths.map(
        async (file): Promise<[string, string]> => [
          file.split(path.sep).join('/'),
          await readFile(path.join(content, file), 'utf8'),
        ],
      ),
    ),
  )
}

import { entryKinds } from '../../schemas/index.ts'
import { type Finding, startOfFile } from '../source/place.ts'
import { parseSource, type SourceFile } from '../source/source-file.ts'
import { buildSite } from './build-site.ts'
import { nearest } from './front-matter.ts'
import { entryId, kindOfFolder } from './link.ts'
import type { Attachment, Site } from './model.ts'
import type { PlanFile } from './read-entries.ts'
import type { PlanInput } from './read-plan.ts'
import { slug } from './slug.ts'
import { type ContentFiles, withUsableNames } from './usable-names.ts'

/** Names under the site's root that the site itself uses. */
export const reservedPlanIds: ReadonlySet<string> = new Set([
  'sok',
  'regler',
  'data',
  'lovkrav',
  'pagefind',
  'rediger',
  'tilgjengelighet',
  'kontakt',
  'filer',
  'astro',
  'tema',
  '404',
])

/** Sorts the files of a content folder into plans and builds the model; files that belong nowhere are reported. */
export function assembleSite(files: ContentFiles): { site: Site; findings: Finding[] } {
  const findings: Finding[] = []
  const content = withUsableNames(files, findings)
  const paths = [...content.sources.keys(), ...content.tables.keys()]
  const folders = new Set(
    paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''),
  )
  const byId = new Map<string, PlanInput>()
  for (const folder of [...folders].sort())
    for (const plan of readPlanFolder(folder, content, findings)) {
      const first = byId.get(plan.id)
      if (first) findings.push(...samePlan(first, plan))
      else byId.set(plan.id, plan)
    }
  const plans = [...byId.values()]
  const settings =
    content.sources.get('nettsted.yaml') ?? parseSource(`${content.label}/nettsted.yaml`, '').file
  for (const [inner, source] of content.sources)
    if (!inner.includes('/') && inner !== 'nettsted.yaml') findings.push(strayFile(source))
  // A plan that was left out is reported already.
  if (plans.length === 0 && !findings.some(({ severity }) => severity === 'error'))
    findings.push({
      ruleId: 'plan-file-required',
      severity: 'error',
      message: `Vi finner ingen plan i mappen «${content.label}».`,
      hint: 'Lag en mappe for planen og legg filen plan.md i den.',
      place: startOfFile(settings.path),
    })
  const built = buildSite({ settings, attachments: inFolder(content.attachments, ''), plans })
  return { site: built.site, findings: [...findings, ...built.findings] }
}

function readPlanFolder(folder: string, content: ContentFiles, findings: Finding[]): PlanInput[] {
  const prefix = `${folder}/`
  const inside = <T>(all: ReadonlyMap<string, T>) =>
    [...all]
      .filter(([inner]) => inner.startsWith(prefix))
      .map(([inner, value]) => [inner.slice(prefix.length), value] as const)
  const plan = content.sources.get(`${prefix}plan.md`)
  const files = inside(content.sources)
    .filter(([inner]) => inner !== 'plan.md')
    .map(([inner, source]) => ({ inner, source }))
  const belongs = ({ inner }: PlanFile) =>
    kindOfFolder(inner.split('/')[0] ?? '') !== undefined || /^ordliste\.ya?ml$/i.test(inner)
  for (const file of files) if (!belongs(file)) findings.push(strayFile(file.source))
  const first = plan ?? files.find(belongs)?.source
  if (!first) return []
  const id = slug(folder)
  if (id === '' || reservedPlanIds.has(id)) {
    const reason =
      id === '' ? 'Navnet har ingen bokstaver eller tall.' : 'Nettstedet bruker selv den adressen.'
    findings.push({
      ruleId: 'plan-id-free',
      severity: 'error',
      message: `Planen kan ikke hete «${folder}». ${reason}`,
      hint: 'Gi mappen et annet navn, for eksempel navnet på kommunen og temaet.',
      place: startOfFile(first.path),
    })
    return []
  }
  const tables = inside(content.tables).map(([inner, text]) => ({
    inner,
    path: `${content.label}/${prefix}${inner}`,
    text,
  }))
  const indicators = new Set(files.map(({ inner }) => indicatorId(inner, '.md')))
  for (const { inner, path } of tables) {
    const owner = indicatorId(inner, '.csv')
    if (owner === undefined || !indicators.has(owner)) findings.push(strayTable(path))
  }
  return [
    {
      id,
      plan,
      files: files.filter(belongs),
      tables,
      attachments: inFolder(content.attachments, prefix),
    },
  ]
}

function samePlan(first: PlanInput, second: PlanInput): Finding[] {
  const [firstFile, file] = [first, second].map(({ plan, files }) => plan ?? files[0]?.source)
  if (!firstFile || !file) return []
  return [
    {
      ruleId: 'id-unique',
      severity: 'error',
      message: `To planer har samme id, «${second.id}». Den andre kommer ikke med på nettstedet.`,
      hint: 'Gi den ene mappen et annet navn. Store og små bokstaver, å og a, regnes som like.',
      place: startOfFile(file.path),
      related: [{ place: startOfFile(firstFile.path), message: 'Id-en er først brukt her.' }],
    },
  ]
}

function indicatorId(inner: string, ending: '.md' | '.csv'): string | undefined {
  const [folder = '', ...steps] = inner.split('/')
  if (kindOfFolder(folder) !== 'indicator' || !inner.toLowerCase().endsWith(ending))
    return undefined
  return entryId('indicator', steps.join('/').slice(0, -ending.length))
}

function inFolder(all: ReadonlyMap<string, Attachment>, prefix: string): Map<string, Attachment> {
  return new Map(
    [...all]
      .filter(([inner]) => inner.startsWith(`${prefix}filer/`))
      .map(([inner, attachment]) => [inner.slice(prefix.length), attachment]),
  )
}

function strayTable(path: string): Finding {
  return {
    ruleId: 'file-known',
    severity: 'warning',
    message: 'CSV-filen hører ikke til noen indikator. Den kommer ikke med på nettstedet.',
    hint: 'Gi den samme navn som indikatoren, og legg dem i samme mappe.',
    place: startOfFile(path),
  }
}

function strayFile({ path }: SourceFile): Finding {
  const name = path.split('/').at(-1) ?? ''
  if (/^plan\.(md|ya?ml)$/i.test(name))
    return {
      ruleId: 'file-known',
      severity: 'warning',
      message: `Planen leses fra plan.md, ikke fra «${name}». Filen kommer ikke med på nettstedet.`,
      hint: 'Samle alt i én fil som heter plan.md, med små bokstaver, og som ligger rett i mappen til planen.',
      place: startOfFile(path),
    }
  const folders = Object.values(entryKinds).flatMap(({ folders }) => folders)
  const near = nearest(path.split('/').at(-2) ?? '', folders)
  const known = Object.values(entryKinds).map(({ folders: [name] }) => `${name}/`)
  return {
    ruleId: 'file-known',
    severity: 'warning',
    message: 'Filen ligger i en mappe vi ikke kjenner. Den kommer ikke med på nettstedet.',
    hint: near ? `Mente du mappen ${near}/?` : `Flytt filen til en av mappene ${known.join(', ')}.`,
    place: startOfFile(path),
  }
}

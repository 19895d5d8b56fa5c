import { readdir, readFile } from 'node:fs/promises'
import type { StatuteData } from '../../schemas/statute.ts'
import { statute as format } from '../../schemas/statute.ts'
import { readFrontMatter } from '../plan/front-matter.ts'
import type { Plan } from '../plan/model.ts'
import type { Finding } from '../source/place.ts'
import { parseSource } from '../source/source-file.ts'

type Complete<T> = { [Key in keyof T]-?: Exclude<T[Key], undefined> }

/** The words of a provision over a stretch of time; `text` is missing where nobody has found them. */
export type Wording = StatuteData['wordings'][number] & { id: string; from: string }

/** One demand of a provision and how the machine looks for its answer. */
export type Requirement = Complete<StatuteData['requirements'][number]>

/** A provision that prescribes a plan, as its profile describes it. */
export interface Statute {
  id: string
  title: string
  shortTitle: string
  link: string
  /** The day the duty to have a plan began. */
  inForce: string
  wordings: readonly Wording[]
  /** Where the duty stood before. */
  formerBases: readonly StatuteData['formerBases'][number][]
  requirements: readonly Requirement[]
}

/** The profiles that planverk ships. */
export async function loadStatutes(): Promise<Statute[]> {
  const folder = new URL('../../schemas/statutes/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      const { statute, findings } = readStatute(name, text)
      const [first] = findings
      if (!statute || first) throw new Error(`${name}: ${first?.message ?? 'profilen er ikke hel'}`)
      return statute
    }),
  )
}

/** Reads a profile; `statute` is undefined when something in it is wrong or missing. */
export function readStatute(
  name: string,
  text: string,
): { statute: Statute | undefined; findings: Finding[] } {
  const { file, findings } = parseSource(name, text)
  const profile = readFrontMatter(format, file)
  const missing = (where: (string | number)[], key: string): Finding => ({
    ruleId: 'front-matter-valid',
    severity: 'error',
    message: `Lovprofilen mangler \`${key}\`.`,
    hint: `Skriv \`${key}\`.`,
    place: profile.placeOf(...where),
  })
  const { data } = profile
  const problems = [...findings, ...profile.findings]
  for (const [key, value] of Object.entries({
    tittel: data.title,
    'kort tittel': data.shortTitle,
    lenke: data.link,
    'plikten gjelder fra': data.inForce,
  }))
    if (value === undefined) problems.push(missing([], key))
  const wordings = data.wordings.filter((one, index): one is Wording => {
    if (one.id !== undefined && one.from !== undefined) return true
    problems.push(missing(['wordings', index], one.id === undefined ? 'id' : 'fra'))
    return false
  })
  const requirements = data.requirements.flatMap((one, index): Requirement[] => {
    const complete = { ...one, enough: one.enough ?? 0 }
    const gaps = Object.entries(complete).filter(([, value]) => value === undefined)
    for (const [name] of gaps)
      problems.push(missing(['requirements', index, name], requirementKey(name)))
    return gaps.length === 0 ? [complete as Requirement] : []
  })
  const { title, shortTitle, link, inForce } = data
  if (problems.length > 0 || !title || !shortTitle || !link || !inForce)
    return { statute: undefined, findings: problems }
  const id = name.replace(/\.ya?ml$/, '')
  const { formerBases } = data
  const statute = { id, title, shortTitle, link, inForce, wordings, formerBases, requirements }
  return { statute, findings: [] }
}

/** The key as it is typed in a profile. */
function requirementKey(name: string): string {
  const list =
    format.shape.is === 'record' ? format.shape.fields['requirements']?.format.shape : undefined
  const record = list?.is === 'list' ? list.of : undefined
  return (record?.is === 'record' && record.fields[name]?.key) || name
}

/** The wording in force on a day. */
export function wordingOn(statute: Statute, day: string): Wording | undefined {
  return statute.wordings.find(({ from, to }) => from <= day && (to === undefined || day <= to))
}

/** The day a plan was adopted as a whole: the latest decision on the plan itself, since an old plan may be adopted anew. */
export function adoptedOn(plan: Plan): string | undefined {
  return plan.data.decisions
    .filter(({ concerns }) => concerns === undefined || concerns === 'plan')
    .flatMap(({ date }) => (date ? [date] : []))
    .sort()
    .at(-1)
}

/** Whether the plan says that it is, or was, adopted; without a status its decisions speak. */
export function wasAdopted({ data }: Plan): boolean {
  return data.status === undefined
    ? data.decisions.length > 0
    : data.status === 'adopted' || data.status === 'replaced' || data.status === 'expired'
}

import { statute as format, type StatuteData } from '../../schemas/statute.ts'
import { type FrontMatter, readFrontMatter } from '../plan/front-matter.ts'
import type { Finding } from '../source/place.ts'
import { parseSource } from '../source/source-file.ts'
import { problemsOf } from './profile-problems.ts'
import type { Requirement, Statute, Wording } from './statute.ts'

const called = {
  law: 'loven',
  regulation: 'forskriften',
  guidelines: 'retningslinjene',
  rules: 'reglene',
} as const

/** Reads a profile; `statute` is undefined when something in it is wrong or missing, and the findings say what. */
export function readStatute(
  name: string,
  text: string,
): { statute: Statute | undefined; findings: Finding[] } {
  const { file, findings } = parseSource(name, text)
  const read: FrontMatter<StatuteData> = readFrontMatter(format, file)
  const requirements = read.data.requirements.map((one) =>
    withInherited(one, read.data.requirements),
  )
  const profile = { ...read, data: { ...read.data, requirements } }
  const problems = [...findings, ...read.findings, ...problemsOf(profile)]
  const { title, shortTitle, link, inForce, calledAs, wordings } = profile.data
  if (problems.length > 0 || !title || !shortTitle || !link || !calledAs)
    return { statute: undefined, findings: problems }
  return {
    statute: {
      id: idOf(name),
      title,
      shortTitle,
      link,
      inForce,
      calledAs: called[calledAs],
      wordings: wordings as Wording[],
      formerBases: profile.data.formerBases,
      requirements: requirements as Requirement[],
    },
    findings: [],
  }
}

function idOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.ya?ml$/, '')
}

type RequirementData = StatuteData['requirements'][number]

/** A demand that elaborates another is looked for in the same way, where it does not say otherwise. */
function withInherited(
  one: RequirementData,
  all: readonly RequirementData[],
): RequirementData & { enough: number } {
  const base = all.find(({ id }) => id !== undefined && one.elaborates === id && one.id !== id)
  const whole = { ...one, enough: one.enough ?? base?.enough ?? 0 }
  if (!base || one.kind !== undefined) return whole
  const { kind, entries, headings, cues, facts, years } = base
  return { ...whole, kind, entries, headings, cues, facts, years: one.years ?? years }
}

import type { ReferenceKind } from '../../../schemas/format.ts'
import { type EntryKind, entryKinds } from '../../../schemas/index.ts'
import { nearest } from '../../plan/front-matter.ts'
import { readLink } from '../../plan/link.ts'
import type { Entry, Plan, Reference } from '../../plan/model.ts'
import { defineRule } from '../rule.ts'

const namesOfKinds: Partial<Record<ReferenceKind, string>> = {
  goal: 'mål',
  focusArea: 'innsatsområde',
  measure: 'tiltak',
  service: 'tjeneste',
  cooperation: 'samarbeid',
  indicator: 'indikator',
  theme: 'tema i ordlisten',
  riskFactor: 'risikofaktor i ordlisten',
  plan: 'plan',
}

/** A reference that leads nowhere would be a dead link or a missing name on the site. */
export default defineRule({
  id: 'reference-exists',
  severity: 'error',
  title: 'Det en henvisning peker på, skal finnes.',
  refuses: true,
  *check({ site, plan }) {
    for (const reference of [plan, ...plan.entries].flatMap(({ references }) => references)) {
      if (reference.known) continue
      const link = readLink(reference.id)
      // The rule link-safe speaks of these.
      if (reference.kind === 'any' && reference.field === 'body' && link.is === 'unsafe') continue
      const candidates = candidatesFor(reference, plan, site.plans)
      const near = nearest(reference.id, candidates)
      yield {
        place: reference.place,
        message: messageFor(reference, link.is),
        hint: near
          ? `Mente du «${near}»?`
          : candidates.length > 0 && candidates.length <= 8
            ? `Det som finnes, er ${candidates.join(', ')}.`
            : 'Rett skrivemåten, eller lag det som mangler.',
      }
    }
  },
})

function messageFor({ id, kind }: Reference, link: string): string {
  const name = namesOfKinds[kind]
  if (name)
    return `Vi finner ingen ${name} med id-en «${id}».`.replace(
      /ingen (mål|tiltak|innsatsområde|samarbeid|tema)/,
      'ikke noe $1',
    )
  if (kind === 'file' || link === 'file') return `Vi finner ikke filen «${id}».`
  if (link === 'anchor') return `Vi finner ingen overskrift som passer til «${id}» på denne siden.`
  return `Lenken «${id}» fører ikke til noe i planen.`
}

/** What the writer may have meant, spelled as the reference is. */
function candidatesFor(reference: Reference, plan: Plan, plans: readonly Plan[]): string[] {
  const { kind, id } = reference
  if (kind === 'theme') return plan.glossary.themes.flatMap((theme) => theme.id ?? [])
  if (kind === 'riskFactor') return plan.glossary.riskFactors.flatMap((risk) => risk.id ?? [])
  if (kind === 'plan') return plans.map((one) => one.id)
  if (kind === 'file') return [...plan.attachments.keys()]
  if (kind !== 'any')
    return plan.entries.filter((entry) => entry.kind === kind).map((entry) => entry.id)
  const link = readLink(id)
  if (link.is === 'file') return [...plan.attachments.keys()]
  const kindOnly =
    link.is === 'entry' ? plan.entries.filter((entry) => entry.kind === link.kind) : plan.entries
  return kindOnly.map(linkTo)
}

function linkTo(entry: Entry): string {
  const [folder] = entryKinds[entry.kind satisfies EntryKind].folders
  return `${folder}/${entry.id}`
}

import { foldWord, type ReferenceKind } from '../../../schemas/format.ts'
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
      yield {
        place: reference.place,
        message: messageFor(reference, link.is),
        hint: hintFor(reference.id, candidatesFor(reference, plan, site.plans)),
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

/** What a reference may have meant: how it is written, and what people call it. */
interface Candidate {
  id: string
  title?: string | undefined
}

function hintFor(typed: string, candidates: readonly Candidate[]): string {
  const ids = candidates.map(({ id }) => id)
  const meant = named(typed, candidates) ?? nearest(typed, ids)
  if (meant !== undefined) return `Mente du «${meant}»?`
  const parts = typed.split(',').map((part) => named(part, candidates))
  if (parts.length > 1 && parts.every((part) => part !== undefined))
    return `Flere verdier skrives som en liste: \`[${parts.join(', ')}]\`.`
  return ids.length > 0 && ids.length <= 8
    ? `Det som finnes, er ${ids.join(', ')}.`
    : 'Rett skrivemåten, eller lag det som mangler.'
}

/** The id of what has this id or this title; none where two have the title. */
function named(typed: string, candidates: readonly Candidate[]): string | undefined {
  const word = foldWord(typed)
  const byId = candidates.find(({ id }) => foldWord(id) === word)
  if (byId) return byId.id
  const called = candidates.filter(({ title }) => title !== undefined && foldWord(title) === word)
  return called.length === 1 ? called[0]?.id : undefined
}

/** What there is of the kind, spelled as the reference is. */
function candidatesFor(reference: Reference, plan: Plan, plans: readonly Plan[]): Candidate[] {
  const { kind, id } = reference
  const { themes, riskFactors } = plan.glossary
  const files = [...plan.attachments.keys()].map((path) => ({ id: path }))
  if (kind === 'theme' || kind === 'riskFactor')
    return (kind === 'theme' ? themes : riskFactors).flatMap((one) =>
      one.id === undefined ? [] : [{ id: one.id, title: one.title }],
    )
  if (kind === 'plan') return [...plans]
  if (kind === 'file') return files
  if (kind !== 'any') return plan.entries.filter((entry) => entry.kind === kind)
  const link = readLink(id)
  if (link.is === 'file') return files
  const kindOnly =
    link.is === 'entry' ? plan.entries.filter((entry) => entry.kind === link.kind) : plan.entries
  return kindOnly.map((entry) => ({ id: linkTo(entry), title: entry.title }))
}

function linkTo(entry: Entry): string {
  const [folder] = entryKinds[entry.kind satisfies EntryKind].folders
  return `${folder}/${entry.id}`
}

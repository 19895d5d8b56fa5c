import { nearest } from '../../plan/front-matter.ts'
import type { Plan } from '../../plan/model.ts'
import { slug } from '../../plan/slug.ts'
import type { Place } from '../../source/place.ts'
import { namesRequirement, requirementNames } from '../../statutes/requirement-name.ts'
import type { Statute } from '../../statutes/statute.ts'
import { defineRule, type Found } from '../rule.ts'

/** A basis that planverk has no profile for is never checked, and the writer should know. */
export default defineRule({
  id: 'statute-known',
  severity: 'warning',
  title: 'Lovhjemmelen og kravene bør være blant dem planverk kjenner.',
  *check({ plan, statutes }) {
    yield* strangeStatutes(plan, statutes)
    yield* unassessed(plan, statutes)
    const own = statutes.filter(({ id }) =>
      plan.data.statutes.some(({ statute }) => slug(statute ?? '') === id),
    )
    for (const { name, place } of markedNames(plan)) {
      if (name === '') {
        yield {
          place,
          message: '`:::krav` sier ikke hvilket krav.',
          hint: listOf(own, ''),
        }
        continue
      }
      const meant = statutes.filter((statute) =>
        statute.requirements.some((one) => namesRequirement(name, statute, one)),
      )
      if (meant.length > 0 && (own.length === 0 || meant.some((one) => own.includes(one)))) continue
      const [other] = meant
      yield other
        ? {
            place,
            message: `«${name}» er et krav i ${other.title}, som planen ikke har under \`lovhjemmel\`.`,
            hint: `Før opp «${other.id}» under \`lovhjemmel\`, eller ta bort «${name}».`,
          }
        : strangeRequirement(name, place, own, statutes)
    }
  },
})

/** A plan without legal basis is silently not assessed, though its chapters answer demands. */
function* unassessed(plan: Plan, statutes: readonly Statute[]): Generator<Found> {
  const { statutes: named, editionOf } = plan.data
  if (named.length > 0 || editionOf !== undefined || plan.isDropped('statutes')) return
  const answersDemand = (name: string) =>
    statutes.some((statute) =>
      statute.requirements.some((one) => namesRequirement(name, statute, one)),
    )
  const answering = plan.entries.find(({ references }) =>
    references.some(({ kind, id }) => kind === 'requirement' && answersDemand(id)),
  )
  if (answering)
    yield {
      place: plan.placeOf('statutes'),
      message: `Planen har ingen \`lovhjemmel\`. Den blir ikke vurdert, selv om «${answering.title}» svarer på et krav.`,
      hint: 'Skriv for eksempel `lovhjemmel: [barnevernsloven-15-1]` i plan.md.',
    }
}

function* strangeStatutes(plan: Plan, statutes: readonly Statute[]): Generator<Found> {
  const ids = statutes.map(({ id }) => id)
  const seen = new Map<string, Place>()
  for (const { kind, id, place } of plan.references) {
    if (kind !== 'statute') continue
    const first = seen.get(slug(id))
    if (first)
      yield {
        place,
        message: `«${id}» står to ganger under \`lovhjemmel\`.`,
        hint: 'Behold den ene. Har begge `omfang`, samle det der; nå gjelder bare det første.',
        related: [{ place: first, message: 'Her står den første.' }],
      }
    else seen.set(slug(id), place)
    if (first || ids.includes(slug(id))) continue
    const near = nearest(id, ids)
    yield {
      place,
      message: `Vi har ingen lovprofil som heter «${id}». Planen blir ikke vurdert mot den.`,
      hint: near ? `Mente du «${near}»?` : `Lovprofilene er ${ids.join(', ')}.`,
    }
  }
}

function strangeRequirement(
  name: string,
  place: Place,
  own: readonly Statute[],
  statutes: readonly Statute[],
): Found {
  const near = nearest(name, requirementNames(own.length > 0 ? own : statutes, name))
  return {
    place,
    message: `«${name}» er ikke et krav vi kjenner.`,
    hint: near ? `Mente du «${near}»?` : listOf(own, name),
  }
}

function listOf(own: readonly Statute[], name: string): string {
  return own.length > 0
    ? `Kravene er ${requirementNames(own, name).join(', ')}.`
    : 'Før opp `lovhjemmel` i plan.md. Da vet vi hvilke krav planen skal svare på.'
}

/** What writers say that a chapter or a passage answers. */
function markedNames(plan: Plan): { name: string; place: Place }[] {
  return [plan, ...plan.entries].flatMap(({ source, body, references }) => {
    const declared = references.flatMap(({ kind, id, place }) =>
      kind === 'requirement' ? [{ name: id, place }] : [],
    )
    const marked = body.directives
      .filter(({ name, type }) => name === 'krav' && type === 'containerDirective')
      .map((node) => {
        const start = node.position?.start.offset ?? 0
        const end = start + (source.text.slice(start).search(/\r?\n|$/) || 1)
        return { name: node.attributes?.['id'] ?? '', place: source.placeAt({ start, end }) }
      })
    return [...declared, ...marked]
  })
}

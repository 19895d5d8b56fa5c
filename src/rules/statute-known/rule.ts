import { nearest } from '../../plan/front-matter.ts'
import { slug } from '../../plan/slug.ts'
import { defineRule } from '../rule.ts'

/** A basis that planverk has no profile for is never checked, and the writer should know. */
export default defineRule({
  id: 'statute-known',
  severity: 'warning',
  title: 'Lovhjemmelen og kravene bør være blant dem planverk kjenner.',
  *check({ plan, statutes }) {
    const ids = statutes.map(({ id }) => id)
    for (const { kind, id, place } of plan.references) {
      if (kind !== 'statute' || ids.includes(slug(id))) continue
      const near = nearest(id, ids)
      yield {
        place,
        message: `Vi har ingen lovprofil som heter «${id}». Planen blir ikke vurdert mot den.`,
        hint: near ? `Mente du «${near}»?` : `Lovprofilene er ${ids.join(', ')}.`,
      }
    }
    const requirements = statutes.flatMap((statute) => statute.requirements.map(({ id }) => id))
    for (const { source, body, references } of [plan, ...plan.entries]) {
      const declared = references.filter(({ kind }) => kind === 'requirement')
      const marked = body.directives
        .filter(({ name, type }) => name === 'krav' && type === 'containerDirective')
        .map((node) => {
          const start = node.position?.start.offset ?? 0
          const end = start + (source.text.slice(start).search(/\r?\n|$/) || 1)
          return { id: node.attributes?.['id'] ?? '', place: source.placeAt({ start, end }) }
        })
      for (const { id, place } of [...declared, ...marked]) {
        if (requirements.includes(slug(id))) continue
        const near = nearest(id, requirements)
        yield {
          place,
          message:
            id === '' ? '`:::krav` sier ikke hvilket krav.' : `«${id}» er ikke et krav vi kjenner.`,
          hint: near ? `Mente du «${near}»?` : `Kravene er ${requirements.join(', ')}.`,
        }
      }
    }
  },
})

import { slug } from '../../plan/slug.ts'
import type { PlanContext } from '../context.ts'
import { planPage } from '../frame.ts'
import { noticesOf } from '../notices.ts'
import type { Page } from '../page.ts'

/** Words and short forms with their explanations, in alphabetical order. */
export function glossaryPage(context: PlanContext): Page[] {
  const { plan, addresses, texts } = context
  const { terms } = plan.glossary
  if (terms.length === 0) return []
  const collator = new Intl.Collator('nb')
  const sorted = [...terms].sort((a, b) => collator.compare(a.term ?? '', b.term ?? ''))
  const hasSynonyms = terms.some(({ synonyms }) => synonyms.length > 0)
  return [
    planPage(context, {
      kind: 'glossary',
      path: addresses.planPath(plan, 'ordliste'),
      title: texts.pages.glossary,
      lead: texts.leads.glossary,
      notices: noticesOf(context),
      blocks: [
        {
          type: 'table',
          caption: texts.pages.glossary,
          filters: [],
          columns: [
            { title: texts.fields.term },
            { title: texts.fields.explanation },
            ...(hasSynonyms ? [{ title: texts.fields.synonyms }] : []),
          ],
          rows: sorted.map(({ term, shortForm, explanation, synonyms }) => ({
            id: `ord-${slug(term ?? '')}`,
            cells: [
              [{ text: [term, shortForm && `(${shortForm})`].filter(Boolean).join(' ') }],
              [{ text: explanation ?? '–' }],
              ...(hasSynonyms ? [[{ text: synonyms.join(', ') || '–' }]] : []),
            ],
          })),
        },
      ],
      search: { type: texts.kinds.term, plan: plan.title, services: [] },
    }),
  ]
}

import { slug } from '../../plan/slug.ts'
import { section, tocOfSections } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { optional } from '../entries/entry-facts.ts'
import { formatAudience } from '../format.ts'
import { planPage } from '../frame/frame.ts'
import type { Block, Page } from '../page.ts'
import { hasGlossary } from '../plan-pages.ts'

/** Words and short forms with their explanations in alphabetical order; then the plan's themes and risk factors. */
export function glossaryPage(context: PlanContext): Page[] {
  const { plan, addresses, texts } = context
  if (!hasGlossary(plan)) return []
  const { fields, lists } = texts
  const blocks = [
    ...termTable(context),
    ...namedSection('temaer', lists.themes, lists.themes, plan.glossary.themes, context),
    ...namedSection(
      'risikofaktorer',
      fields.riskFactors,
      fields.riskFactor,
      plan.glossary.riskFactors,
      context,
    ),
  ]
  return [
    planPage(context, {
      kind: 'glossary',
      path: addresses.planPath(plan, 'ordliste'),
      title: texts.pages.glossary,
      lead: texts.leads.glossary,
      blocks,
      toc: tocOfSections(blocks),
      search: {
        type: context.siteTexts.kinds.term,
        about: plan.glossary.terms.flatMap(({ term, synonyms }) => [term ?? '', ...synonyms]),
      },
    }),
  ]
}

function termTable({ plan, texts }: PlanContext): Block[] {
  const { terms } = plan.glossary
  if (terms.length === 0) return []
  const collator = new Intl.Collator('nb')
  const sorted = [...terms].sort((a, b) => collator.compare(a.term ?? '', b.term ?? ''))
  const ids = sorted.map(({ term }) => `ord-${slug(term ?? '')}`)
  const hasSynonyms = terms.some(({ synonyms }) => synonyms.length > 0)
  return [
    {
      type: 'table',
      caption: texts.pages.glossary,
      columns: [
        { title: texts.fields.term },
        { title: texts.fields.explanation, isPlain: true },
        ...(hasSynonyms ? [{ title: texts.fields.synonyms }] : []),
      ],
      rows: sorted.map(({ term, shortForm, explanation, synonyms }, index) => ({
        // «BUP» and «Bup!» are one address, and it leads to the first.
        id: ids.indexOf(ids[index] ?? '') === index ? ids[index] : undefined,
        cells: [
          [{ text: [term, shortForm && `(${shortForm})`].filter(Boolean).join(' ') }],
          optional(explanation),
          ...(hasSynonyms ? [optional(synonyms.join(', '))] : []),
        ],
      })),
    },
  ]
}

function namedSection(
  id: string,
  title: string,
  each: string,
  items: readonly Partial<PlanContext['plan']['glossary']['themes'][number]>[],
  { texts, lang }: PlanContext,
): Block[] {
  if (items.length === 0) return []
  const hasAudience = items.some(({ audience }) => formatAudience(audience, lang, texts))
  const table: Block = {
    type: 'table',
    caption: title,
    columns: [
      { title: each },
      { title: texts.fields.explanation, isPlain: true },
      ...(hasAudience ? [{ title: texts.fields.audience }] : []),
    ],
    rows: items.map((item) => ({
      cells: [
        [{ text: item.title ?? item.id ?? '–' }],
        optional(item.explanation),
        ...(hasAudience ? [optional(formatAudience(item.audience, lang, texts))] : []),
      ],
    })),
  }
  return [section(id, title, [table])]
}

import type { Entry, Plan } from '../../plan/model.ts'
import { slug } from '../../plan/slug.ts'
import type { Place } from '../../source/place.ts'
import type { Assessment, Evidence } from '../../statutes/assessment.ts'
import type { Statute } from '../../statutes/statute.ts'
import type { PlanPage } from '../addresses.ts'
import type { PlanContext } from '../context.ts'
import type { Link } from '../page.ts'
import { planPagesOf, planPageTitle, tellsCostsThere } from '../plan-pages.ts'
import { fill } from '../texts/index.ts'

interface Shown {
  page: PlanPage
  anchor: string
}

/** Where fields of plan.md stand; the others are somewhere on its front page. */
const pageOfField: Record<string, Shown> = {
  period: { page: '', anchor: 'om-planen' },
  responsible: { page: '', anchor: 'om-planen' },
  decisions: { page: 'vedtak', anchor: '' },
  revision: { page: 'vedtak', anchor: '' },
  reporting: { page: 'vedtak', anchor: '' },
  documents: { page: 'historikk', anchor: 'dokumenter' },
  hearing: { page: 'historikk', anchor: 'horing' },
  participation: { page: 'historikk', anchor: 'medvirkning' },
}

function shownOn(field: string | undefined, plan: Plan): Shown | undefined {
  if (field === 'cost')
    return tellsCostsThere(plan)
      ? { page: 'vedtak', anchor: 'kostnad' }
      : { page: '', anchor: 'om-planen' }
  return pageOfField[field ?? '']
}

/** Where a passage stands on the site. */
export function evidenceHref(
  { entry, anchor, field }: Evidence,
  { plan, addresses }: Pick<PlanContext, 'plan' | 'addresses'>,
): string {
  if (entry) return addresses.entry(entry, anchor)
  const shown = shownOn(field, plan) ?? { page: '' as const, anchor }
  return addresses.plan(plan, shown.page, shown.anchor)
}

/** What the place of a passage is called. */
export function evidenceTitle({ entry, field }: Evidence, context: PlanContext): string {
  const onPage = shownOn(field, context.plan)
  return entry?.title ?? (onPage ? planPageTitle(onPage.page, context) : context.plan.title)
}

/** Where on the page of demands an answer stands; in a joint plan each municipality has its own. */
export function answerAnchor(
  statute: Statute,
  { requirement, municipality }: Pick<Assessment, 'requirement' | 'municipality'>,
): string {
  const ofMunicipality = municipality === undefined ? '' : `-${slug(municipality)}`
  return `${statute.id}-${requirement.id}${ofMunicipality}`
}

/** Where on the site what a finding is about can be read, in the words of the page; undefined for what is on none. */
export function pageOfPlace(place: Place, context: PlanContext): Link | undefined {
  const { plan, addresses, texts } = context
  const entry = entryOf(place.file, plan)
  if (entry) {
    // A line of its figures is no line of its text.
    const heading = place.file === entry.source.path ? headingAbove(entry, place) : undefined
    const text = heading
      ? fill(texts.cite.part, { title: heading.text, plan: entry.title })
      : entry.title
    return { text, href: addresses.entry(entry, heading?.id) }
  }
  if (place.file.endsWith('/ordliste.yaml'))
    return planPagesOf(plan).includes('ordliste')
      ? { text: texts.pages.glossary, href: addresses.plan(plan, 'ordliste') }
      : undefined
  if (place.file !== plan.source.path) return undefined
  const { page, anchor } = shownOn(fieldAt(plan, place), plan) ?? {
    page: '' as const,
    anchor: headingAbove(plan, place)?.id ?? '',
  }
  return { text: planPageTitle(page, context), href: addresses.plan(plan, page, anchor) }
}

/** The entry a file belongs to; the figures of an indicator lie in a file of its name. */
function entryOf(file: string, plan: Plan): Entry | undefined {
  const name = file.replace(/\.csv$/, '.md')
  return plan.entries.find(({ source }) => source.path === name)
}

function headingAbove({ body }: Pick<Entry, 'body'>, { start }: Place) {
  return body.headings.findLast(({ place }) => place.start.offset <= start.offset)
}

/** The field of plan.md a place is in: the last that begins above it, where it is not in the preface. */
function fieldAt(plan: Plan, { start }: Place): string | undefined {
  const preface = plan.source.body.children[0]?.position?.start.offset ?? Number.POSITIVE_INFINITY
  if (start.offset >= preface) return undefined
  const fields = Object.keys(plan.data)
    .map((field) => ({ field, from: plan.placeOf(field).start.offset }))
    .filter(({ from }) => from > 0 && from <= start.offset)
  return fields.sort((a, b) => a.from - b.from).at(-1)?.field
}

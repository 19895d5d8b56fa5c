import { wasAdopted } from '../plan/adoption.ts'
import type { Plan } from '../plan/model.ts'
import type { PlanPage } from './addresses.ts'
import type { PlanContext } from './context.ts'
import { hasHelp } from './help/help.ts'

/** Whether what the plan costs stands whole on the page of the decision, so that its front gives sums alone. */
export function tellsCostsThere(plan: Plan): boolean {
  return plan.measures.length > 0 && planPagesOf(plan).includes('vedtak')
}

/** The pages a plan has: those that have something to show. */
export function planPagesOf(plan: Plan): PlanPage[] {
  const isEdition = plan.data.editionOf !== undefined
  const pages: [PlanPage, boolean][] = [
    ['finn-hjelp', hasHelp(plan)],
    ['mal', plan.goals.length > 0],
    ['innsatsomrader', plan.focusAreas.length > 0],
    ['tiltak', plan.measures.length > 0],
    ['tjenester', plan.services.length > 0],
    ['samarbeid', plan.cooperations.length > 0],
    ['indikatorer', plan.indicators.length > 0],
    ['vedtak', !isEdition],
    ['historikk', !isEdition],
    ['lovkrav', !isEdition],
    ['ordliste', hasGlossary(plan)],
    ['tillegg', plan.appendix.length > 0],
    ['hele-planen', plan.chapters.length > 0],
  ]
  return pages.flatMap(([page, has]) => (has ? [page] : []))
}

/** Whether ordliste.yaml has anything in it. */
export function hasGlossary({ glossary }: Plan): boolean {
  return glossary.terms.length + glossary.themes.length + glossary.riskFactors.length > 0
}

/** What the navigation and the page itself call a plan's page. */
export function planPageTitle(
  page: PlanPage,
  { plan, texts, report }: Pick<PlanContext, 'plan' | 'texts' | 'report'>,
): string {
  const titles: Record<PlanPage, string> = {
    '': texts.pages.plan,
    kapitler: texts.pages.chapters,
    mal: texts.pages.goals,
    innsatsomrader: texts.pages.focusAreas,
    'finn-hjelp': texts.pages.help,
    tiltak: texts.pages.measures,
    tjenester: texts.pages.services,
    samarbeid: texts.pages.cooperations,
    indikatorer: texts.pages.indicators,
    // Nobody has decided on a draft, and it may never be adopted.
    vedtak: wasAdopted(plan, report.today) ? texts.pages.followUp : texts.pages.followUpBefore,
    historikk: texts.pages.history,
    lovkrav: texts.pages.compliance,
    ordliste: texts.pages.glossary,
    tillegg: texts.pages.appendix,
    'hele-planen': texts.pages.whole,
  }
  return titles[page]
}

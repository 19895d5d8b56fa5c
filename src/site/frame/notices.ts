import type { PlanContext } from '../context.ts'
import { formatDate } from '../format.ts'
import type { Page } from '../page.ts'
import { fill } from '../texts/index.ts'

/** The banners of every page of a plan: draft, hearing, another edition than the adopted one. */
export function noticesOf(context: PlanContext): Page['notices'] {
  const { plan, site, addresses, texts, lang } = context
  const { status } = plan.data
  const notices: Page['notices'] = []
  const original = site.plans.find((one) => one.id === plan.data.editionOf)
  if (original)
    notices.push({
      tone: 'info',
      title: texts.edition.banner,
      text: fill(texts.edition.text, { title: original.title }),
      link: { href: addresses.plan(original), text: texts.edition.link },
    })
  const notice = (
    tone: 'info' | 'warning',
    key: 'draft' | 'forDecision' | 'replaced' | 'expired',
  ) =>
    notices.push({
      tone,
      title: texts.choices.planStatus[key],
      text: texts.status[key],
    })
  if (status === 'draft') notice('warning', 'draft')
  if (status === 'forDecision') notice('info', 'forDecision')
  if (status === 'replaced') notice('warning', 'replaced')
  if (status === 'expired') notice('warning', 'expired')
  if (status === 'hearing') {
    const deadline = plan.data.hearing?.deadline
    notices.push({
      tone: 'info',
      title: deadline
        ? fill(texts.status.hearing, { deadline: formatDate(deadline, lang) })
        : texts.choices.planStatus.hearing,
      link: { href: addresses.plan(plan, 'historikk'), text: texts.status.hearingLink },
    })
  }
  return notices
}

import { hasCome } from '../../plan/by-day.ts'
import { originalsOf } from '../../plan/edition.ts'
import type { PlanContext } from '../context.ts'
import { formatDate, formatDay } from '../format.ts'
import type { Page } from '../page.ts'
import { fill } from '../texts/index.ts'

/** The banners of every page of a plan: draft, hearing, another edition than the adopted one. */
export function noticesOf(context: PlanContext): Page['notices'] {
  const { plan, addresses, texts, report, lang } = context
  const { status } = plan.data
  const notices: Page['notices'] = []
  const original = originalsOf(plan).at(-1)
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
    const { start, deadline } = plan.data.hearing ?? {}
    const until = (text: string, day: string) => fill(text, { deadline: formatDate(day, lang) })
    const history = addresses.plan(plan, 'historikk')
    // Nobody is asked to say what nobody will read.
    if (deadline !== undefined && deadline < report.today)
      notices.push({ tone: 'info', title: until(texts.status.hearingOver, deadline) })
    else
      notices.push({
        tone: 'info',
        title:
          start && !hasCome(start, report.today)
            ? `${texts.lists.hearing} ${formatDay(start, context)}`
            : deadline
              ? until(texts.status.hearing, deadline)
              : texts.choices.planStatus.hearing,
        link: { href: history, text: texts.status.hearingLink },
      })
  }
  return notices
}

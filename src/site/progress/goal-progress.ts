import { latestOf } from '../../plan/by-day.ts'
import type { Goal, Indicator } from '../../plan/model.ts'
import { section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { links, numberedLinks, optional } from '../entries/entry-facts.ts'
import { developmentOf } from '../entries/indicator-development.ts'
import { formatDate, formatList } from '../format.ts'
import type { Block, Column, Inline } from '../page.ts'
import { statusCounts } from '../pictures/status.ts'

/** Goal by goal: how far its measures are come, how its numbers lie to their targets, and what was last said of it. */
export function goalProgress(context: PlanContext): Block[] {
  const { plan, texts } = context
  const { fields, kinds, lists } = texts
  if (plan.goals.length === 0) return []
  const columns: [Column, (goal: Goal) => Inline[]][] = [
    [{ title: fields.measures }, (goal) => measuresOf(goal, context)],
    [
      { title: fields.indicators },
      ({ indicators }) => indicators.flatMap((one) => figuresOf(one, context)),
    ],
    [{ title: lists.followUp }, ({ data }) => latestNote(data.followUp, context)],
  ]
  const told = columns.filter(([, cell]) => plan.goals.some((goal) => cell(goal).length > 0))
  if (told.length === 0) return []
  const table: Block = {
    type: 'table',
    caption: lists.goalsStatus,
    columns: [{ title: kinds.goal }, ...told.map(([column]) => column)],
    rows: plan.goals.map((goal) => ({
      cells: [numberedLinks([goal], context), ...told.map(([, cell]) => cell(goal))],
    })),
  }
  return [section('status-mal', lists.goalsStatus, [table], 3)]
}

/** How many of its measures are how far; a goal that is there for its parts has no measures of its own to miss. */
function measuresOf({ measures, parts }: Goal, context: PlanContext): Inline[] {
  if (context.plan.measures.length === 0) return []
  if (measures.length > 0)
    return [{ text: formatList(statusCounts(measures, context), context.lang) }]
  return parts.length > 0 ? [] : [{ text: context.texts.pictures.progress.none }]
}

function figuresOf(indicator: Indicator, context: PlanContext): Inline[] {
  const { words, numbers } = developmentOf(indicator, context) ?? {}
  const told = [words, numbers].filter(Boolean).join('. ')
  return [...links([indicator], context), ...optional(told && `${told}.`)]
}

/** What was last written of how it goes, behind its date. */
export function latestNote(
  notes: Goal['data']['followUp'],
  { report, lang }: PlanContext,
): Inline[] {
  const { date, text } = latestOf(notes, report.today) ?? {}
  return optional(text && [date && formatDate(date, lang), text].filter(Boolean).join(': '))
}

import { type PlanContext, planContext } from '../src/site/context.ts'
import { contextFrom } from './context-from.ts'

/** The context of one plan made of texts by path inside it: front matter without its fences; `files` as they are. */
export function planOf(
  entries: Record<string, string>,
  plan = 'tittel: Plan',
  files: Record<string, string> = {},
): PlanContext {
  const texts = Object.entries(entries).map(([path, front]) => [
    `plan/${path}.md`,
    `---\n${front}\n---\n`,
  ])
  const context = contextFrom({
    'plan/plan.md': `---\n${plan}\nspråk: nb\n---\n`,
    ...Object.fromEntries(texts),
    ...files,
  })
  const [report] = context.report.plans
  if (!report) throw new Error('no plan')
  return planContext(context, report)
}

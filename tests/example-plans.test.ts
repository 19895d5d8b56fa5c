import path from 'node:path'
import { expect, test } from 'vitest'
import { checkSite } from '../src/check/check-site.ts'
import { loadSite } from '../src/plan/load-site.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'

// The plans in content/ are what municipalities look at first. They are written as they stood this day.
const today = '2026-11-22'
const content = path.resolve(import.meta.dirname, '../content')
const report = checkSite({
  ...(await loadSite(content, { cache: false })),
  statutes: await loadStatutes(),
  today,
})

function rulesOn(planId: string): string[] {
  return report.findings.filter((one) => one.planId === planId).map(({ ruleId }) => ruleId)
}

test('no rule has anything to say of the complete plan and its edition', () => {
  expect([...rulesOn('vindelsund-forebygging'), ...rulesOn('vindelsund-ung')]).toEqual([])
})

test('the plan on hearing has a handful of natural shortcomings', () => {
  expect([...new Set(rulesOn('ljosheimfjord-oppvekst'))]).toMatchInlineSnapshot(`
    [
      "requirement-answered",
      "indicator-complete",
      "youth-council-heard",
      "short-form-explained",
      "chapter-text-required",
      "goal-indicator-required",
      "goal-measure-required",
      "plan-rhythm-kept",
      "cooperation-participants-required",
      "service-task-required",
      "measure-responsible-required",
    ]
  `)
})

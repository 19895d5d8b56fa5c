import { expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import type { Rule } from '../rules/rule.ts'
import { loadStatutes } from '../statutes/statute.ts'
import { checkSite } from './check-site.ts'

const statutes = await loadStatutes()

const goal = (title: string) => `---\ntittel: ${title}\n---\n`

/** What a rule that says the same of every goal tells of a plan with two. */
function told(fields: string, more: Partial<Rule>): string[] {
  const rule: Rule = {
    id: 'goal-test',
    severity: 'warning',
    title: 'Prøve.',
    *check({ plan }) {
      for (const one of plan.goals) yield { place: one.placeOf('title'), message: one.title }
    },
    ...more,
  }
  const { site } = siteFrom({
    'plan/plan.md': `---\ntittel: Plan\n${fields}---\n`,
    'plan/mal/01.md': goal('Mål 1'),
    'plan/mal/02.md': goal('Mål 2'),
  })
  const report = checkSite({ site, findings: [], statutes, today: '2026-06-01', rules: [rule] })
  return report.findings.map(({ message }) => message)
}

const part = 'lovhjemmel: [{lov: barnevernsloven-15-1, omfang: [mal/02]}]\n'

test('what only an answer must have is asked for in the part that answers alone', () => {
  expect(told(part, { ofAnswers: true })).toEqual(['Mål 2'])
})

test('everything else is asked for everywhere, and all of it where no part is named', () => {
  expect(told(part, {})).toEqual(['Mål 1', 'Mål 2'])
  expect(told('lovhjemmel: barnevernsloven-15-1\n', { ofAnswers: true })).toHaveLength(2)
})

test('a plan that answers to no provision is asked as a whole', () => {
  expect(told('', { ofAnswers: true })).toHaveLength(2)
})

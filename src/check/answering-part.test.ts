import { expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import type { Rule } from '../rules/rule.ts'
import { loadStatutes } from '../statutes/load-statutes.ts'
import { checkSite } from './check-site.ts'

const statutes = await loadStatutes()

/** The goals that a rule tells of, in a plan of two, where the plan has such a basis. */
function told(basis: string, rule: Partial<Rule>): string[] {
  const { site } = siteFrom({
    'plan/plan.md': `---\ntittel: Plan\n${basis}---\n`,
    'plan/mal/01.md': '---\ntittel: Mål 1\n---\n',
    'plan/mal/02.md': '---\ntittel: Mål 2\n---\n',
  })
  const ofGoals: Rule = {
    id: 'goal-test',
    severity: 'warning',
    title: 'Prøve.',
    *check({ plan }) {
      for (const { title, placeOf } of plan.goals) yield { place: placeOf('title'), message: title }
    },
    ...rule,
  }
  const report = checkSite({ site, findings: [], statutes, today: '2026-06-01', rules: [ofGoals] })
  return report.findings.map(({ message }) => message)
}

const basis = (omfang: string) => `lovhjemmel: [{lov: barnevernsloven-15-1${omfang}}]\n`

test('what only an answer must have is asked for in the part that answers alone', () => {
  expect(told(basis(', omfang: [mal/02]'), { ofAnswers: true })).toEqual(['Mål 2'])
})

test('everything else is asked for everywhere, and all of it where no part is named', () => {
  expect(told(basis(', omfang: [mal/02]'), {})).toHaveLength(2)
  expect(told(basis(''), { ofAnswers: true })).toHaveLength(2)
})

test('a plan that answers to no provision is asked as a whole', () => {
  expect(told('', { ofAnswers: true })).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { factsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import { planContext } from '../context.ts'
import { followUpPage } from './follow-up.ts'

function blocksOf(fields: string) {
  const context = contextFrom({ 'p/plan.md': `---\ntittel: P\n${fields}\n---\n` })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  return followUpPage(planContext(context, planReport)).flatMap(({ blocks }) => blocks)
}

test.each([
  ['{hvert: år, neste: 2027-10-21}', ['Hvert år', 'Neste: 21. oktober 2027']],
  ['{hvert: 4 år}', ['Hvert 4. år']],
  ['{hvert: to ganger i året}', ['To ganger i året']],
  ['{neste: 2029-06-21}', ['Neste: 21. juni 2029']],
])('a rhythm of %s is told as %j', (rhythm, told) => {
  const facts = factsUnder(sectionOf(blocksOf(`rapportering: ${rhythm}`), 'rapporter'))
  expect(facts).toEqual([{ term: 'Rapportering', values: told.map((text) => ({ text })) }])
})

test('a plan without a decision says so where the decision would stand', () => {
  const [first] = blocksOf('revisjon: {hvert: 4 år}')
  expect(first).toEqual({ type: 'html', html: '<p>Planen er ikke vedtatt ennå.</p>' })
})

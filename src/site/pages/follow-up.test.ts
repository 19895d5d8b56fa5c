import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { factsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import { planContext } from '../context.ts'
import { followUpPage } from './follow-up.ts'

test('a rhythm is told in the words of the writer, and when it comes next', () => {
  const context = contextFrom({
    'p/plan.md':
      '---\ntittel: P\nrapportering: {hvert: hvert år, neste: 2027-10-21}\nrevisjon: {neste: 2029-06-21}\n---\n',
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  const [page] = followUpPage(planContext(context, planReport))
  expect(factsUnder(sectionOf(page?.blocks ?? [], 'rapporter'))).toEqual([
    { term: 'Rapportering', values: [{ text: 'Hvert år' }, { text: 'Neste: 21. oktober 2027' }] },
    { term: 'Revisjon', values: [{ text: 'Neste: 21. juni 2029' }] },
  ])
})

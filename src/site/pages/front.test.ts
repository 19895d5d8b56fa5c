import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { planContext } from '../context.ts'
import { planFacts } from './front.ts'

test('who made the plan is told whole: services, and roles given in words', () => {
  const context = contextFrom({
    'p/plan.md': '---\ntittel: P\ndeltakere: [helsestasjon, foreldre, alle rektorer]\n---\n',
    'p/tjenester/helsestasjon.md': '---\ntittel: Helsestasjonen\n---\n',
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  const [{ values } = { values: [] }] = planFacts(planContext(context, planReport))
  expect(values.map(({ text, href }) => [text, href])).toEqual([
    ['Helsestasjonen', '/p/tjenester/helsestasjon/'],
    ['foreldre', undefined],
    ['alle rektorer', undefined],
  ])
})

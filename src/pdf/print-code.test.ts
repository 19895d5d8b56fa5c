import { expect, test } from 'vitest'
import { contextFrom } from '../../tests/context-from.ts'
import { adoptedPlan } from '../../tests/printed.ts'
import { planContext } from '../site/context.ts'
import { planDocument } from './plan-document.ts'
import { printCode } from './print-code.ts'

test('a number to call stays on one line', () => {
  const context = contextFrom({
    'p/plan.md': adoptedPlan,
    'p/kapitler/01-a.md': '::vis{tjenester som=hel}',
    'p/tjenester/a.md': '---\ntittel: A\nslik tar du kontakt: Ring 00 00 00 05 om dagen.\n---\n',
  })
  const [report] = context.report.plans
  if (!report) throw new Error('no plan')
  const code = printCode(planDocument(planContext(context, report)), new Map())
  expect(code).toContain('link("tel:00000005","00\u00a000\u00a000\u00a005")')
  expect(code).toContain('" om dagen."')
})

import { expect, test } from 'vitest'
import { contextFrom } from '../../tests/context-from.ts'
import { adoptedPlan } from '../../tests/printed.ts'
import { planContext } from '../site/context.ts'
import { planDocument } from './plan-document.ts'
import { printCode } from './print-code.ts'

function codeOf(texts: Record<string, string>): string {
  const context = contextFrom({ 'p/plan.md': adoptedPlan, ...texts })
  const [report] = context.report.plans
  if (!report) throw new Error('no plan')
  return printCode(planDocument(planContext(context, report)), new Map())
}

test('a chapter is set as a whole, unless it brings a note', () => {
  const code = codeOf({
    'p/kapitler/01-a.md': '---\ntittel: A\n---\n\nTekst.',
    'p/kapitler/02-b.md': '---\ntittel: B\n---\n\nTekst[^1].\n\n[^1]: Note.',
    'p/kapitler/03-c.md': '---\ntittel: C\n---\n\nTekst.',
  })
  const whole = code.split('pagebreak(weak:true)').filter((part) => part.includes('chapter({'))
  const titles = whole.map((part) => /\{"(\d [ABC])"\}/.exec(part)?.[1])
  expect(titles.filter(Boolean)).toEqual(['1 A', '3 C'])
})

test('a number to call stays on one line', () => {
  const code = codeOf({
    'p/kapitler/01-a.md': '::vis{tjenester som=hel}',
    'p/tjenester/a.md': '---\ntittel: A\nslik tar du kontakt: Ring 00 00 00 05 om dagen.\n---\n',
  })
  expect(code).toContain('link("tel:00000005","00\u00a000\u00a000\u00a005")')
  expect(code).toContain('" om dagen."')
})

import { expect, test } from 'vitest'
import { siteFrom } from '../../../tests/site-from.ts'
import type { ReportedFinding } from '../../check/check-site.ts'
import { findingsByUnit } from './findings-by-unit.ts'

test('advice stands under the unit that can follow it, in the order of the services, the plan last', () => {
  const { site } = siteFrom({
    'plan/plan.md': '---\ntittel: Plan\n---\n',
    'plan/tjenester/a.md': '---\ntittel: Helsestasjon\n---\n',
    'plan/tjenester/b.md': '---\ntittel: Skole\n---\n',
    'plan/mal/m.md': '---\ntittel: Mål\ntjeneste: b\n---\n',
    'plan/mal/d.md': '---\ntittel: Delmål\ndelmål av: m\n---\n',
    'plan/tiltak/t.md': '---\ntittel: Tiltak\nansvarlig: [a, b]\nindikatorer: [i]\n---\n',
    'plan/indikatorer/i.md': '---\ntittel: Tall\n---\n',
    'plan/kapitler/k.md': '---\ntittel: Kapittel\n---\n',
  })
  const [plan] = site.plans
  if (!plan) throw new Error('no plan')
  const at = (file: string) =>
    ({ place: { file: `content/plan/${file}` }, message: file }) as unknown as ReportedFinding
  const all = [
    'plan.md',
    'mal/d.md',
    'kapitler/k.md',
    'tiltak/t.md',
    'indikatorer/i.md',
    'tjenester/b.md',
  ]
  const groups = findingsByUnit(all.map(at), plan)
  expect(
    groups.map(({ unit, findings }) => [unit, findings.map(({ message }) => message)]),
  ).toEqual([
    ['Helsestasjon', ['tiltak/t.md', 'indikatorer/i.md']],
    ['Skole', ['mal/d.md', 'tjenester/b.md']],
    [undefined, ['plan.md', 'kapitler/k.md']],
  ])
})

import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { today } from '../../tests/test-rule.ts'
import { loadStatutes } from '../statutes/load-statutes.ts'
import { checkSite } from './check-site.ts'
import { renderJson } from './reporters/json.ts'
import { renderPretty } from './reporters/pretty.ts'

const statutes = await loadStatutes()

describe('personal data', () => {
  const secrets = ['31123950057', '319239 50012', '00 00 00 01', 'kari.eksempelsen@gmail.com']
  const words = 'Kommunen har ansvar for at alle barn får hjelp av en voksen de kan stole på. '
  const texts = {
    'plan/plan.md':
      '---\ntittel: Plan\nstatus: utkast\nlovhjemmel: [barnevernsloven-15-1]\nperiode: 31123950057\n---\n',
    'plan/mal/a.md': '---\ntittel: Hjelp til 31123950057\nukjent 31123950057: 1\n---\n',
    'plan/kapitler/a.md': `---\ntittel: Organisering\nsvarer på: [organisering]\n---\n\n319239 50012 Kari Eksempelsen, 00 00 00 01, eller kari.eksempelsen@gmail.com ${'og ord '.repeat(30)}. ${words.repeat(8)}\n\n[Les mer](tiltak/31123950057) [x](filer/31123950057.pdf)\n`,
  }
  const { site, findings } = siteFrom(texts)
  const report = checkSite({ site, findings, statutes, today, unfolded: true })

  test('are found, and more is said of the same texts', () => {
    const ids = new Set(report.findings.map(({ ruleId }) => ruleId))
    for (const id of [
      'identity-number-absent',
      'contact-impersonal',
      'sentence-length-moderate',
      'reference-exists',
      'goal-measure-required',
    ])
      expect(ids, id).toContain(id)
    const [statute] = report.plans[0]?.statutes ?? []
    expect(statute?.assessments.some(({ evidence }) => evidence.length > 0)).toBe(true)
  })

  test.each([
    ['JSON', renderJson(report, { rule: (id) => id, evidence: () => '' })],
    ['text', renderPretty(report, { rule: (id) => id, evidence: () => '' }, { colour: false })],
  ])('are nowhere in the report as %s', (_, shown) => {
    for (const secret of secrets) expect(shown).not.toContain(secret)
    expect(shown).toContain('[skjult]')
  })
})

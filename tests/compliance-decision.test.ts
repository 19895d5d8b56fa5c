import { describe, expect, test } from 'vitest'
import { checkSite } from '../src/check/check-site.ts'
import { addressesFor } from '../src/site/addresses.ts'
import { siteContext } from '../src/site/context.ts'
import { routes } from '../src/site/routes.ts'
import { allSections, documents, law, sectionsOf, statutes } from './compliance-sections.ts'
import { siteFrom } from './site-from.ts'
import { today } from './test-rule.ts'

describe('a plan that is still to be adopted', () => {
  const told = (lines: string, id = 'vedtak') => {
    const { blocks = [] } = sectionsOf(`${law}${lines}`).get(`barnevernsloven-15-1-${id}`) ?? {}
    return blocks.flatMap((block) =>
      block.type === 'verdict'
        ? [block.verdict, block.tone, ...block.text.map(({ text, lang }) => [text, lang])]
        : [],
    )
  }
  const reading = (lines: string) => JSON.stringify(sectionsOf(`${law}${lines}`).get('kort-sagt'))

  test.each([
    ['nb', 'utkast', 'Ikke vedtatt ennå.', 'Dette kravet kan først få svar når planen er vedtatt.'],
    [
      'nn',
      'på høyring',
      'Ikkje vedteken enno.',
      'Dette kravet kan først få svar når planen er vedteken.',
    ],
    [
      'en',
      'til behandling',
      'Not adopted yet.',
      'This requirement can only be answered once the plan has been adopted.',
    ],
  ])('is told so in the language of the page (%s)', (language, status, verdict, why) => {
    expect(told(`språk: ${language}\nstatus: ${status}\n`)).toEqual([
      'notYet',
      'neutral',
      [verdict, undefined],
      [why, undefined],
    ])
  })

  test('has no faults, and readers learn that the text may change', () => {
    const [verdict, tone] = told('status: på høring\n', 'mal')
    expect([verdict, tone]).toEqual(['missing', 'warning'])
    expect(reading('status: på høring\n')).toContain('Planen er ikke vedtatt ennå, og teksten kan')
  })

  test('is not one that is adopted, or that says nothing of it', () => {
    expect(told('status: vedtatt\n').slice(0, 2)).toEqual(['missing', 'danger'])
    expect(told('').slice(0, 2)).toEqual(['missing', 'warning'])
    for (const lines of ['', 'status: vedtatt\n'])
      expect(reading(lines)).not.toContain('ikke vedtatt ennå')
  })
})

describe('the head', () => {
  const factsOf = (
    fields: string,
    decisions = `vedtak: [{ organ: kommunestyret, dato: 2026-01-02${fields} }]\n`,
  ) => {
    const { site, findings } = siteFrom({
      'plan/plan.md': `---\ntittel: Plan\nstatus: vedtatt\n${decisions}---\n`,
    })
    const report = checkSite({ site, findings, statutes, today })
    const pages = [...routes(siteContext(report, addressesFor(site, '/'), documents))]
    const facts = pages
      .find(({ path }) => path === 'plan/lovkrav/')
      ?.blocks.flatMap(allSections)
      .filter(({ id }) => id === 'vedtatt-tekst')
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'facts' ? block.facts : []))
    return { code: report.plans[0]?.code, said: JSON.stringify(facts) }
  }

  test('says whether the text is the one adopted', () => {
    const { code, said } = factsOf('')
    expect(said).toContain(`${code}`)
    expect(said).toContain('Vedtaket har ingen kontrollkode.')
    expect(factsOf(`, kontrollkode: "${code}"`).said).toContain(
      'den som ble vedtatt 2. januar 2026',
    )
    expect(factsOf(', kontrollkode: "1"').said).toContain('endret etter vedtaket 2. januar 2026')
  })

  test('says nothing of a decision before there is one', () => {
    const { code, said } = factsOf('', '')
    expect(said).toContain(`${code}`)
    expect(said).not.toMatch(/vedtaket/i)
  })
})

import { describe, expect, test } from 'vitest'
import { readPlanFacts } from './plan-facts.ts'

describe('the municipality', () => {
  test.each([
    ['before «kommune»', 'Vindelsund kommune har en plan.', ['Vindelsund'], 'Vindelsund'],
    ['in the genitive', 'Vindelsund kommunes plan', ['Vindelsund'], 'Vindelsund'],
    ['before «kommunestyre»', 'Vedtatt av Vindelsund kommunestyre', ['Vindelsund'], 'Vindelsund'],
    ['before «bystyret»', 'Vindelsund bystyret vedtok', ['Vindelsund'], 'Vindelsund'],
    ['before «herad»', 'Ljosheimfjord herad', ['Ljosheimfjord'], 'Ljosheimfjord'],
    ['of two words', 'I Nordre Askevik kommune er', ['Nordre Askevik'], 'Nordre Askevik'],
    ['of two places', 'Vik og Dal kommune', ['Vik og Dal'], 'Vik og Dal'],
    ['with a hyphen', 'Sør-Vindel kommune', ['Sør-Vindel'], 'Sør-Vindel'],
    ['over a line end', 'planen til Vindelsund\nkommune', ['Vindelsund'], 'Vindelsund'],
    [
      'after a word that begins the sentence',
      'Alle Vindelsund kommune',
      ['Vindelsund'],
      'Vindelsund',
    ],
    [
      'after a word of the title',
      'Handlingsplan Vindelsund kommune. En handlingsplan',
      ['Vindelsund'],
      'Vindelsund',
    ],
    ['named twice', 'Vindelsund kommune og Vindelsund kommunestyre', ['Vindelsund'], 'Vindelsund'],
    [
      'that could be two',
      'Vindelsund kommune og Askevik kommune',
      ['Vindelsund', 'Askevik'],
      undefined,
    ],
    ['that is a county', 'Vestre fylkeskommune', [], undefined],
    ['that is a sentence', 'Vår kommune. Denne kommune. Egen kommune.', [], undefined],
    ['that is a plan', 'Vindelsund kommuneplan', [], undefined],
    ['across a paragraph', 'Vindelsund\n\nkommune', [], undefined],
  ])('%s', (_name, text, municipalities, municipality) => {
    expect(readPlanFacts('Plan', text)).toMatchObject({ municipalities, municipality })
  })

  test('of the title wins over those of the text', () => {
    const facts = readPlanFacts('Plan for Vindelsund kommune', 'Sammen med Askevik kommune.')
    expect(facts.municipality).toBe('Vindelsund')
  })
})

describe('the period', () => {
  test.each([
    ['in the title', 'Plan 2024 - 2032', '', '2024', '2032'],
    ['with a dash', 'Plan 2024–2032', '', '2024', '2032'],
    ['in words', 'Plan', 'Planperioden er fra 2024 til 2027.', '2024', '2027'],
    ['of the plan', 'Plan', 'Planen gjelder for perioden 2024–2027.', '2024', '2027'],
    ['in nynorsk', 'Plan', 'Planen gjeld frå 2024 til 2027.', '2024', '2027'],
  ])('%s', (_name, title, text, from, to) => {
    expect(readPlanFacts(title, text).period).toEqual({ from, to })
  })

  test.each([
    ['of another plan', 'Plan', 'Plan mot fattigdom 2017-2025'],
    ['that is two', 'Plan', 'Planperioden 2020-2024. Planperioden 2024-2028.'],
    ['backwards', 'Plan 2032-2024', ''],
    ['of one year', 'Plan 2024', ''],
    ['in a longer number', 'Plan 2024-20321', ''],
  ])('%s is none', (_name, title, text) => {
    expect(readPlanFacts(title, text).period).toBeUndefined()
  })
})

describe('language, type, statute and decision', () => {
  test.each([
    ['nb', 'Det er ikke noe vi gjør fra en dag til en annen.'],
    ['nn', 'Det er ikkje noko vi gjer frå ein dag til ein annan.'],
    [undefined, 'Ein plan.'],
    [undefined, 'ikke en et ikkje ein eit'],
  ])('%s', (language, text) => {
    expect(readPlanFacts('', text).language).toBe(language)
  })

  test.each([
    ['Temaplan for oppvekst', 'temaplan'],
    ['Oppvekst – Handlingsplanen', 'handlingsplan'],
    ['Plan for oppvekst', undefined],
  ])('%s', (title, planType) => {
    expect(readPlanFacts(title, 'Denne strategien').planType).toBe(planType)
  })

  test.each([
    ['etter barnevernsloven § 15-1 andre ledd', true],
    ['jf. barnevernslova § 15–1', true],
    ['lov om barnevern, bvl. § 15-1', true],
    ['Kommunestyret skal vedta en plan for arbeidet med å forebygge omsorgssvikt', true],
    ['barnevernsloven § 15-10', false],
    ['barnevernsloven § 1-5', false],
    ['Vi vil forebygge omsorgssvikt.', false],
  ])('%s', (text, answersChildWelfareAct) => {
    expect(readPlanFacts('Plan', text)).toMatchObject({ answersChildWelfareAct })
  })

  test('a title with the duty in it is enough', () => {
    const facts = readPlanFacts('Plan for førebygging av omsorgssvikt', '')
    expect(facts.answersChildWelfareAct).toBe(true)
  })

  test('a decision is noticed', () => {
    expect(readPlanFacts('Plan', 'Vedtatt av kommunestyret 1.2.').mentionsDecision).toBe(true)
    expect(readPlanFacts('Plan', 'Kommunestyret skal vedta planen.').mentionsDecision).toBe(false)
  })
})

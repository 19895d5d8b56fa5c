import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { sectionOf } from '../../../tests/page-blocks.ts'
import { routes } from '../routes.ts'

/** What the demand on resources is answered with, in the words of the page. */
function answeredWith(cost: string, measures: Record<string, string> = {}, language = 'nb') {
  const texts = {
    'nettsted.yaml': 'vis råd: ja\n',
    'p/plan.md': `---\ntittel: Planen\nspråk: ${language}\nstatus: vedtatt\nlovhjemmel: [barnevernsloven-15-1]\n${cost}---\n`,
    ...measures,
  }
  const page = [...routes(contextFrom(texts))].find(({ path }) => path === 'p/lovkrav/')
  const section = sectionOf(page?.blocks ?? [], 'barnevernsloven-15-1-ressurser')
  const [verdict] = section.blocks.flatMap((block) => (block.type === 'verdict' ? [block] : []))
  return verdict?.quotes.map(({ text, lang, link }) => [
    text.replaceAll('\u00a0', ' '),
    link.text,
    ...(lang === 'nb' ? [] : [lang]),
  ])
}

test('amounts are one answer that says what they are for and where the money comes from', () => {
  const cost = `kostnad:
  - {år: 2026, beløp: 1 510 000 kr, dekning: økonomiplan}
  - {år: 2026, beløp: 450 000 kr, dekning: tilskudd, merknad: søkt}
  - {år: 2027, beløp: 300 000 kr}
  - {merknad: Resten dekkes av driften}
`
  expect(answeredWith(cost)).toEqual([
    [
      'Kostnad, oppgitt for hele planen. 2026: 1 510 000 kr (økonomiplan) og 450 000 kr (tilskudd, søkt). 2027: 300 000 kr. Resten dekkes av driften.',
      'Om planen',
    ],
  ])
})

test('a measure that answers with its cost tells it', () => {
  const measure =
    '---\ntittel: Hjemmebesøk\nkostnad: [{år: 2027, beløp: 450 000 kr}]\n---\nVi kommer hjem.\n'
  expect(answeredWith('', { 'p/tiltak/t.md': measure })).toEqual([
    ['Kostnad: 2027: 450 000 kr.', 'Hjemmebesøk'],
  ])
})

test('what is said of the fields is in the language of the page, and tells no year that says nothing', () => {
  const cost = `kostnad:
  - {år: 2026, dekning: økonomiplan}
  - {merknad: Se budsjettet.}
  - {år: 2027}
`
  const measure = '---\ntittel: Besøk\nkostnad: [{år: 2027, beløp: 5 000 kr}]\n---\n'
  expect(answeredWith(cost, { 'p/tiltak/t.md': measure }, 'se')).toEqual([
    [
      'Kostnad, oppgitt for hele planen. 2026: økonomiplan. Se budsjettet.',
      'Vedtaket og oppfølgingen',
    ],
    ['Kostnad: 2027: 5 000 kr.', 'Besøk'],
  ])
})

test('a year alone answers nothing', () => {
  const measure = '---\ntittel: Besøk\nkostnad: [{år: 2027}]\n---\n'
  expect(answeredWith('kostnad: [{år: 2027}]\n', { 'p/tiltak/t.md': measure })).toEqual([])
  // The words of a chapter are the plan's own.
  const chapter =
    '---\ntittel: Kostnader og ressurser\n---\n:::krav{id=ressurser}\nMánát dárbbašit ruđa, ja olbmot geat leat oahppan bargat singuin juohke beaivvi.\n:::\n'
  const [[, , lang] = []] = answeredWith('', { 'p/kapitler/a.md': chapter }, 'se') ?? []
  expect(lang).toBe('se')
})

import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { parseMarkdown } from '../source/markdown.ts'
import type { Directive } from './body.ts'
import { readPlacement } from './placement.ts'

const { site } = siteFrom({
  'p/plan.md': '---\ntittel: P\n---\n',
  'p/tiltak/besok.md':
    '---\ntittel: Besøk\ninnsatsområde: [tidlig, samordning]\nforebyggingsnivå: universelt\nstatus: pågår\ntiltakstype: fast tilbud\n---\n',
  'p/tiltak/kurs.md': '---\ntittel: Kurs\ninnsatsområde: tidlig\nstatus: planlagt\n---\n',
  'p/tiltak/los.md': '---\ntittel: Los\nansvarlig: helse/ppt\nforebyggingsnivå: [indikert]\n---\n',
  'p/tjenester/helse/ppt.md': '---\ntittel: PPT\nhenvisning: nei\n---\n',
})

function placementOf(text: string) {
  return readPlacement(parseMarkdown(text).children[0] as Directive)
}

function selected(text: string): string[] | string {
  const placement = placementOf(text)
  if (typeof placement === 'string') return placement
  return (site.plans[0]?.entries ?? [])
    .filter((entry) => entry.kind === placement.kind && placement.selects(entry))
    .map(({ id }) => id)
}

describe('what is selected', () => {
  test.each([
    ['::vis{tiltak}', ['besok', 'kurs', 'los']],
    ['::vis{Tiltak}', ['besok', 'kurs', 'los']],
    ['::vis{tiltak innsatsområde=tidlig}', ['besok', 'kurs']],
    ['::vis{tiltak strategi=Samordning}', ['besok']],
    ['::vis{tiltak innsatsområde=tidlig status=planlagt}', ['kurs']],
    ['::vis{tiltak tiltakstype="fast tilbod"}', ['besok']],
    ['::vis{tiltak førebyggingsnivå=indisert}', ['los']],
    ['::vis{tiltak ansvarlig=helse/ppt}', ['los']],
    ['::vis{tiltak=besøk}', ['besok']],
    ['::vis{tjeneste="helse/ppt"}', ['helse/ppt']],
    ['::vis{tenester henvisning=nei}', ['helse/ppt']],
    ['::vis{tiltak status=vet-ikke}', []],
    ['::vis{mål}', []],
  ])('%s', (text, expected) => {
    expect(selected(text)).toEqual(expected)
  })
})

describe('how it is shown', () => {
  test.each([
    ['::vis{mål som=tre}', 'goal', 'tree'],
    ['::vis{mål}', 'goal', 'tree'],
    ['::vis{tiltak}', 'measure', 'list'],
    ['::vis{tiltak som=Tabell}', 'measure', 'table'],
    ['::vis{tiltak=x}', 'measure', 'whole'],
    ['::vis{tiltak=x som=liste}', 'measure', 'list'],
    ['::vis{tiltak som=heile}', 'measure', 'whole'],
    ['::vis{samarbeid}', 'cooperation', 'list'],
  ])('%s', (text, kind, view) => {
    expect(placementOf(text)).toMatchObject({ kind, view })
  })
})

describe('what cannot be understood is said', () => {
  const what =
    'Skriv hva som skal vises, for eksempel `::vis{tiltak}` eller `::vis{tjeneste=helsestasjon}`.'
  test.each([
    ['::vis', what],
    ['::vis{dings}', what],
    ['::vis{__proto__}', what],
    ['::vis{tiltak som=kart}', '«kart» er ingen visning. Velg tabell, liste, tre eller hel.'],
    [
      '::vis{tiltak som=constructor}',
      '«constructor» er ingen visning. Velg tabell, liste, tre eller hel.',
    ],
    ['::vis{tiltak farge=blå}', '«farge» er ikke et felt i tiltak.'],
  ])('%s', (text, expected) => {
    expect(selected(text)).toBe(expected)
  })
})

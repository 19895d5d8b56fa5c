import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import type { Block, Page } from '../page.ts'
import { routes } from '../routes.ts'

const texts = {
  'p/plan.md': '---\ntittel: P\n---\n',
  'p/mal/m.md': '---\ntittel: M\n---\n',
  'p/tjenester/a.md':
    '---\ntittel: A\nleder: rektor\npris: Gratis\nslik tar du kontakt: Ring 00 00 00 04.\n---\nVi gir råd.\n',
  'p/tiltak/t.md':
    '---\ntittel: T\nstatus: pågår\nansvarlig: a\nmål: m\nfrist: 2027\noppfølging: [{dato: 2026-01-02, tekst: I gang.}]\n---\nVi møter alle.\n',
  'p/tiltak/senere.md':
    '---\ntittel: S\nstatus: planlagt\nansvarlig: a\nmål: m\n---\nVi skal møte alle.\n',
  'p/indikatorer/i.md':
    '---\ntittel: I\nmåleenhet: dager (median)\nutgangsverdi: {år: 2024, verdi: 3}\nserie: [{periode: 2024, verdi: 1}, {periode: 2025, verdi: 2}]\n---\nSå lenge venter de.\n',
}
const pages = [...routes(contextFrom(texts))]

function pageOf(path: string): Page {
  const page = pages.find((one) => one.path === path)
  if (!page) throw new Error(`no page ${path}`)
  return page
}

/** What a page is made of, in order: terms of facts, columns of tables, texts without their tags. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'facts':
        return block.facts.map(
          ({ term, values }) => `${term}: ${values.map(({ text }) => text).join('')}`,
        )
      case 'html':
        return [block.html.replace(/<[^>]*>/g, '')]
      case 'section':
        return [`# ${block.title.text}`, ...outline(block.blocks)]
      default:
        return [block.type]
    }
  })
}

test('a measure says how it goes, what it is, whom to call, what was done, and then all else', () => {
  expect(outline(pageOf('p/tiltak/t/').blocks)).toEqual([
    'Status: Pågår',
    'Ansvarlig: A',
    'Frist: 2027',
    'Vi møter alle.',
    '# Slik tar du kontakt',
    'A: Ring 00 00 00 04.',
    '# Oppfølging',
    'table',
    '# Fakta',
    'Mål: M',
  ])
})

test('nobody is told to call for a measure that has not begun', () => {
  expect(outline(pageOf('p/tiltak/senere/').blocks)).toEqual([
    'Status: Planlagt',
    'Ansvarlig: A',
    'Vi skal møte alle.',
    '# Fakta',
    'Mål: M',
  ])
})

test('a service says what it is, then how to get in touch, then all else', () => {
  expect(outline(pageOf('p/tjenester/a/').blocks)).toEqual([
    'Vi gir råd.',
    '# Kontakt',
    'Slik tar du kontakt: Ring 00 00 00 04.',
    'Pris: Gratis',
    '# Fakta',
    'Leder: rektor',
    'Tiltak: ST',
  ])
})

test('an indicator begins with its text and its picture, and says what a figure counts beside it', () => {
  expect(outline(pageOf('p/indikatorer/i/').blocks)).toEqual([
    'Så lenge venter de.',
    'picture',
    'table',
    '# Fakta',
    'Måleenhet: dager (median)',
    'Utgangsverdi: 3 dager (2024)',
    'Last ned: Tallene for alle indikatorene (CSV, for regneark)',
  ])
})

test('an entry with nothing but facts has no heading over them', () => {
  expect(outline(pageOf('p/mal/m/').blocks)).toEqual(['Tiltak: ST'])
})

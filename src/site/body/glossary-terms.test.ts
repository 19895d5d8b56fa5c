import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { planContext } from '../context.ts'
import { bodyPage } from '../entries/entry-blocks.ts'
import { wholePlan } from '../pages/chapters.ts'

const glossary = `ord:
  - {ord: etat, forklaring: En stor del av kommunen.}
  - {ord: mål, forklaring: Det vi vil.}
  - {ord: tverrfaglig team, forklaring: Flere fag sammen., synonymer: [teamet]}
  - {ord: team, forklaring: Noen sammen.}
  - {ord: poliklinikk for barn, kortform: BUP, forklaring: 'Sykehusets <b>tilbud</b>.'}
  - {ord: Nav, forklaring: Arbeid og velferd.}
  - {ord: "C++ (kode) a/b", forklaring: Tegn.}
  - {ord: uten forklaring}
`

function contextOf(text: string) {
  const context = contextFrom({
    'p/plan.md': '---\ntittel: P\n---\n',
    'p/ordliste.yaml': glossary,
    'p/tiltak/m.md': '---\ntittel: Team for etaten\n---\n',
    'p/tiltak/n.md': '---\ntittel: Nav\n---\n',
    'p/kapitler/a.md': `---\ntittel: A\n---\n\n${text}\n`,
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  return planContext(context, planReport)
}

function html(text: string): string {
  const context = contextOf(text)
  const [chapter] = context.plan.chapters
  if (!chapter) throw new Error('No chapter')
  return bodyPage(chapter, context)
    .blocks.map((block) => (block.type === 'html' ? block.html : ''))
    .join('')
}

/** The words that became buttons, each with the word it is explained as. */
const explained = (text: string) =>
  [...html(text).matchAll(/<button[^>]*>([^<]*)<[^>]*>[^<]*<[^>]*><strong>([^<]*)</g)].map(
    ([, word, term]) => `${word}: ${term}`,
  )

describe('words of the glossary in the text', () => {
  test('are not explained inside the name of a measure, but where they are all of it', () => {
    expect(explained('«Team for etaten» begynner i høst. Teamet er nytt.')).toEqual([
      'Teamet: tverrfaglig team',
    ])
    expect(explained('Team for etaten, fra hver etat.')).toEqual(['etat: etat'])
    expect(explained('Ring Nav.')).toEqual(['Nav: Nav'])
  })

  test('the first of each opens its explanation, and nothing of the text is lost', () => {
    expect(html('Hver etat har ansvar. Etaten svarer.')).toBe(
      '<p id="avsnitt-ec3759">Hver <button type="button" class="term" popovertarget="forklart-etat">etat</button>' +
        '<span popover="auto" id="forklart-etat" class="term-note" data-pagefind-ignore="">' +
        '<strong>etat</strong> En stor del av kommunen. <a href="/p/ordliste/#ord-etat">Ordliste</a></span>' +
        ' har ansvar. Etaten svarer.</p>',
    )
  })

  test.each([
    ['inflected', 'Etatene møtes.', ['Etatene: etat']],
    ['but not where another word begins so', 'Vi har målt mye.', []],
    ['a short word as it is', 'Vi har et mål.', ['mål: mål']],
    [
      'of two that overlap the longer',
      'Et tverrfaglig team møtes.',
      ['tverrfaglig team: tverrfaglig team'],
    ],
    ['by another name', 'Teamet møtes.', ['Teamet: tverrfaglig team']],
    ['a short form', 'BUP og bup.', ['BUP: poliklinikk for barn (BUP)']],
    ['a name in small letters', 'Ring nav.', ['nav: Nav']],
    ['with an ending behind a hyphen', 'BUP-en svarer.', ['BUP: poliklinikk for barn (BUP)']],
    [
      'signs that mean something in patterns',
      'Vi kan C++ (kode) a/b her.',
      ['C++ (kode) a/b: C++ (kode) a/b'],
    ],
    ['not inside a word', 'Statsetaten og e-mål.', []],
    ['not without an explanation', 'Dette er uten forklaring.', []],
    ['not in headings, links and code', '## Etat\n\n[Etat](https://a.no) `etat`', []],
    [
      'in lists and tables',
      '- etat\n\n| A |\n| --- |\n| BUP |',
      ['etat: etat', 'BUP: poliklinikk for barn (BUP)'],
    ],
    ['across emphasis', '**Etat** og *mål*', ['Etat: etat', 'mål: mål']],
  ])('%s', (_name, text, expected) => {
    expect(explained(text)).toEqual(expected)
  })

  test('what a writer typed stays text', () => {
    expect(html('BUP')).toContain('Sykehusets &#x3C;b>tilbud&#x3C;/b>.')
  })

  test('the whole plan on one page is read through without', () => {
    expect(JSON.stringify(wholePlan(contextOf('Hver etat.')))).not.toContain('popover')
  })
})

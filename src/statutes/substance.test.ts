import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../source/markdown.ts'
import { pairsOf } from './passages.ts'
import { loadStatutes } from './statute.ts'
import { countWords, isSubstance, substanceOf } from './substance.ts'

const [statute] = await loadStatutes()
const pairs = statute ? pairsOf(statute) : new Set<string>()
const substance = (markdown: string) => substanceOf(parseMarkdown(markdown).children, pairs)

describe('what says something', () => {
  test.each([
    'Kommunalsjefen leder arbeidet.',
    'Under arbeidet med planen snakket vi med førti ungdommer.',
    'Her skal alle barn få hjelpen de trenger.',
    'Her kommer foreldre og barn sammen hver tirsdag.',
    'Vi stiller krav om at alle skoler har et ressursteam.',
    'Tiltakene i planen skal følges opp av oppvekst.',
    'Den skal inneholde fire møter og en samtale.',
    'Arbeidet etter barnevernsloven § 15-1 er delt mellom tre etater.',
    'Planen ble laget av tre etater og åtte tjenester.',
    'Planen skal følges opp hver høst.',
    'Ørsta har ingen egen etat for dette.',
    'Etatene skal samarbeide i faste møter hver måned.',
    'Hvem som gjør hva, står i tabellen nedenfor.',
    'Hvordan samarbeider vi: Gjennom faste møter',
    'Helsestasjonen kommer hjem senere i uken til alle.',
    'Teamet kommer snart på besøk, og vi ringer alltid først for å avtale tid med begge foreldrene.',
  ])('%s', (sentence) => {
    expect(substance(sentence)).toEqual([sentence])
  })
})

describe('what says nothing', () => {
  test.each([
    [
      'placeholders',
      [
        'Tekst kommer.',
        'Teksten kjem seinare.',
        'Kommer senere.',
        'Mer om dette kommer.',
        'Kapitlet er under arbeid.',
        'Dette er ikke skrevet ennå.',
        'Skal fylles ut.',
        'Må skrivast.',
        'Fyll inn her.',
        '[Skriv inn tekst]',
        'TODO skriv om dette',
        'Lorem ipsum dolor sit amet.',
        'xxx xxx xxx',
        '… …',
        'Ansvar',
      ],
    ],
    [
      'demands on the plan',
      [
        'Planen skal beskrive hvordan arbeidet skal organiseres.',
        'Planen skal også vise hvordan etatene samarbeider.',
        'Planen skal skildre korleis etatane samarbeider.',
        'Planen må gjere greie for måla.',
        'Planen skal seie kven som har ansvaret.',
        'Temaplanen bør inneholde mål og tiltak.',
        'I planen skal det beskrives hvem som har ansvar.',
        'Det skal gå fram av planen hvem som har ansvar.',
        'Kommunen plikter å beskrive arbeidet.',
        'Statsforvalteren forventer at kommunen fordeler ansvaret.',
        'Kapitlet beskriver hvordan etatene samarbeider.',
        'Her fortel vi korleis etatane samarbeider.',
      ],
    ],
    [
      'words about the law',
      [
        'Planen er hjemlet i barnevernsloven § 15-1.',
        'Planen er heimla i barnevernslova § 15-1.',
        'Plikten til å ha en plan følger av barnevernsloven.',
        'Barnevernsloven sier at kommunen skal ha en plan.',
        'Etter barnevernslova skal kommunestyret sjølv vedta planen.',
        'Loven krever at kommunen har en plan.',
      ],
    ],
    [
      'quotations of the law',
      [
        'Kommunestyret selv skal vedta en plan for kommunens forebyggende arbeid etter første ledd.',
        'Kommunen skal sørge for å samordne sitt tjenestetilbud til barn og familier.',
        'Kommunen skal sørgje for å samordne tenestetilbodet sitt til barn og familiar.',
        'Hvordan arbeidet skal organiseres og fordeles mellom etatene i kommunen.',
        'Kva som er måla for arbeidet, korleis arbeidet skal organiserast og fordelast mellom etatane i kommunen, og korleis etatane skal samarbeide.',
      ],
    ],
    [
      'questions',
      [
        'Hvordan organiserer vi tjenestene våre?',
        'Korleis kan vi bruke strukturane betre',
        'Hvem gjør hva',
      ],
    ],
  ])('%s', (_, sentences) => {
    for (const sentence of sentences) expect(substance(sentence), sentence).toEqual([])
  })
})

describe('blocks', () => {
  test('quotations, headings and placements are not the municipality’s own words', () => {
    expect(substance('# Mål\n\n> Alle barn er trygge.\n\n::vis{mål}\n\nAlle er trygge.')).toEqual([
      'Alle er trygge.',
    ])
  })

  test('lists, nested lists, tables, containers and footnotes are', () => {
    expect(
      substance(
        '- Vi møtes:\n  - hver mandag\n\n| A | B |\n| --- | --- |\n| Nav | gir råd |\n| Skole | |\n\n:::detaljer[Mer om dette]\nVi ringer.\n:::\n\nVi ler.[^1]\n\n[^1]: Ofte nok.',
      ),
    ).toEqual(['Vi møtes:', 'hver mandag', 'Nav: gir råd', 'Vi ringer.', 'Vi ler.', 'Ofte nok.'])
  })

  test('a table of contents is not, but a question with an answer is', () => {
    const rows = [
      '| Hva vil vi oppnå? | [Målene](kapitler/mal) |',
      '| Hvordan er det organisert? | [Leddene](kapitler/a) [Rollene](kapitler/b) |',
      '| Hvem leder? | Rektor, se [rollene](kapitler/b) |',
      '| Barnehage | [Åpen dag](tiltak/apen-dag) |',
    ]
    expect(substance(`| Spørsmål | Svar |\n| --- | --- |\n${rows.join('\n')}`)).toEqual([
      'Hvem leder?: Rektor, se rollene',
      'Barnehage: Åpen dag',
    ])
  })

  test('a break parts words', () => {
    expect(substance('Barnehage<br>Skole')).toEqual(['Barnehage\nSkole'])
  })

  test('the list after a demand belongs to it, in a list too; the next paragraph does not', () => {
    expect(substance('Planen skal beskrive:\n\n- mål for arbeidet vårt\n\nVi har mål.')).toEqual([
      'Vi har mål.',
    ])
    expect(substance('- Planen skal beskrive\n  - mål for arbeidet vårt\n- Vi har mål.')).toEqual([
      'Vi har mål.',
    ])
  })

  test('the list after an ordinary lead-in, a bold line or a whole demand is the municipality’s own', () => {
    expect(substance('Målene er:\n\n- alle barn er trygge')).toEqual([
      'Målene er:',
      'alle barn er trygge',
    ])
    expect(substance('**Organisering**\n\n- vi har tre etater')).toEqual(['vi har tre etater'])
    expect(substance('Planen skal beskrive mål.\n\n- alle barn er trygge')).toEqual([
      'alle barn er trygge',
    ])
  })

  test('sentence by sentence, also when letters are written in two parts', () => {
    expect(
      substance(
        'Planen skal beskrive målene. Vi har tre mål. Målene kommer senere.'.normalize('NFD'),
      ),
    ).toEqual(['Vi har tre mål.'])
  })
})

test('countWords counts words and numbers, not signs', () => {
  expect(countWords(['Å nå 4 000 – på én dag!', 'BTI-modellen'])).toBe(9)
})

test('isSubstance looks at one line', () => {
  expect(isSubstance('Gir barna omsorg.')).toBe(true)
  expect(isSubstance('Kommer senere')).toBe(false)
  expect(isSubstance('Målet må skrivast'.normalize('NFD'))).toBe(false)
  expect(isSubstance('')).toBe(false)
})

test('a long text without full stops takes no time', () => {
  const text = `§ ${'krav plikt '.repeat(10_000)}`.trim()
  const { children } = parseMarkdown(text)
  const start = performance.now()
  expect(substanceOf(children, pairs)).toEqual([text])
  expect(performance.now() - start).toBeLessThan(1000)
})

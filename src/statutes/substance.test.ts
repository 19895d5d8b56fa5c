import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../source/markdown.ts'
import { loadStatutes } from './load-statutes.ts'
import { pairsOf } from './passages.ts'
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
    'Beredskapsplanen skal fornyes hvert år og inneholder en varslingsliste.',
    'Planen omfatter alle barn og unge fra 0 til 25 år.',
    'Planen viser at vi må samarbeide bedre, og fra 2026 møtes lederne hver måned.',
    'Kommunen skal lage en plan mot skolefravær innen 2027.',
    'Kommunen er pålagt å ha barnekoordinator, og hun sitter i familiesenteret.',
    'Alle enheter skal ha en handlingsplan som beskriver hvem som gjør hva.',
    'Kommunen følger Helsedirektoratets anbefalinger, og gir alle familier tilbud om hjemmebesøk.',
    'Statsforvalteren har tilsyn med barnevernet og møter ledelsen hvert år.',
    'Veilederen i helsestasjonen skriver referat fra møtene i kommunens fagsystem.',
    'Kommunestyret skal vedta budsjettet for tiltakene i desember hvert år.',
    'Barnehagen beskriver i sin årsplan hvordan den arbeider med livsmestring.',
    'Delen av tilbudet som gjelder ungdom, ligger i kulturavdelingen.',
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
        'I dette kapitlet skal det beskrives hvordan kommunen organiserer arbeidet.',
        'I dette kapittelet skal det gjerast greie for korleis arbeidet er organisert.',
        'I planen må vi ha med mål, organisering og samarbeid.',
        'Kommunen må i planen gjøre rede for hvordan arbeidet er fordelt.',
        'Planen skal være politisk vedtatt og beskrive mål, organisering og samarbeid.',
        'Planen må synliggjøre hvordan kommunen organiserer arbeidet.',
        'Her må vi skrive hvordan tjenestene samarbeider.',
        'Beskriv hvordan etatene samarbeider.',
        'Kapitlet beskriver hvordan etatene samarbeider.',
        'Denne delen av planen beskriver organisering, fordeling av ansvar og samarbeid.',
        'Dette kapittelet gir en oversikt over arbeidet.',
        'I kapittel 4 finner du hvordan tjenestene samarbeider.',
        'Under følger en beskrivelse av organiseringen.',
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
        'Plikten gjelder alle kommuner fra 2022.',
        'Lovkravet trådte i kraft 1. januar 2022.',
        'Det er kommunestyret selv som skal vedta planen.',
        'Etter ny barnevernslov har kommunen et større ansvar for forebygging.',
        'Dokumentet skal svare ut kravene i barnevernsloven.',
        'Denne planen er utarbeidet for å oppfylle kravet i barnevernsloven.',
        'Hensikten med planplikten er overordnet forankring av tilbudet.',
        'Fra 1. januar 2022 er kommunene pålagt å utarbeide en plan for det forebyggende arbeidet.',
        'Kommunane fekk i 2022 plikt til å ha ein plan for det førebyggjande arbeidet.',
      ],
    ],
    [
      'what the state demands and advises',
      [
        'Statsforvalteren i Rogaland ber kommunen beskrive hvordan ansvaret er fordelt.',
        'Statsforvalteren har i brev av 2022 bedt kommunene om å beskrive strategien.',
        'Statsforvaltaren ventar at kommunen skildrar korleis tenestene samarbeider.',
        'Bufdir anbefaler at planen inneholder en oversikt over tilbudet.',
        'Ifølge Bufdir skal planen vise hvordan etatene samarbeider.',
        'I forarbeidene står det at kommunen selv avgjør hvilken tjeneste som har hvilke oppgaver.',
        'Bestemmelsen stiller krav om at planen beskriver mål, organisering og samarbeid.',
        'Barnevernsreformen stiller krav om at kommunestyret selv vedtar en plan.',
        'Prop. 133 L understreker at planen skal gi en overordnet forankring.',
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

import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { dataFiles } from './data-files.ts'

function textOf(path: string, texts: Record<string, string>): string {
  return String(dataFiles(contextFrom(texts)).find((one) => one.path === path)?.content)
}

function rowsOf(path: string, texts: Record<string, string>): Record<string, string>[] {
  const text = textOf(path, texts).replace('\ufeff', '')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

const plan = '---\ntittel: P\n---\n'
const measure =
  '---\ntittel: A\nforebyggingsnivå: [universelt, indikert]\nstatus: planlagt\noppfølging: [{dato: 2026-03-01, status: gjennomført}]\n---\n'
const indicator =
  '---\ntittel: I\nserie: [{periode: 2024, verdi: "1,5"}, {periode: 2025, mangler: finnes ikke}]\n---\n'

describe('spreadsheets', () => {
  test.each([
    ['nb', 'universelt; indikert', 'Gjennomført', 'Finnes ikke'],
    ['nn', 'universelt; indikert', 'Gjennomført', 'Finst ikkje'],
  ])('say in words what the site says (%s)', (language, levels, status, missing) => {
    const texts = {
      'p/plan.md': `---\ntittel: P\nspråk: ${language}\n---\n`,
      'p/tiltak/a.md': measure,
      'p/indikatorer/i.md': indicator,
    }
    expect(rowsOf('data/p-tiltak.csv', texts)).toMatchObject([{ nivå: levels, status }])
    expect(rowsOf('data/p-indikatorer.csv', texts)).toMatchObject([
      { periode: '2024', verdi: '1,5', mangler: '' },
      { periode: '2025', verdi: '', mangler: missing },
    ])
  })

  test('tell who helps with what, and how they are reached', () => {
    const texts = {
      'p/plan.md': plan,
      'p/ordliste.yaml': 'temaer: [{id: sovn, tittel: Søvn}]\n',
      'p/tjenester/a.md':
        '---\ntittel: Helsestasjonen\nunder: b\neier: kommunen\nansvar: Følger opp barn.\nhjelper med: [sovn]\nfor: {fra: 0, til: 5, grupper: [foreldre]}\nhenvisning: nei\nslik tar du kontakt: "+47 55 00 00 00"\npris: gratis\n---\n',
      'p/tjenester/b.md': '---\ntittel: Oppvekst\n---\n',
      'p/tiltak/t.md': '---\ntittel: Hjemmebesøk\nansvarlig: [a]\n---\n',
    }
    expect(rowsOf('data/p-tjenester.csv', texts)).toMatchObject([
      {
        tittel: 'Helsestasjonen',
        under: 'Oppvekst',
        'hjelper med': 'Søvn',
        'fra alder': '0',
        'til alder': '5',
        grupper: 'foreldre',
        henvisning: 'Du kan ta kontakt selv',
        // A spreadsheet would count it.
        'slik tar du kontakt': "'+47 55 00 00 00",
        pris: 'gratis',
        tiltak: 'Hjemmebesøk',
      },
      { tittel: 'Oppvekst', henvisning: '', tiltak: '' },
    ])
  })

  test('leave the cell empty where a measure has no status', () => {
    const texts = { 'p/plan.md': plan, 'p/tiltak/a.md': '---\ntittel: A\n---\n' }
    expect(rowsOf('data/p-tiltak.csv', texts)).toMatchObject([{ nivå: '', status: '' }])
  })

  test('tell when a measure is done, from when its status is, and what it costs each year', () => {
    const fields = [
      'periode: {fra: 2026, til: 2028}\nfrist: våren 2028',
      'kostnad: [{år: 2026, beløp: 300000 kr, dekning: økonomiplan}, {år: 2027, dekning: innenfor ramme}]',
      'status: planlagt\noppfølging: [{dato: 2026-03-01, status: pågår}, {dato: 2026-04-01, tekst: Sett.}]',
    ]
    const texts = {
      'p/plan.md': plan,
      'p/tiltak/a.md': `---\ntittel: A\n${fields.join('\n')}\n---\n`,
      'p/tiltak/b.md': '---\ntittel: B\nperiode: 2026–2027\nkostnad: Dekkes av staten.\n---\n',
      'p/tiltak/c.md': '---\ntittel: C\ntiltakstype: fast tilbud\nstatus: pågår\n---\n',
    }
    expect(rowsOf('data/p-tiltak.csv', texts)).toMatchObject([
      {
        når: 'våren 2028',
        periode: '2026–2028',
        'status fra': '2026-03-01',
        kostnad: '2026: 300\u00a0000 kr, økonomiplan; 2027, innenfor ramme',
      },
      { når: '2026–2027', frist: '', 'status fra': '', kostnad: 'Dekkes av staten.' },
      { når: 'Fast tilbud', periode: '', 'status fra': '', kostnad: '' },
    ])
  })

  test('have the costs a line a year, with kroner that can be added and the words of the plan', () => {
    const cost =
      'kostnad: [{år: 2026-2027, beløp: "1,25 mill. kr", dekning: økonomiplan}, {år: 2028, beløp: ca. 4 mill., merknad: Ett år}, Dekkes av staten.]'
    const texts = {
      'p/plan.md': '---\ntittel: P\nkostnad: [{år: 2026, beløp: 9 kr}]\n---\n',
      'p/tiltak/a.md': `---\ntittel: A\nnr: 1.1\n${cost}\n---\n`,
      'p/tiltak/b.md': '---\ntittel: B\n---\n',
    }
    const whose = { id: 'a', nr: "'1.1", tiltak: 'A', adresse: '/p/tiltak/a/' }
    expect(rowsOf('data/p-kostnader.csv', texts)).toEqual([
      {
        ...whose,
        år: '2026–2027',
        kroner: '1250000',
        beløp: '1,25 mill. kr',
        dekning: 'økonomiplan',
        merknad: '',
        lenke: '',
      },
      {
        ...whose,
        år: '2028',
        kroner: '',
        beløp: 'ca. 4 mill.',
        dekning: '',
        merknad: 'Ett år',
        lenke: '',
      },
      {
        ...whose,
        år: '',
        kroner: '',
        beløp: '',
        dekning: '',
        merknad: 'Dekkes av staten.',
        lenke: '',
      },
    ])
    expect(textOf('data/p-kostnader.csv', texts)).toMatch(/^\ufeffid;nr;tiltak;/)
  })

  test('are not offered of costs where no measure has any', () => {
    const texts = { 'p/plan.md': plan, 'p/tiltak/a.md': '---\ntittel: A\n---\n' }
    const paths = dataFiles(contextFrom(texts)).map(({ path }) => path)
    expect(paths).toContain('data/p-tiltak.csv')
    expect(paths).not.toContain('data/p-kostnader.csv')
  })

  test('name the indicator of each figure by its id and its page', () => {
    const texts = {
      'p/plan.md': plan,
      'p/indikatorer/i.md': indicator.replace(
        'serie',
        'utgangsverdi: {år: 2023, verdi: 1}\nmåltall: [{år: 2029, verdi: 2}]\nserie',
      ),
    }
    const rows = rowsOf('data/p-indikatorer.csv', texts)
    expect(rows).toHaveLength(4)
    for (const row of rows)
      expect(row).toMatchObject({ id: 'i', indikator: 'I', adresse: '/p/indikatorer/i/' })
  })

  test('have the goals with what leads there and what shows it', () => {
    const texts = {
      'p/plan.md': plan,
      'p/mal/stort.md': '---\ntittel: Stort\ntype: hovedmål\n---\n',
      'p/mal/lite.md': '---\ntittel: Lite\nnr: 1.2\ndelmål av: stort\nindikatorer: [i]\n---\n',
      'p/tiltak/a.md': '---\ntittel: A\nmål: [lite]\n---\n',
      'p/indikatorer/i.md': indicator,
    }
    expect(rowsOf('data/p-mal.csv', texts)).toMatchObject([
      { id: 'lite', nr: "'1.2", 'delmål av': 'Stort', tiltak: 'A', indikatorer: 'I' },
      { id: 'stort', type: 'Hovedmål', tiltak: '', adresse: '/p/mal/stort/' },
    ])
  })

  test('tell a target from a measured value, and keep a negative number a number', () => {
    const texts = {
      'p/plan.md': plan,
      'p/indikatorer/i.md':
        '---\ntittel: I\nutgangsverdi: {år: 2024, verdi: -1.5}\nmåltall: [{år: 2029, verdi: 0}]\nserie: [{periode: 2025, verdi: "−0,7", foreløpig: ja}]\n---\n',
    }
    expect(rowsOf('data/p-indikatorer.csv', texts)).toMatchObject([
      { slag: 'Utgangsverdi', periode: '2024', verdi: '-1,5' },
      { slag: 'Måltall', periode: '2029', verdi: '0' },
      { slag: 'Verdi', periode: '2025', verdi: '-0,7', foreløpig: 'Foreløpig', merknad: '' },
    ])
  })

  test('say at every figure where it is from', () => {
    const texts = {
      'p/plan.md': plan,
      'p/indikatorer/i.md':
        '---\ntittel: I\nkilde: {navn: SSB, dato: 2026-02-01}\nutgangsverdi: {år: 2024, verdi: 1}\nserie: [{periode: 2025, verdi: 2}]\n---\n',
    }
    expect(rowsOf('data/p-indikatorer.csv', texts).map(({ kilde }) => kilde)).toEqual([
      'SSB, 1. februar 2026',
      'SSB, 1. februar 2026',
    ])
  })

  test.each(['=HYPERLINK("https://x.example")', '+47', '-2+3', '@SUM(A1)', '＝1'])(
    'do not let %s run as a formula',
    (title) => {
      const texts = { 'p/plan.md': plan, 'p/tiltak/a.md': `---\ntittel: '${title}'\n---\n` }
      expect(rowsOf('data/p-tiltak.csv', texts)).toMatchObject([{ tittel: `'${title}` }])
    },
  )

  test.each(['1.1', '2.10', '1.2.3', '12-3', '1/2'])(
    'do not let %s become a day in a Norwegian Excel',
    (number) => {
      const texts = { 'p/plan.md': plan, 'p/mal/a.md': `---\ntittel: A\nnr: "${number}"\n---\n` }
      expect(rowsOf('data/p-mal.csv', texts)).toMatchObject([{ nr: `'${number}` }])
    },
  )

  test.each(['1', '4', '22/23 og 23/24', '2026-06-30', '1.1a'])(
    'leave the number %s as it is',
    (number) => {
      const texts = { 'p/plan.md': plan, 'p/mal/a.md': `---\ntittel: A\nnr: "${number}"\n---\n` }
      expect(rowsOf('data/p-mal.csv', texts)).toMatchObject([{ nr: number }])
    },
  )

  test('part titles with commas in them by semicolons', () => {
    const texts = {
      'p/plan.md': plan,
      'p/mal/a.md': '---\ntittel: Barn leker, lærer og deltar\n---\n',
      'p/mal/b.md': '---\ntittel: Foreldre er trygge\n---\n',
      'p/tjenester/s.md': '---\ntittel: Helse, omsorg og velferd\n---\n',
      'p/tiltak/t.md':
        '---\ntittel: T\nmål: [a, b]\nansvarlig: [s]\nansvarlig rolle: rektor\n---\n',
    }
    expect(rowsOf('data/p-tiltak.csv', texts)).toMatchObject([
      {
        mål: 'Barn leker, lærer og deltar; Foreldre er trygge',
        ansvarlig: 'Helse, omsorg og velferd; rektor',
      },
    ])
  })

  test('have of each measure what it is, who takes part, whom it is for and which risks it meets', () => {
    const texts = {
      'p/plan.md': plan,
      'p/ordliste.yaml':
        'risikofaktorer:\n  - {id: rus, tittel: Rus i familien}\n  - {id: vold, tittel: Vold}\n',
      'p/innsatsomrader/o.md': '---\ntittel: Hjelp, tidlig\n---\n',
      'p/tjenester/s.md': '---\ntittel: Skole\n---\n',
      'p/tjenester/h.md': '---\ntittel: Helse\n---\n',
      'p/tiltak/t.md':
        '---\ntittel: T\ntiltakstype: nytt\ninnsatsområde: o\nsamarbeider med: [s, h]\nmålgruppe: {fra: 0, grupper: [foreldre, søsken]}\nrisikofaktorer: [rus, vold]\n---\n',
    }
    expect(rowsOf('data/p-tiltak.csv', texts)).toMatchObject([
      {
        type: 'Nytt',
        innsatsområde: 'Hjelp, tidlig',
        'samarbeider med': 'Skole; Helse',
        grupper: 'foreldre; søsken',
        risikofaktorer: 'Rus i familien; Vold',
      },
    ])
  })

  test('open right in a Norwegian Excel: byte order mark, semicolons, lines of Windows', () => {
    const texts = { 'p/plan.md': plan, 'p/mal/a.md': '---\ntittel: "Å; «ø»"\n---\n' }
    const text = textOf('data/p-mal.csv', texts)
    expect(text).toMatch(/^\ufeffid;nr;tittel;/)
    expect(text).toContain('\r\na;;"Å; «ø»";')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

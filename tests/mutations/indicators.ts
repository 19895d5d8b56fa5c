import { add, edit, move } from './change.ts'
import type { Mutation } from './mutation.ts'

const visits = 'indikatorer/hjemmebesok-innen-to-uker.md'
const leisure = 'indikatorer/barn-i-fritidsaktivitet.md'
const contact = 'indikatorer/familier-med-kontaktperson.md'
const adult = 'indikatorer/voksen-a-snakke-med'
const row = 'skoleåret 23/24;Vindel skole;75,0;;'

/** Slips in the figures. */
export const indicators: readonly Mutation[] = [
  {
    name: 'the source is missing',
    change: edit(visits, /kilde:\n {2}.*\n {2}.*\n/, ''),
    finds: [{ rule: 'indicator-complete', file: visits, at: 'tittel:' }],
  },
  {
    name: 'the baseline is missing',
    change: edit(visits, 'utgangsverdi: {år: 2024, verdi: 81}\n', ''),
    finds: [{ rule: 'indicator-complete', file: visits, at: 'tittel:' }],
  },
  {
    name: 'the targets are missing',
    change: edit(visits, /måltall:\n {2}.*\n {2}.*\n/, ''),
    finds: [{ rule: 'indicator-complete', file: visits, at: 'tittel:' }],
  },
  {
    name: 'a key figure has no source',
    change: edit(leisure, /kilde:\n {2}.*\n {2}.*\n/, ''),
    finds: [{ rule: 'indicator-complete', file: leisure, at: 'tittel:' }],
  },
  {
    name: 'the figure should have been updated',
    change: edit(visits, 'neste oppdatering: 2027-03-01', 'neste oppdatering: 2026-03-01'),
    finds: [{ rule: 'indicator-complete', file: visits, at: 'neste oppdatering:' }],
  },
  {
    name: 'a new indicator is only a title',
    change: add(
      'indikatorer/meldinger.md',
      '---\ntittel: Bekymringsmeldinger\nbruk: styring\n---\n',
    ),
    finds: [{ rule: 'indicator-complete', file: 'indikatorer/meldinger.md', at: 'tittel:' }],
  },
  {
    name: 'the baseline is a word',
    change: edit(visits, '{år: 2024, verdi: 81}\nmåltall', '{år: 2024, verdi: mange}\nmåltall'),
    finds: [{ rule: 'front-matter-valid', file: visits, at: 'mange}' }],
  },
  {
    name: 'the key for the source is misspelt',
    change: edit(visits, 'kilde:\n', 'kide:\n'),
    finds: [{ rule: 'front-matter-valid', severity: 'warning', file: visits, at: 'kide:' }],
  },
  {
    name: 'the use is none of the choices',
    change: edit(visits, 'bruk: styring', 'bruk: måling'),
    finds: [{ rule: 'front-matter-valid', file: visits, at: 'måling' }],
  },
  {
    name: 'a hidden value is typed as a dash',
    change: edit(contact, '"2023", mangler: skjult,', '"2023", verdi: "-",'),
    finds: [{ rule: 'front-matter-valid', file: contact, at: 'verdi: "-"' }],
  },
  {
    name: 'a decimal comma without quotation marks in a list between braces',
    change: edit(`${adult}.md`, 'verdi: 71.5', 'verdi: 71,5'),
    finds: [{ rule: 'front-matter-valid', severity: 'warning', file: `${adult}.md`, at: '71,5' }],
  },
  {
    name: 'a value is hidden and shown at once',
    change: edit(contact, '"2023", mangler: skjult,', '"2023", verdi: 4, mangler: skjult,'),
    finds: [{ rule: 'front-matter-valid', file: contact, at: 'verdi: 4, m' }],
  },
  {
    name: 'a table has a word where a figure should be',
    change: edit(`${adult}.csv`, row, row.replace('75,0', 'ca. 75')),
    finds: [{ rule: 'series-valid', file: `${adult}.csv`, at: 'ca. 75' }],
  },
  {
    name: 'a table has commas between some cells',
    change: edit(`${adult}.csv`, row, `${row};;`.replace(';;;;', ';;;x')),
    finds: [{ rule: 'series-valid', file: `${adult}.csv`, at: '75,0;;;x' }],
  },
  {
    name: 'a row of a table stands twice, with another figure',
    change: edit(`${adult}.csv`, row, `${row}\n${row.replace('75,0', '76,0')}`),
    finds: [{ rule: 'series-valid', severity: 'warning', file: `${adult}.csv`, at: '76,0' }],
  },
  {
    name: 'a column of a table is misspelt',
    change: edit(`${adult}.csv`, ';merknad\n', ';merknadd\n'),
    finds: [{ rule: 'series-valid', file: `${adult}.csv`, at: 'periode' }],
  },
  {
    name: 'a table is renamed, and its indicator is not',
    change: move(`${adult}.csv`, 'indikatorer/voksen.csv'),
    finds: [{ rule: 'file-known', file: 'indikatorer/voksen.csv' }],
  },
]

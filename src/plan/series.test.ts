import { describe, expect, test } from 'vitest'
import { readSeries } from './series.ts'

/** The values as `period area value missing`, and the findings as `line:column message`. */
function read(text: string) {
  const { series, findings } = readSeries('indikatorer/a.csv', text)
  return {
    points: series.map((point) =>
      [point.period, point.area, point.value, point.missing]
        .map((cell) => cell ?? '')
        .join(' ')
        .trim(),
    ),
    findings: findings.map(
      ({ place, message }) => `${place.start.line}:${place.start.column} ${message}`,
    ),
  }
}

describe('readSeries', () => {
  test.each([
    [
      'semicolons and decimal commas',
      'periode;verdi\n2024;45,2\n2025;1.234,5\n',
      ['2024  45.2', '2025  1234.5'],
    ],
    ['commas and decimal points', 'periode,verdi\n2024,45.2\n', ['2024  45.2']],
    ['tabs', 'periode\tverdi\n2024\t45,2\n', ['2024  45.2']],
    [
      'commas in the cells',
      'periode;område;verdi\n2024;a, b, c;1\n2025;d, e, f;2\n',
      ['2024 a, b, c 1', '2025 d, e, f 2'],
    ],
    ['CRLF', 'periode;verdi\r\n2024;1\r\n', ['2024  1']],
    ['empty lines', 'periode;verdi\n\n2024;1\n;\n\n', ['2024  1']],
    ['quotation', '"periode";"verdi"\n"per 1. tertial";"1 234"\n', ['per 1. tertial  1234']],
    ['columns in another order', 'verdi;periode\n1;skoleåret 11/12\n', ['skoleåret 11/12  1']],
    [
      'nynorsk columns and words',
      'periode;verdi;manglar;førebels\n2024;;finst ikkje;ja\n',
      ['2024   absent'],
    ],
    ['capitals and spaces', ' Periode ; Verdi \n2024 ; 1 \n', ['2024  1']],
    [
      'a missing value',
      'periode;verdi;mangler\n2024;;skjult\n2025;3;\n',
      ['2024   hidden', '2025  3'],
    ],
    ['a short row', 'periode;verdi;merknad\n2024;1\n', ['2024  1']],
    ['nothing but a header', 'periode;verdi\n', []],
    ['nothing', '', []],
  ])('reads %s', (_name, text, points) => {
    expect(read(text)).toEqual({ points, findings: [] })
  })

  test.each([
    [
      'a bare dash',
      'periode;verdi\n2024;-\n2025;2\n',
      '2:1 `verdi` skal være et tall, men er «-».',
    ],
    ['a colon', 'periode;verdi\n2025;2\n2024;:\n', '3:1 `verdi` skal være et tall, men er «:».'],
    [
      'a star',
      'periode;verdi\r\n2025;2\r\n2024;*\r\n',
      '3:1 `verdi` skal være et tall, men er «*».',
    ],
    [
      'a wrong word',
      'periode;verdi;mangler\n2025;2;\n2024;;vet ikke\n',
      '3:1 `mangler` er «vet ikke». Det er ikke et av valgene.',
    ],
    [
      'neither a value nor a reason',
      'periode;verdi;mangler\n2025;2;\n2024;;\n',
      '3:1 Her står verken `verdi` eller `mangler`.',
    ],
    [
      'a value that is said to be missing',
      'periode;verdi;mangler\n2025;2;\n2024;3;skjult\n',
      '3:1 Her står både `verdi` og `mangler`.',
    ],
    [
      'a slip below a cell with a line break',
      'periode;verdi;merknad\r\n2025;2;"to\r\nlinjer"\r\n\r\n2024;-;\r\n',
      '5:1 `verdi` skal være et tall, men er «-».',
    ],
    [
      'a quotation mark left open',
      'periode;verdi;merknad\n2025;2;\n2024;3;"åpent\n2023;4;\n',
      '3:1 Et hermetegn i raden er ikke avsluttet. Raden, og det som følger etter den, er ikke brukt.',
    ],
    [
      'decimal commas between commas',
      'periode,verdi\n2025,2\n2024,45,2\n',
      '3:1 Raden har 3 celler, men det er 2 kolonner. Den er ikke brukt.',
    ],
  ])('leaves out a row with %s and tells it', (_name, text, expected) => {
    expect(read(text)).toEqual({ points: ['2025  2'], findings: [expected] })
  })

  test('tells a column nobody knows and reads the others', () => {
    expect(read('periode;tall;verdi\n2024;9;1\n')).toEqual({
      points: ['2024  1'],
      findings: ['1:1 Vi kjenner ikke kolonnen «tall». Den er ikke brukt.'],
    })
  })

  test('reads the first of two columns that are the same, and tells the other', () => {
    expect(read('periode;merknad;verdi;Verdi;manglar;mangler\n2024;;10;20;;\n')).toEqual({
      points: ['2024  10'],
      findings: [
        '1:1 «verdi» og «Verdi» er samme kolonne. Bare den første er brukt.',
        '1:1 «manglar» og «mangler» er samme kolonne. Bare den første er brukt.',
      ],
    })
  })
})

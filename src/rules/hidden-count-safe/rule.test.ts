import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const summed = 'Det skjulte tallet kan regnes ut: Summen og alle de andre tallene er vist.'
const rated = 'Det skjulte tallet kan regnes ut av andelen og antallet i samme rad.'
const whole =
  'Det skjulte tallet kan regnes ut: Tallet for hele kommunen og alle de andre tallene er vist.'

testRule(rule, {
  valid: [
    {
      name: 'two hidden, a hidden sum, no sum, a missing value',
      files: chapter(
        [
          '| A | 9 |\n| B | : |\n| C | : |\n| Sum | 14 |',
          '| A | 9 |\n| B | : |\n| Sum | : |',
          '| A | 9 |\n| B | : |',
          '| A | |\n| B | : |\n| Sum | 14 |',
        ]
          .map((rows) => `| Skole | Antall barn |\n| --- | --- |\n${rows}`)
          .join('\n\nOg:\n\n'),
      ),
    },
    {
      name: 'money, where a dash is nothing',
      files: chapter('| Tiltak | Kroner |\n| --- | --- |\n| A | 9 |\n| B | – |\n| Sum | 9 |'),
    },
    {
      name: 'a share that is hidden too',
      files: chapter(
        '| Skole | Elever | Elever med vedtak | Andel |\n| --- | --- | --- | --- |\n| A | 40 | : | : |',
      ),
    },
    {
      name: 'series with two hidden places, or a place without its whole',
      files: {
        'plan/indikatorer/a.md': '---\ntittel: A\nteller personer: ja\n---\n',
        'plan/indikatorer/a.csv':
          'periode;område;verdi;mangler\n2024;Totalt;9;\n2024;A;;skjult\n2024;B;;skjult\n2025;A;9;\n2025;B;;skjult\n',
      },
    },
  ],
  invalid: [
    {
      name: 'alone in a column and alone in a row, however it is written',
      files: chapter(
        '| Skole | Antall gutter | Antall jenter | Totalt |\n| --- | --- | --- | --- |\n| A | 9 | <3 | 11 |\n| B | 8 | 7 | 15 |\n| I alt | 17 | * | 26 |',
      ),
      findings: [inChapter(7, 9, summed), inChapter(9, 14, summed)],
    },
    {
      name: 'under a sum, with a dash',
      files: chapter('| Skole | Antall barn |\n| --- | --- |\n| A | 9 |\n| B | – |\n| Sum | 11 |'),
      findings: [inChapter(8, 5, summed)],
    },
    {
      name: 'beside a share',
      files: chapter(
        '| Skole | Elever | Elever med vedtak | Del |\n| --- | --- | --- | --- |\n| A | 40 | skjult | 5 % |',
      ),
      findings: [inChapter(7, 10, rated)],
    },
    {
      name: 'one place of a series, when the municipality is there',
      files: {
        'plan/plan.md': '---\ntittel: Plan\nkommune: Vindelsund kommune\nstatus: utkast\n---\n',
        'plan/indikatorer/a.md': '---\ntittel: A\nteller personer: ja\n---\n',
        'plan/indikatorer/a.csv':
          'periode;område;verdi;mangler\n2024;Vindelsund;9;\n2024;A;;skjult\n2024;B;8;\n',
      },
      findings: [{ file: 'plan/indikatorer/a.csv', line: 3, column: 1, message: whole }],
    },
  ],
})

import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const told = (limit: number) =>
  `Tallet på personer er lavere enn ${limit}. Noen kan kjenne igjen hvem det gjelder.`
const indicator = (fields: string) => ({
  'plan/indikatorer/a.md': `---\ntittel: A\n${fields}---\n`,
})

testRule(rule, {
  valid: [
    {
      name: 'zero, three, hidden cells, decimals',
      files: chapter(
        '| År | Antall barn |\n| --- | --- |\n| 2023 | 0 |\n| 2024 | 3 |\n| 2025 | : |\n| 2 | 2,5 |',
      ),
    },
    {
      name: 'what counts other things than people',
      files: chapter(
        '| Skole | Antall tiltak | Barn per ansatt | Andel elever | Antall barn i prosent |\n| --- | --- | --- | --- | --- |\n| Vindel | 1 | 2 | 2 | 1 |\n\nBarn og unge er med.\n\n| Nivå | Møter |\n| --- | --- |\n| 1 | 2 |',
      ),
    },
    {
      name: 'series that say they count no people, or count in percent',
      files: {
        ...indicator(
          'måleenhet: elever\nteller personer: nei\nserie: [{periode: "2025", verdi: 1}]\n',
        ),
        'plan/indikatorer/b.md':
          '---\ntittel: B\nmåleenhet: prosent\nteller personer: ja\nserie: [{periode: "2025", verdi: 1}]\n---\n',
      },
    },
    {
      name: 'a limit the municipality has lowered',
      files: {
        'nettsted.yaml': 'minste antall: 2\n',
        ...chapter('| Barn |\n| --- |\n| 1 |'),
        ...chapter('| År | Antall barn |\n| --- | --- |\n| 2025 | 2 |'),
      },
    },
    {
      name: 'a target, which is no count',
      files: indicator('måleenhet: barn\nteller personer: ja\nmåltall: [{år: 2027, verdi: 1}]\n'),
    },
  ],
  invalid: [
    {
      name: 'columns, rows, captions; two in one table',
      files: chapter(
        '| Skole | Elever med vedtak | Tiltak |\n| --- | --- | --- |\n| A | 1 | 1 |\n| B | **2** | 9 |\n\n| | 2024 | 2025 |\n| --- | --- | --- |\n| Antall nye barn | 12 | 2 |\n\nTabell 2: Antall familier som fikk hjelp\n\n| Krets | 2025 |\n| --- | --- |\n| Ytre Vindel | 1 |',
      ),
      findings: [
        inChapter(7, 5, told(3)),
        inChapter(8, 5, told(3)),
        inChapter(12, 24, told(3)),
        inChapter(18, 15, told(3)),
      ],
    },
    {
      name: 'a higher limit, by its nynorsk name',
      files: {
        'nettsted.yaml': 'minste tal: 5\n',
        ...chapter('| År | Talet på barn |\n| --- | --- |\n| 2025 | 4 |'),
      },
      findings: [inChapter(7, 8, told(5))],
    },
    {
      name: 'series in front matter and CSV, and the value at the start',
      files: {
        ...indicator(
          'teller personer: ja\nutgangsverdi: {år: 2023, verdi: 2}\nserie:\n  - {periode: "2024", verdi: 1}\n  - {periode: "2025", verdi: 8}\n',
        ),
        'plan/indikatorer/a.csv': 'periode;verdi\n2026;9\n2027;2\n',
      },
      findings: [
        { file: 'plan/indikatorer/a.csv', line: 3, column: 1, message: told(3) },
        { file: 'plan/indikatorer/a.md', line: 4, column: 33, message: told(3) },
        { file: 'plan/indikatorer/a.md', line: 6, column: 30, message: told(3) },
      ],
    },
  ],
})

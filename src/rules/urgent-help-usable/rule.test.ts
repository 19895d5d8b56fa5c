import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const site = (...entries: string[]) => ({
  'nettsted.yaml': `språk: nb\nakutt hjelp:\n${entries.map((one) => `  - ${one}\n`).join('')}`,
  'a/plan.md': '---\ntittel: A\n---\n',
  'b/plan.md': '---\ntittel: B\n---\n',
})
const numbers = [
  '"112"',
  '"02800"',
  '116 117',
  '22 22 22 22',
  '+47 22222222',
  '+46 8 123 45',
  '0046 812345',
]

testRule(rule, {
  valid: [
    {
      name: 'every length that a number has, and a link alone',
      files: site(
        ...numbers.map((number) => `{navn: A, telefon: ${number}}`),
        '{navn: A, lenke: https://a.example/}',
      ),
    },
    {
      name: 'a name in the language of the plan, or in one nobody can choose for a text',
      files: {
        'a/plan.md':
          '---\ntittel: A\nspråk: nn\nakutt hjelp: {namn: {nn: Vakta}, telefon: "112"}\n---\n',
        'b/plan.md':
          '---\ntittel: B\nspråk: se\nakutt hjelp: {navn: {nb: Vakten}, telefon: "112"}\n---\n',
      },
    },
    {
      name: 'a name in the language of the first plan, where the site says none: its own pages are in that',
      files: {
        'nettsted.yaml': 'akutt hjelp: {navn: {nn: Vakta}, telefon: "112"}\n',
        'a/plan.md': '---\ntittel: A\nspråk: nn\n---\n',
      },
    },
    {
      name: 'what is told by another rule',
      files: site('{navn: A, telefon: ring oss}', '{navn: [A, B], telefon: "112"}'),
    },
  ],
  invalid: [
    {
      name: 'what nettsted.yaml lacks is told once, each at its place',
      files: site('{telefon: "113"}', '{navn: B, når: Alltid.}', '{}'),
      findings: [
        {
          file: 'nettsted.yaml',
          line: 3,
          column: 5,
          message: 'Her mangler `navn`, så ingen vet hvem som svarer.',
          severity: 'warning',
        },
        {
          file: 'nettsted.yaml',
          line: 4,
          column: 5,
          message: 'Her er det verken `telefon` eller `lenke`.',
        },
        {
          file: 'nettsted.yaml',
          line: 5,
          column: 5,
          message: 'Her er det verken `telefon` eller `lenke`.',
        },
        {
          file: 'nettsted.yaml',
          line: 5,
          column: 5,
          message: 'Her mangler `navn`, så ingen vet hvem som svarer.',
        },
      ],
    },
    {
      name: 'numbers nobody has: too short, too long, three figures that begin with 0',
      files: site(
        ...['"013"', '2222 222', '"1234"', '222222222', '+47 2222222'].map(
          (number) => `{navn: A, telefon: ${number}}`,
        ),
      ),
      findings: ['013', '2222 222', '1234', '222222222', '+47 2222222'].map((number, index) => ({
        file: 'nettsted.yaml',
        line: 3 + index,
        column: 24,
        message: `Det er neppe noe telefonnummer som heter «${number}».`,
      })),
    },
    {
      name: 'a name in nynorsk alone, in a plan in bokmål',
      files: {
        'a/plan.md': '---\ntittel: A\nakutt hjelp:\n  - {navn: {nn: Vakta}, telefon: "112"}\n---\n',
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 4,
          column: 6,
          message: '`navn` finnes ikke på språket sidene er skrevet på.',
        },
      ],
    },
  ],
})

import { expect, test } from 'vitest'
import { findingsOf, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const site = (...numbers: string[]) =>
  `akutt hjelp:\n${numbers.map((number) => `  - {navn: A, telefon: ${number}}\n`).join('')}`
const plan = (municipality: string, more = '') =>
  `---\ntittel: P\nkommune: ${municipality}\n${more}---\n`

const ofTwo = { 'a/plan.md': plan('Askevik'), 'b/plan.md': plan('Vik') }
const told = (number: string) =>
  `«${number}» kan høre til bare én kommune, men står på sidene til planer fra flere.`

testRule(rule, {
  valid: [
    {
      name: 'numbers of the whole country, and of other countries',
      files: {
        'nettsted.yaml': site(
          '"112"',
          '"02800"',
          '116 117',
          '800 00 111',
          '+47 116 111',
          '22 59 13 00',
          '+46 8 123 456',
        ),
        ...ofTwo,
      },
    },
    {
      name: 'plans of one municipality, an edition that names none, and one that gives its number',
      files: {
        'nettsted.yaml': site('22 22 22 22'),
        'a/plan.md': plan('{navn: Askevik, nummer: "9902"}'),
        'b/plan.md': plan('Askevik'),
        'c/plan.md': '---\ntittel: P\nutgave av: a\n---\n',
      },
    },
    {
      name: 'a number in the plan that it is for, and a link alone',
      files: {
        'nettsted.yaml': 'akutt hjelp: {navn: A, lenke: https://a.example/}\n',
        'a/plan.md': plan('Askevik', 'akutt hjelp: {navn: A, telefon: 22 22 22 22}\n'),
        'b/plan.md': plan('Vik'),
      },
    },
    {
      name: 'what is told by another rule',
      files: { 'nettsted.yaml': site('ring oss', '222222222'), ...ofTwo },
    },
  ],
  invalid: [
    {
      name: 'a landline and a mobile, each once, however they are typed',
      files: { 'nettsted.yaml': site('22222222', '"112"', '+47 900 00 000'), ...ofTwo },
      findings: [
        { file: 'nettsted.yaml', line: 2, column: 24, message: told('22222222') },
        { file: 'nettsted.yaml', line: 4, column: 24, message: told('+47 900 00 000') },
      ],
    },
    {
      name: 'a joint plan beside one of its municipalities, whose number others get too',
      files: {
        'nettsted.yaml': site('22 22 22 22'),
        'a/plan.md': plan('Askevik'),
        'b/plan.md': '---\ntittel: P\nkommuner: [Askevik, Vik]\n---\n',
      },
      findings: [
        {
          file: 'nettsted.yaml',
          line: 2,
          column: 24,
          message: told('22 22 22 22'),
          severity: 'warning',
        },
      ],
    },
    {
      name: 'two municipalities of one name, told apart by their numbers',
      files: {
        'nettsted.yaml': site('22 22 22 22'),
        'a/plan.md': plan('{navn: Vik, nummer: "9902"}'),
        'b/plan.md': plan('{navn: Vik, nummer: "9903"}'),
      },
      findings: [{ file: 'nettsted.yaml', line: 2, column: 24, message: told('22 22 22 22') }],
    },
  ],
})

test('is silent where the first plan says why: one that answers for all', () => {
  const because =
    'begrunnelser: [{gjelder: urgent-help-local, tekst: Kommunene har felles barnevernsvakt.}]\n'
  const files = { 'nettsted.yaml': site('22 22 22 22'), ...ofTwo }
  expect(findingsOf(rule, { files })).toHaveLength(1)
  expect(
    findingsOf(rule, { files: { ...files, 'a/plan.md': plan('Askevik', because) } }),
  ).toHaveLength(0)
})

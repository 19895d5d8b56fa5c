import { expect, test } from 'vitest'
import { linesFromDisk, temporaryContent } from '../../../tests/temporary-site.ts'
import { minimalPlan, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const entry = '---\ntittel: A\n---\n'
const message = 'Filen ligger i en mappe vi ikke kjenner. Den kommer ikke med på nettstedet.'

testRule(rule, {
  valid: [
    {
      name: 'known folders, bokmål and nynorsk',
      files: {
        'plan/kapitler/01-a/index.md': entry,
        'plan/kapittel/b.md': entry,
        'plan/mal/a.md': entry,
        'plan/innsatsomrade/a.md': entry,
        'plan/tenester/a.md': entry,
        'plan/samarbeid/a.md': entry,
        'plan/indikatorar/a.md': entry,
        'plan/indikatorar/a.csv': 'periode,verdi\n2025,1\n',
        'plan/ordliste.yaml': 'ord: []\n',
        'nettsted.yaml': 'navn: Planer\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a misspelt folder, a foreign one, a loose file, and a file beside the plans',
      files: {
        'plan/tiltakk/a.md': '---\ntittel: 👪\n---\n',
        'plan/notater/b.md': entry,
        'plan/utkast.md': entry,
        'les-meg.md': entry,
      },
      findings: [
        {
          file: 'les-meg.md',
          line: 1,
          column: 1,
          message,
          hint: 'Flytt filen til en av mappene kapitler/, mal/, innsatsomrader/, tiltak/, tjenester/, samarbeid/, indikatorer/.',
          severity: 'warning',
        },
        { file: 'plan/notater/b.md', line: 1, column: 1, message },
        {
          file: 'plan/tiltakk/a.md',
          line: 1,
          column: 1,
          message,
          hint: 'Mente du mappen tiltak/?',
        },
        { file: 'plan/utkast.md', line: 1, column: 1, message },
      ],
    },
    {
      name: 'a second glossary',
      files: {
        'plan/ordliste.yml': 'ord: [{ord: BTI}]\n',
        'plan/ordliste.yaml': 'ord: [{ord: PPT}]\n',
      },
      findings: [
        {
          file: 'plan/ordliste.yml',
          line: 1,
          column: 1,
          message:
            'Planen har en ordliste til, ordliste.yaml. Denne kommer ikke med på nettstedet.',
          hint: 'Flytt ordene over i ordliste.yaml, og slett denne filen.',
        },
      ],
    },
    {
      name: 'a CSV file without its indicator, with BOM and CRLF',
      files: {
        'plan/indikatorer/a.md': entry,
        'plan/indikatorer/b.csv': '\ufeffperiode,verdi\r\n2025,1\r\n',
      },
      findings: [
        {
          file: 'plan/indikatorer/b.csv',
          line: 1,
          column: 1,
          message: 'CSV-filen hører ikke til noen indikator. Den kommer ikke med på nettstedet.',
          hint: 'Gi den samme navn som indikatoren, og legg dem i samme mappe.',
        },
      ],
    },
  ],
})

test('a file of a kind nobody knows', async () => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/kapitler/notat.docx': 'PK',
    'plan/kapitler/.skjult': 'x',
    'plan/tiltak/a.md~': 'x',
  })
  expect(await linesFromDisk(content, rule.id)).toEqual([
    'content/plan/kapitler/notat.docx:1:1 Vi vet ikke hva filen «notat.docx» er. Den kommer ikke med på nettstedet.',
  ])
})

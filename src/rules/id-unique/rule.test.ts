import { expect, test } from 'vitest'
import { linesFromDisk, temporaryContent } from '../../../tests/temporary-site.ts'
import { minimalPlan, testRule } from '../../../tests/test-rule.ts'
import { loadSite } from '../../plan/load-site.ts'
import rule from './rule.ts'

const entry = '---\ntittel: A\n---\n'
const first = (file: string) => ({ file, line: 1, column: 1, message: 'Id-en er først brukt her.' })

testRule(rule, {
  valid: [
    {
      name: 'one name in different folders, plans and sub-chapters',
      files: {
        'plan/tiltak/a.md': entry,
        'plan/mal/a.md': entry,
        'ung/tiltak/a.md': entry,
        'plan/kapitler/01-a.md': entry,
        'plan/kapitler/02-b/01-a.md': entry,
      },
    },
  ],
  invalid: [
    {
      name: 'words, risk factors and themes of the glossary, each told of at the second',
      files: {
        'plan/ordliste.yaml':
          'ord:\n  - ord: BUP\n  - ord: Bup!\n  - ord: ""\n  - ord: BUP\nrisikofaktorer:\n  - {id: rus}\n  - {tittel: A}\n  - {tittel: B}\n  - {id: Rus}\ntemaer:\n  - {id: rus}\n  - {id: søvn}\n  - {id: sovn}\n',
      },
      findings: [
        {
          file: 'plan/ordliste.yaml',
          line: 10,
          column: 10,
          message: 'To risikofaktorer i ordlisten har samme id, «rus».',
          severity: 'error',
          related: [
            {
              file: 'plan/ordliste.yaml',
              line: 7,
              column: 10,
              message: 'Id-en er først brukt her.',
            },
          ],
        },
        {
          file: 'plan/ordliste.yaml',
          line: 14,
          column: 10,
          message: 'To temaer i ordlisten har samme id, «sovn».',
          severity: 'error',
        },
        {
          file: 'plan/ordliste.yaml',
          line: 3,
          column: 10,
          message: '«BUP» og «Bup!» får samme adresse i ordlisten.',
          severity: 'warning',
        },
        {
          file: 'plan/ordliste.yaml',
          line: 5,
          column: 10,
          message: 'Ordet «BUP» står to ganger i ordlisten.',
          severity: 'warning',
          related: [
            { file: 'plan/ordliste.yaml', line: 2, column: 10, message: 'Det første står her.' },
          ],
        },
      ],
    },
    {
      name: 'numbers before chapters, the bokmål and the nynorsk folder, with BOM, CRLF and emoji',
      files: {
        'plan/kapitler/01-mal.md': entry,
        'plan/kapitler/02-mal.md': '\ufeff---\r\ntittel: 🎯\r\n---\r\n',
        'plan/tjenester/nav.md': entry,
        'plan/tenester/Nav.md': entry,
      },
      findings: [
        {
          file: 'plan/kapitler/02-mal.md',
          line: 1,
          column: 1,
          message:
            'To filer har samme id, «mal»: content/plan/kapitler/01-mal.md og content/plan/kapitler/02-mal.md.',
          hint: 'Gi den ene filen et annet navn. Store og små bokstaver, å og a, regnes som like, og tall foran navnet er ikke med.',
          severity: 'error',
          related: [first('plan/kapitler/01-mal.md')],
        },
        {
          file: 'plan/tenester/Nav.md',
          line: 1,
          column: 1,
          message:
            'To filer har samme id, «nav»: content/plan/tjenester/nav.md og content/plan/tenester/Nav.md.',
          related: [first('plan/tjenester/nav.md')],
        },
      ],
    },
    {
      name: 'two plans whose folders differ in case alone',
      files: { 'Plan/mal/a.md': entry, 'plan/mal/b.md': entry },
      findings: [
        {
          file: 'plan/plan.md',
          line: 1,
          column: 1,
          message: 'To planer har samme id, «plan». Den andre kommer ikke med på nettstedet.',
          related: [first('Plan/plan.md')],
        },
      ],
    },
    {
      name: 'a chapter and a folder of one name',
      files: { 'plan/kapitler/mal.md': entry, 'plan/kapitler/mal/index.md': entry },
      findings: [
        {
          file: 'plan/kapitler/mal/index.md',
          line: 1,
          column: 1,
          message:
            'To filer har samme id, «mal»: content/plan/kapitler/mal.md og content/plan/kapitler/mal/index.md.',
        },
      ],
    },
  ],
})

test('a file name with å in two parts is the name with å in one, and shown so', async () => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    [`plan/tiltak/${'åpen dør'.normalize('NFD')}.md`]: entry,
  })
  const { site } = await loadSite(content, { cache: false })
  expect(site.plans[0]?.measures.map(({ id, source }) => [id, source.path.slice(-11)])).toEqual([
    ['apen-dor', 'åpen dør.md'.normalize('NFC')],
  ])
})

test('two files that differ in case alone', async (context) => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/tiltak/a.md': '---\ntittel: Den første\n---\n',
    'plan/tiltak/A.md': '---\ntittel: Den andre\n---\n',
  })
  const { site } = await loadSite(content, { cache: false })
  const [measure] = site.plans[0]?.measures ?? []
  // A disk that does not tell them apart has but one of them.
  if (measure?.source.path.endsWith('a.md')) context.skip()
  expect(measure?.title).toBe('Den andre')
  expect(await linesFromDisk(content, rule.id)).toEqual([
    expect.stringMatching(
      /^content\/plan\/tiltak\/a\.md:1:1 To filer har samme id, «a»: .*A\.md og .*a\.md\.$/,
    ),
  ])
})

import { expect, test } from 'vitest'
import { linesFromDisk, temporaryContent } from '../../../tests/temporary-site.ts'
import { minimalPlan, testRule } from '../../../tests/test-rule.ts'
import { loadSite } from '../../plan/load-site.ts'
import rule from './rule.ts'

const colon = 'Verdien har et kolon som YAML leser som en ny nøkkel.'
const tab = 'Linjen er rykket inn med tabulator.'

testRule(rule, {
  valid: [
    {
      name: 'no front matter, empty front matter and an empty file',
      files: {
        'plan/mal/a.md': 'Tekst.\n',
        'plan/mal/b.md': '---\n---\nTekst.\n',
        'plan/mal/c.md': '',
      },
    },
    { name: 'a rule drawn at the top of the text', files: { 'plan/mal/a.md': '----\n\nTekst.\n' } },
    {
      name: 'BOM, CRLF and spaces after the dashes',
      files: { 'plan/mal/a.md': '\ufeff---  \r\ntittel: A\r\n---  \r\nTekst.\r\n' },
    },
    {
      name: 'a deep list in the text',
      files: {
        'plan/mal/a.md': `---\ntittel: A\n---\n${Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join('')}`,
      },
    },
  ],
  invalid: [
    {
      name: 'a colon, a quote, a bracket, an indent and a key given twice, each at its line',
      files: {
        'plan/mal/a.md': '---\nnr: 1\ntittel: Mål: trygg oppvekst\n---\n',
        'plan/mal/b.md': '---\ntittel: "Trygg\nnr: 1\n---\n',
        'plan/mal/c.md': '---\ntittel: A\nindikatorer: [a, b\n---\n',
        'plan/mal/d.md': '---\ntittel: A\noppfølging:\n  - dato: 2026-01-01\n   tekst: B\n---\n',
        'plan/mal/e.md': '---\ntittel: A\noppfølging:\n  - tekst: B\n    tekst: C\n---\n',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 3,
          column: 9,
          message: colon,
          hint: 'Sett hermetegn rundt hele verdien: `tittel: "Mål: trygg oppvekst"`.',
          severity: 'error',
        },
        {
          file: 'plan/mal/b.md',
          line: 2,
          column: 9,
          message: 'Hermetegnet (") er ikke avsluttet.',
          hint: 'Sett et hermetegn (") til der verdien slutter.',
        },
        {
          file: 'plan/mal/c.md',
          line: 3,
          column: 14,
          message: 'Klammen «[» er ikke avsluttet.',
          hint: 'Sett «]» der listen eller feltet slutter.',
        },
        {
          file: 'plan/mal/d.md',
          line: 5,
          column: 1,
          message: 'Feltene øverst i filen kan ikke leses som YAML.',
        },
        {
          file: 'plan/mal/e.md',
          line: 5,
          column: 5,
          message: 'Nøkkelen `tekst` står to ganger.',
          hint: 'Behold den ene. Vi kan ikke vite hvilken verdi som er riktig.',
        },
      ],
    },
    {
      name: 'tabs, in a list too',
      files: {
        'plan/mal/a.md': '---\ntittel: A\noppfølging:\n\t- tekst: B\n---\n',
        'plan/mal/b.md': '---\ntittel: A\noppfølging:\n  - dato: 2026-01-01\n\t  tekst: B\n---\n',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 4,
          column: 1,
          message: tab,
          hint: 'Rykk inn med mellomrom. YAML godtar ikke tabulator.',
        },
        { file: 'plan/mal/b.md', line: 5, column: 1, message: tab },
      ],
    },
    {
      name: 'not closed, not YAML, no keys, with CRLF, BOM and emoji',
      files: {
        'plan/mal/a.md': '\ufeff---\r\ntittel: 🎯\r\n\r\nTekst.\r\n',
        'plan/mal/b.md': '---js\n{ title: process.exit(1) }\n---\nTekst.\n',
        'plan/mal/c.md': '---\n- tittel: A\n---\n',
        'plan/mal/d.md': '---\r\n{ tittel: 🎯🎯, nr: 1, nr: 2 }\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 1,
          column: 1,
          message: 'Feltene øverst i filen er ikke avsluttet.',
          hint: 'Skriv en linje med bare `---` etter det siste feltet.',
        },
        {
          file: 'plan/mal/b.md',
          line: 1,
          column: 1,
          message: 'Feltene øverst i filen må være YAML. Her står det «---js».',
          hint: 'La den første linjen være bare `---`.',
        },
        {
          file: 'plan/mal/c.md',
          line: 2,
          column: 1,
          message: 'Øverst i filen ventet vi felter på formen `nøkkel: verdi`.',
        },
        { file: 'plan/mal/d.md', line: 2, column: 24, message: 'Nøkkelen `nr` står to ganger.' },
      ],
    },
    {
      name: 'anchors are not expanded, and deep nesting does not stop the check',
      files: {
        'plan/mal/a.md': '---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntittel: *c\n---\n',
        'plan/mal/b.md': `---\ntittel: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n`,
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 3,
          column: 8,
          message: 'Feltene bruker YAML-ankeret «*a». Det støttes ikke.',
          hint: 'Skriv verdien ut der den skal stå.',
        },
        {
          file: 'plan/mal/b.md',
          line: 1,
          column: 4,
          message: 'Feltene kan ikke leses: de er nøstet for dypt.',
        },
      ],
    },
  ],
})

test('a file that is not UTF-8: the finding stands at the first letter that is wrong', async () => {
  const latin1 = Buffer.from('---\ntittel: Barn\n---\nTrygge barn.\n\nMål og ønsker.\n', 'latin1')
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/mal/a.md': latin1,
    'plan/mal/b.md': Buffer.concat([
      Buffer.from('\ufeff---\r\ntittel: '),
      Buffer.from([0xe5, 0x0a]),
    ]),
  })
  const message = 'Filen er ikke lagret som UTF-8. Noen bokstaver blir feil.'
  expect(await linesFromDisk(content, rule.id)).toEqual([
    `content/plan/mal/a.md:6:2 ${message}`,
    `content/plan/mal/b.md:2:9 ${message}`,
    'content/plan/mal/b.md:1:1 Feltene øverst i filen er ikke avsluttet.',
  ])
  const { site } = await loadSite(content, { cache: false })
  expect(site.plans[0]?.find('goal', 'a')?.source.text).toContain('Trygge barn.')
})

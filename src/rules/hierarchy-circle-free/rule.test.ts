import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'three levels of services',
      files: {
        'plan/tjenester/etat.md': '---\ntittel: Oppvekst\n---\n',
        'plan/tjenester/skole.md': '---\ntittel: Skole\nunder: etat\n---\n',
        'plan/tjenester/sfo.md': '---\ntittel: SFO\nunder: skole\n---\n',
      },
    },
    {
      name: 'a dangling reference is no circle',
      files: { 'plan/mal/a.md': '---\ntittel: A\ndelmål av: b\n---\n' },
    },
  ],
  invalid: [
    {
      name: 'a plan that is an edition of itself, and two of each other',
      files: {
        'a/plan.md': '---\ntittel: A\nutgave: kortversjon\nutgave av: a\n---\n',
        'b/plan.md': '---\ntittel: B\nutgave: kortversjon\nutgave av: C\n---\n',
        'c/plan.md': '---\ntittel: C\nutgave: lettlest\nutgave av: b\n---\n',
        'd/plan.md': '---\ntittel: D\nutgave: lettlest\nutgave av: b\n---\n',
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 4,
          column: 12,
          message: '«a» er utgave av seg selv.',
          hint: 'Ta bort `utgave av` i den planen som er vedtatt.',
          severity: 'error',
        },
        {
          file: 'b/plan.md',
          line: 4,
          column: 12,
          message: '«b» → «c» → «b» går i ring.',
          related: [{ file: 'c/plan.md', line: 4, column: 12, message: 'Også her i ringen.' }],
        },
      ],
    },
    {
      name: 'two goals in a circle are one finding, with the other place beside it',
      files: {
        'plan/mal/a.md': '---\ntittel: A\ndelmål av: b\n---\n',
        'plan/mal/b.md': '---\ntittel: B\ndelmål av: a\n---\n',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 3,
          column: 12,
          message: '«a» → «b» → «a» går i ring.',
          hint: 'Ta bort den ene henvisningen, slik at det finnes en øverste.',
          severity: 'error',
          related: [{ file: 'plan/mal/b.md', line: 3, column: 12, message: 'Også her i ringen.' }],
        },
      ],
    },
    {
      name: 'under itself, and a circle of three with a fourth hanging on',
      files: {
        'plan/samarbeid/a.md': '---\ntittel: A\nunder: b\n---\n',
        'plan/samarbeid/b.md': '---\ntittel: B\nunder: c\n---\n',
        'plan/samarbeid/c.md': '---\ntittel: C\nunder: a\n---\n',
        'plan/samarbeid/d.md': '---\ntittel: D\nunder: a\n---\n',
        'plan/tjenester/nav.md': '---\ntittel: Nav\nunder: nav\n---\n',
        'plan/mal/m.md': '---\ntittel: M\ndelmål av: m\n---\n',
      },
      findings: [
        { file: 'plan/mal/m.md', line: 3, column: 12, message: '«m» er delmål av seg selv.' },
        {
          file: 'plan/samarbeid/a.md',
          line: 3,
          column: 8,
          message: '«a» → «b» → «c» → «a» går i ring.',
          related: [
            { file: 'plan/samarbeid/b.md', line: 3, column: 8, message: 'Også her i ringen.' },
            { file: 'plan/samarbeid/c.md', line: 3, column: 8, message: 'Også her i ringen.' },
          ],
        },
        {
          file: 'plan/tjenester/nav.md',
          line: 3,
          column: 8,
          message: '«nav» ligger under seg selv.',
        },
      ],
    },
    {
      name: 'CRLF, BOM and an emoji before it',
      files: {
        'plan/tenester/nav.md': '\ufeff---\r\n{ tittel: 🏠 Nav, under: nav }\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/tenester/nav.md',
          line: 2,
          column: 26,
          message: '«nav» ligger under seg selv.',
        },
      ],
    },
  ],
})

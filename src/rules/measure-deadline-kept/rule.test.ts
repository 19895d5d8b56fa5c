import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const adopted = '---\ntittel: P\nstatus: vedtatt\n---\n'

testRule(rule, {
  valid: [
    {
      name: 'what is done or stopped, has time left, has no end, or has no status',
      files: {
        'plan/plan.md': adopted,
        'plan/tiltak/a.md': '---\ntittel: A\nfrist: 2025\nstatus: gjennomført\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B\nfrist: 2025\nstatus: stanset\n---\n',
        'plan/tiltak/c.md': '---\ntittel: C\nfrist: 2026-06-01\nstatus: planlagt\n---\n',
        'plan/tiltak/d.md': '---\ntittel: D\nfrist: når det er penger\nstatus: planlagt\n---\n',
        'plan/tiltak/e.md': '---\ntittel: E\nfrist: 2025\n---\n',
        'plan/tiltak/g.md':
          '---\ntittel: G\nfrist: 2025\nstatus: pågår\noppfølging: [{dato: 2025-12-01, status: gjennomført}]\n---\n',
        'plan/tiltak/f.md': '---\ntittel: F\nperiode: 2024–2026\nstatus: pågår\n---\n',
      },
    },
    {
      name: 'a standing offer goes on after its period',
      files: {
        'plan/plan.md': adopted,
        'plan/tiltak/a.md':
          '---\ntittel: A\ntiltakstype: fast tilbud\nperiode: 2022–2025\nstatus: pågår\n---\n',
      },
    },
    ...['utkast', 'på høring', 'erstattet', 'utgått'].map((status) => ({
      name: `a plan that is ${status}`,
      files: {
        'plan/plan.md': `---\ntittel: P\nstatus: ${status}\n---\n`,
        'plan/tiltak/a.md': '---\ntittel: A\nfrist: 2025\nstatus: planlagt\n---\n',
      },
    })),
  ],
  invalid: [
    {
      name: 'deadlines and periods that are over',
      files: {
        'plan/plan.md': adopted,
        'plan/tiltak/a.md': '---\ntittel: A\nfrist: 2026-05-31\nstatus: planlagt\n---\n',
        'plan/tiltak/b.md':
          '---\ntittel: B\nperiode: {frå: 2024, til: 2025}\nstatus: føreslått\n---\n',
        'plan/tiltak/c.md': '---\ntittel: C\nperiode: hausten 2025\nstatus: i gang\n---\n',
        'plan/tiltak/d.md':
          '---\ntittel: D\ntiltakstype: fast tilbud\nfrist: mars 2026\nstatus: planlagt\noppfølging:\n  - {dato: 2026-04-01, status: foreslått}\n---\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 4,
          column: 9,
          message: 'Fristen for «A» gikk ut 31. mai 2026, men status er fremdeles «planlagt».',
          severity: 'warning',
        },
        {
          file: 'plan/tiltak/b.md',
          line: 4,
          column: 9,
          message:
            'Fristen for «B» gikk ut 31. desember 2025, men status er fremdeles «foreslått».',
          severity: 'warning',
        },
        {
          file: 'plan/tiltak/d.md',
          line: 7,
          column: 32,
          message: 'Fristen for «D» gikk ut 31. mars 2026, men status er fremdeles «foreslått».',
          severity: 'warning',
        },
        {
          file: 'plan/tiltak/c.md',
          line: 4,
          column: 9,
          message: 'Fristen for «C» gikk ut 31. desember 2025, men status er fremdeles «pågår».',
          severity: 'note',
        },
      ],
    },
  ],
})

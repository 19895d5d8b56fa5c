import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const adopted = '---\ntittel: P\nstatus: vedtatt\n---\n'

testRule(rule, {
  valid: [
    {
      name: 'a deadline, years, words, a first year, a standing offer, what is done or stopped',
      files: {
        'plan/plan.md': adopted,
        'plan/tiltak/a.md': '---\ntittel: A\nfrist: 2027\nstatus: pågår\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B\nperiode: 2026–2028\nstatus: pågår\n---\n',
        'plan/tiltak/c.md': '---\ntittel: C\nperiode: løpende\nstatus: pågår\n---\n',
        'plan/tiltak/d.md': '---\ntittel: D\nperiode: {fra: 2026}\nstatus: pågår\n---\n',
        'plan/tiltak/e.md': '---\ntittel: E\ntiltakstype: fast tilbod\nstatus: pågår\n---\n',
        'plan/tiltak/f.md': '---\ntittel: F\nstatus: gjennomført\n---\n',
        'plan/tiltak/g.md': '---\ntittel: G\nstatus: stanset\n---\n',
        // What was noted since says more than what the measure said at first.
        'plan/tiltak/h.md':
          '---\ntittel: H\nstatus: pågår\noppfølging: [{dato: 2026-05-01, status: gjennomført}]\n---\n',
        'plan/tiltak/i.md':
          '---\ntittel: I\nfrist: 2027\noppfølging: [{dato: 2026-05-01, status: pågår}]\n---\n',
      },
    },
    {
      name: 'no status in a draft',
      files: { 'plan/tiltak/a.md': '---\ntittel: A\nfrist: 2027\n---\n' },
    },
  ],
  invalid: [
    {
      name: 'what an adopted plan lacks',
      files: {
        'plan/plan.md': adopted,
        'plan/tiltak/a.md': '---\ntittel: A\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B\nfrist: 2027\n---\n',
        'plan/tiltak/c.md':
          '---\ntittel: C\nstatus: planlagt\noppfølging: [{dato: 2026-06-02, status: stanset}]\n---\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 2,
          column: 9,
          message: 'Tiltaket «A» har verken frist eller status.',
          hint: 'Skriv `frist` eller `periode`. Er det et fast tilbud, sett `tiltakstype: fast tilbud`. Sett `status`, for eksempel planlagt eller pågår.',
          severity: 'note',
        },
        {
          file: 'plan/tiltak/b.md',
          line: 2,
          column: 9,
          message: 'Tiltaket «B» har ingen status.',
          hint: 'Sett `status`, for eksempel planlagt eller pågår.',
        },
        {
          file: 'plan/tiltak/c.md',
          line: 2,
          column: 9,
          message: 'Tiltaket «C» har ingen frist.',
          hint: 'Skriv `frist` eller `periode`. Er det et fast tilbud, sett `tiltakstype: fast tilbud`.',
        },
      ],
    },
  ],
})

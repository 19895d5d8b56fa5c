import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'a plan that is not adopted, and one that is replaced',
      files: {
        'a/plan.md': '---\ntittel: A\nstatus: til behandling\nvedtak: [{organ: utvalget}]\n---\n',
        'b/plan.md': '---\ntittel: B\nstatus: erstattet\n---\n',
      },
    },
    {
      name: 'the body of a plan with a statute: requirement-answered asks for it',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nlovhjemmel: barnevernsloven-15-1\nvedtak: [{dato: 2025-01-02, saksnummer: 1/25}]\n---\n',
        'b/plan.md': '---\ntittel: B\nstatus: vedtatt\nlovhjemmel: barnevernsloven-15-1\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a day that is to come, and a hint for what lacks',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nvedtak:\n  - {organ: kommunestyret, dato: 2027-02-12, saksnummer: 4/26}\n  - {organ: kommunestyret, saksnummer: 5/26}\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 5,
          column: 34,
          message: 'Vedtaket er datert 12. februar 2027, og den dagen har ikke vært.',
          severity: 'warning',
          hint: 'Rett datoen. Er planen ikke vedtatt ennå, sett `status: til behandling`, og før opp vedtaket når det er gjort.',
        },
        {
          file: 'plan/plan.md',
          line: 6,
          column: 5,
          message: 'Vedtaket mangler dato.',
          hint: 'Fyll det ut slik det står i møteprotokollen, for eksempel `dato: 2025-10-23`.',
        },
      ],
    },
    {
      name: 'a day that is to come where no status tells how far the plan has come',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nvedtak: {organ: kommunestyret, dato: 2062-02-12, saksnummer: 4/26}\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 3,
          column: 38,
          message: 'Vedtaket er datert 12. februar 2062, og den dagen har ikke vært.',
        },
      ],
    },
    {
      name: 'no decision, and two that lack something',
      files: {
        'a/plan.md': '---\ntittel: A\nstatus: vedtatt\n---\n',
        'b/plan.md':
          '---\ntittel: B\nvedtak:\n  - dato: 2025-01-02\n  - {organ: kommunestyret, dato: 2026-01-02, gjelder: endring}\n---\n',
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 3,
          column: 9,
          message: 'Planen er vedtatt, men vedtaket er ikke ført opp.',
          severity: 'warning',
        },
        { file: 'b/plan.md', line: 4, column: 5, message: 'Vedtaket mangler organ og saksnummer.' },
        { file: 'b/plan.md', line: 5, column: 5, message: 'Vedtaket mangler saksnummer.' },
      ],
    },
    {
      name: 'an amendment by nobody, under a statute',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nlovhjemmel: barnevernsloven-15-1\nvedtak:\n  - gjelder: endring\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 5,
          message: 'Vedtaket mangler organ, dato og saksnummer.',
        },
      ],
    },
  ],
})

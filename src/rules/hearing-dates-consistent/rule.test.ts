import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const adopted = (hearing: string) =>
  `---\ntittel: P\nstatus: vedtatt\nvedtak: [{organ: kommunestyret, dato: 2025-10-23}]\nhøring: ${hearing}\n---\n`

testRule(rule, {
  valid: [
    {
      name: 'a hearing that goes on, on its last day',
      files: {
        'plan/plan.md': '---\ntittel: P\nstatus: på høring\nhøring: {frist: 2026-06-01}\n---\n',
      },
    },
    {
      name: 'adopted on the last day, or while a change is on hearing',
      files: {
        'a/plan.md': adopted('{frist: 2025-10-23}'),
        'b/plan.md': adopted('{start: 2026-05-01, frist: 2026-07-01}'),
      },
    },
    {
      name: 'no hearing and no date',
      files: {
        'plan/plan.md': '---\ntittel: P\nstatus: vedtatt\nhøring: {frist: 2025-01-01}\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'adopted before it ended, or before it began',
      files: {
        'a/plan.md': adopted('{start: 2025-10-01, frist: 2025-10-24}'),
        'b/plan.md': adopted('{start: 2025-11-01}'),
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 5,
          column: 36,
          message: 'Planen ble vedtatt 23. oktober 2025, men høringen varte til 24. oktober 2025.',
          severity: 'warning',
          related: [{ file: 'a/plan.md', line: 4, column: 39, message: 'Vedtaket står her.' }],
        },
        {
          file: 'b/plan.md',
          line: 5,
          column: 17,
          message:
            'Planen ble vedtatt 23. oktober 2025, men høringen begynte først 1. november 2025.',
        },
      ],
    },
    {
      name: 'on hearing without a deadline, and after it',
      files: {
        'a/plan.md': '---\ntittel: A\nstatus: på høyring\n---\n',
        'b/plan.md': '---\ntittel: B\nstatus: på høring\nhøring: {frist: 2026-05-31}\n---\n',
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 3,
          column: 9,
          message: 'Planen er på høring, men har ingen frist for å uttale seg.',
          severity: 'note',
        },
        {
          file: 'b/plan.md',
          line: 3,
          column: 9,
          message:
            'Fristen for høringen gikk ut 31. mai 2026, men planen står fremdeles som «på høring».',
          severity: 'note',
        },
      ],
    },
  ],
})

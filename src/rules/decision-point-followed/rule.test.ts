import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'a draft, whose decision is not made yet',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: utkast\nvedtak: [{punkter: [{tekst: Fondet økes.}]}]\n---\n',
      },
    },
    {
      name: 'what is done',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nvedtak: [{punkter: [{tekst: A., status: fullført}]}]\n---\n',
      },
    },
    {
      name: 'the point that adopts the plan or takes note of something, in both languages',
      files: {
        'plan/plan.md': `---\ntittel: P\nstatus: vedtatt\nvedtak:\n  - punkter:\n${[
          'Planen vedtas.',
          'Kommunestyret vedtar temaplan for oppvekst 2026–2029, datert 12. januar.',
          'Temaplan for oppvekst blir vedteken slik han ligg føre.',
          'Uttalelsen fra ungdomsrådet tas til orientering.',
        ]
          .map((text) => `      - tekst: "${text}"\n`)
          .join('')}---\n`,
      },
    },
    {
      name: 'points of a decision that is only planned',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nvedtak:\n  - {organ: kommunestyret, dato: 2025-10-23}\n  - {dato: 2026-06-02, punkter: [{tekst: Fondet økes.}]}\n---\n',
      },
    },
    {
      name: 'a misspelt follower is another rule’s matter',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nvedtak: [{punkter: [{tekst: A., følges opp i: tiltak/x}]}]\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a point from the day of its decision on',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nvedtak: [{dato: 2026-06-01, punkter: [{tekst: Fondet økes.}]}]\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 4,
          column: 47,
          message: 'Punkt 1 i vedtaket har ingenting som følger det opp.',
        },
      ],
    },
    {
      name: 'a point that adopts the plan and asks for more, and one that asks for another plan',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nvedtak:\n  - punkter:\n      - tekst: Planen vedtas. Saken legges fram igjen om et år.\n      - tekst: Kommunestyret vedtar at det skal lages en plan for skolefravær.\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 16,
          message: 'Punkt 1 i vedtaket har ingenting som følger det opp.',
        },
        {
          file: 'plan/plan.md',
          line: 7,
          column: 16,
          message: 'Punkt 2 i vedtaket har ingenting som følger det opp.',
        },
      ],
    },
    {
      name: 'points of two decisions, with and without numbers; begun is not followed',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nvedtak:\n  - punkt:\n      - tekst: A.\n      - tekst: B.\n        status: pågår\n  - saknummer: PS 2/26\n    gjeld: endring\n    punkt: [{nr: 4, tekst: C.}]\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 5,
          column: 16,
          message: 'Punkt 1 i vedtaket har ingenting som følger det opp.',
          severity: 'note',
        },
        {
          file: 'plan/plan.md',
          line: 6,
          column: 16,
          message: 'Punkt 2 i vedtaket har ingenting som følger det opp.',
        },
        {
          file: 'plan/plan.md',
          line: 10,
          column: 28,
          message: 'Punkt 4 i vedtaket PS 2/26 har ingenting som følger det opp.',
        },
      ],
    },
  ],
})

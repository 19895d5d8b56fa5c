import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const plan = (body: string, more = '') =>
  `---\ntittel: P\nlovhjemmel: barnevernsloven-15-1\n${more}---\n\n${body}\n`

testRule(rule, {
  valid: [
    {
      name: 'a title alone',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan mot omsorgssvikt og atferdsvansker\nlovhjemmel: barnevernsloven-15-1\n---\n',
      },
    },
    {
      name: 'a measure and a heading, in nynorsk and in other words',
      files: {
        'plan/plan.md': plan('Alle barn skal ha det godt.'),
        'plan/kapittel/01-a.md': '## Unge som rusar seg\n\nVi følgjer dei opp.\n',
        'plan/tiltak/a.md': '---\ntittel: A\n---\n\nHjelp til barn som lever med vald heime.\n',
      },
    },
    {
      name: 'a sentence that announces what the plan is about',
      files: {
        'plan/plan.md': plan(
          'Planen handler om hvordan vi forebygger omsorgssvikt og kriminalitet.',
        ),
      },
    },
    {
      name: 'a plan with another basis, or none',
      files: { 'plan/plan.md': '---\ntittel: P\n---\n' },
    },
    {
      name: 'a plan older than the duty',
      files: {
        'plan/plan.md': plan(
          'Tekst.',
          'status: vedtatt\nvedtak: {organ: kommunestyret, dato: 2020-01-01}\n',
        ),
      },
    },
  ],
  invalid: [
    {
      name: 'both, but outside the part of the plan that is said to answer',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nlovhjemmel: [{lov: barnevernsloven-15-1, omfang: [kapitler/a]}]\n---\n\nTekst.\n',
        'plan/kapitler/a.md': '---\ntittel: A\n---\n\nAlle barn skal ha det godt.\n',
        'plan/kapitler/b.md': '---\ntittel: B\n---\n\nVi forebygger omsorgssvikt og rusbruk.\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 3,
          column: 1,
          message:
            'Vi finner ikke at planen handler om omsorgssvikt, eller om barn og unge som utsetter sin utvikling for fare.',
        },
      ],
    },
    {
      name: 'neither: a quotation and what the plan shall do say nothing of their own',
      files: {
        'plan/plan.md': plan(
          'Kommunen skal fremme gode oppvekstvilkår gjennom tiltak for å forebygge at barn og unge utsettes for omsorgssvikt eller utsetter sin utvikling for fare.',
        ),
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 3,
          column: 13,
          message:
            'Vi finner ikke at planen handler om omsorgssvikt, eller om barn og unge som utsetter sin utvikling for fare.',
          hint: 'Første ledd i barnevernsloven § 15-1 nevner to ting: «Kommunen skal fremme gode oppvekstvilkår gjennom tiltak for å forebygge at barn og unge utsettes for omsorgssvikt eller utsetter sin utvikling for fare.» Skriv hva dere gjør med begge.',
          severity: 'warning',
        },
      ],
    },
  ],
})

import { expect } from 'vitest'
import { adopted, answers, planWith } from '../../../tests/answering-plan.ts'
import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [],
  invalid: [
    {
      name: 'two statutes at once: each demand by the name that means it alone, at the statute it belongs to',
      files: {
        ...answers,
        'plan/mal/a.md': '---\ntittel: Trygghet\n---\n',
        'plan/plan.md': planWith(adopted).replace(
          'lovhjemmel: barnevernsloven-15-1',
          'lovhjemmel: [barnevernsloven-15-1, folkehelseloven-5-6]',
        ),
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 4,
          column: 36,
          message: 'Hva skal kommunen gjøre? Vi finner ingen tekst som svarer på dette.',
          severity: 'error',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 36,
          message: 'Hva prioriterer kommunen først? Vi finner ingen tekst som svarer på dette.',
          hint: 'Skriv om dette i et kapittel, og sett `svarer på: [prioriteringer]` øverst i det.',
          severity: 'error',
        },
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message: 'Hva er målene for det forebyggende arbeidet? Målene er bare noen få ord.',
          hint: 'Skriv om dette i et kapittel, og sett `svarer på: [barnevernsloven-15-1/mal]` øverst i det.',
          severity: 'warning',
        },
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message: 'Hva er målene for folkehelsearbeidet? Målene er bare noen få ord.',
          hint: 'Skriv om dette i et kapittel, og sett `svarer på: [folkehelseloven-5-6/mal]` øverst i det.',
          severity: 'warning',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 36,
          message:
            'Hvilke utfordringer har kommunen, og hva er årsakene og følgene? Vi finner ingen tekst som svarer på dette.',
          hint: 'Skriv om dette i et kapittel, og sett `svarer på: [utfordringer]` øverst i det. Det kan også stå et annet sted, for eksempel i saksframlegget.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'what elaborates a demand is not told beside it, thin advice is a note',
      files: {
        ...answers,
        'plan/kapitler/a.md':
          '---\ntittel: A\nsvarer på: organisering\n---\nSjefen leder arbeidet.\n',
        'plan/innsatsomrader/a.md':
          '---\ntittel: Tidlig hjelp\n---\nVi hjelper familiene tidlig, lenge før vanskene vokser.\n',
        'plan/plan.md': planWith(adopted).replace(
          'lovhjemmel: barnevernsloven-15-1',
          'lovhjemmel: [barnevernsloven-15-1]',
        ),
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 5,
          column: 1,
          message:
            'Hvordan skal arbeidet organiseres? Teksten er svært kort, eller gjentar bare kravet.',
          severity: 'warning',
        },
        {
          file: 'plan/innsatsomrader/a.md',
          line: 2,
          column: 9,
          message:
            'Råd: Hva er strategien for det helhetlige tjenestetilbudet? Teksten er svært kort, eller gjentar bare kravet.',
          severity: 'note',
        },
      ],
    },
    {
      name: 'a part of a plan that answers the statute elaborates it; a part of any other answers for itself',
      files: {
        ...answers,
        'plan/plan.md': planWith(adopted),
        'bydel/plan.md': planWith(`${adopted}del av: plan\n`),
        'lenket/plan.md': planWith('status: utkast\ndel av: https://by.example/plan\n'),
        'del/plan.md': planWith('status: utkast\ndel av: uten\n'),
        'uten/plan.md': '---\ntittel: Uten lov\n---\n',
      },
      findings: [
        ...['vedtatt planen', 'målene', 'arbeidet organiseres', 'fordelt', 'samarbeide'].map(
          (words) => ({
            file: 'del/plan.md',
            line: words === 'vedtatt planen' ? 1 : 4,
            column: words === 'vedtatt planen' ? 1 : 13,
            message: expect.stringContaining(words) as unknown as string,
            severity: 'warning' as const,
          }),
        ),
        ...['Råd', 'Råd'].map((words) => ({
          file: 'del/plan.md',
          line: 4,
          column: 13,
          message: expect.stringContaining(words) as unknown as string,
        })),
        {
          file: 'del/plan.md',
          line: 4,
          column: 13,
          message: expect.stringContaining('God praksis') as unknown as string,
          severity: 'note',
        },
        {
          file: 'bydel/plan.md',
          line: 7,
          column: 9,
          message:
            '«Plan» svarer på § 15-1. Denne planen utdyper den, og er ikke vurdert mot kravene.',
          severity: 'note',
        },
        {
          file: 'lenket/plan.md',
          line: 6,
          column: 9,
          message:
            '«https://by.example/plan» skal svare på § 15-1, og den har vi ikke lest. Denne planen utdyper den, og er ikke vurdert mot kravene.',
        },
      ],
    },
    {
      name: 'a marked text that is thin is to say more, and a council’s decision whose it is',
      files: {
        ...answers,
        'plan/plan.md':
          '---\ntittel: Plan\nkommuner: [Vindelsund, Askevik]\nlovhjemmel: barnevernsloven-15-1\nstatus: vedtatt\nvedtak:\n  - {organ: kommunestyret, dato: 2026-02-12, saksnummer: 1/26}\n---\n',
        'plan/kapitler/a.md':
          '---\ntittel: Slik\nsvarer på: [organisering]\n---\n\nKommunalsjefen leder arbeidet.\n',
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 1,
          message: expect.stringContaining(
            'Hvordan skal arbeidet organiseres?',
          ) as unknown as string,
          hint: 'Skriv mer i teksten som er merket som svar, eller merk flere med `svarer på: [organisering]`.',
          severity: 'warning',
        },
        ...['Vindelsund', 'Askevik'].map((name) => ({
          file: 'plan/plan.md',
          line: 7,
          column: 13,
          message: expect.stringContaining(`om ${name} har vedtatt planen`) as unknown as string,
          hint: 'Skriv `kommune` i vedtaket. Hver kommune skal ha sitt eget under `vedtak`.',
          severity: 'warning' as const,
        })),
      ],
    },
  ],
})

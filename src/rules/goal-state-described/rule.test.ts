import { expect } from 'vitest'
import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const goal = (title: string, more = '') => `---\ntittel: ${title}\n${more}---\n`

testRule(rule, {
  valid: [
    {
      name: 'states, «skal», and words that only look like infinitives',
      files: Object.fromEntries(
        [
          'Barn er trygge',
          'Barn skal få styrket omsorg',
          'Færre barn blir utsatt for vold',
          'Bedre samarbeid mellom tjenestene',
          'Sikre skoleveier og trygge lekeplasser',
          'Støtte til alle foreldre',
          'Styrket samarbeid',
          'Gitt hjelp i tide',
          'Styrken i familien blir sett',
        ].map((title, index) => [`plan/mal/m${index}.md`, goal(title)]),
      ),
    },
    {
      name: 'a goal taken over keeps its words',
      files: { 'plan/mal/a.md': goal('Styrke tidlig innsats', 'hentet fra: Kommuneplanen\n') },
    },
  ],
  invalid: [
    {
      name: 'in a plan on something else the hint is not about children',
      files: {
        'plan/mal/a.md': goal('Redusere utslippene fra bygg'),
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message:
            'Målet «Redusere utslippene fra bygg» sier hva kommunen skal gjøre, ikke hva som er annerledes når målet er nådd.',
          hint: 'Skriv hvordan det da er. Det kommunen skal gjøre, kan være et tiltak.',
        },
      ],
    },
    {
      name: 'infinitives in bokmål and nynorsk, with and without å',
      files: {
        'plan/mal/a.md': goal('Styrke tidlig innsats'),
        'plan/mal/b.md': goal('Å utvikle samarbeidet'),
        'plan/mal/c.md': goal('Leggje til rette for foreldre'),
        'plan/mal/d.md': goal('Vidareutvikla lågterskeltilbod'),
        'plan/mal/e.md': goal('Sikre at alle blir sett'),
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message:
            'Målet «Styrke tidlig innsats» sier hva kommunen skal gjøre, ikke hva som er annerledes når målet er nådd.',
          severity: 'note',
        },
        ...['b', 'c', 'd', 'e'].map((name) => ({
          file: `plan/mal/${name}.md`,
          line: 2,
          column: 9,
          message: expect.stringContaining('sier hva kommunen skal gjøre') as string,
        })),
      ],
    },
  ],
})

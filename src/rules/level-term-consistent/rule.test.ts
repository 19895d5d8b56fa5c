import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'one word throughout',
      files: chapter('Selektiv, selektive og selektivt; indikert og indikerte.'),
    },
    {
      name: 'an illness, a quotation, another word',
      files: chapter(
        'Selektert innsats. Selektiv mutisme. «Selektiv» er et gammelt ord.\n\n> selektivt\n\nselektivitet',
      ),
    },
  ],
  invalid: [
    {
      name: 'both words for both levels, at the rarer one, across files',
      files: {
        ...chapter('Et selektert tiltak. Selekterte grupper. Et indikert tiltak.'),
        'plan/tiltak/b.md': '---\ntittel: B\n---\nSelektivt og indisert.\n\nIndiserte tiltak.\n',
      },
      findings: [
        {
          ...inChapter(5, 45, 'Planen bruker både «indisert» og «indikert» om samme nivå.'),
          severity: 'note',
          related: [
            { file: 'plan/tiltak/b.md', line: 4, column: 14, message: 'Her står «indisert».' },
          ],
        },
        {
          file: 'plan/tiltak/b.md',
          line: 4,
          column: 1,
          message: 'Planen bruker både «selektert» og «selektiv» om samme nivå.',
          hint: 'Bruk ett av ordene. «selektert» står flest steder.',
          related: [
            { file: 'plan/kapitler/a.md', line: 5, column: 4, message: 'Her står «selektert».' },
          ],
        },
      ],
    },
  ],
})

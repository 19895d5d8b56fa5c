import { chapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const easy = 'Vi er her for deg og gir hjelp. '
const heavy =
  'Kommunen videreutvikler samhandlingsstrukturer gjennom systematisk kompetanseheving, forpliktende samarbeidsavtaler og kvalitetsindikatorer innenfor oppvekstsektoren. '

testRule(rule, {
  valid: [
    { name: 'easy text', files: chapter(easy.repeat(200)) },
    { name: 'a short heavy text', files: chapter(heavy.repeat(20)) },
    {
      name: 'heavy quotations in an easy text',
      files: chapter(`${easy.repeat(100)}\n\n> ${heavy.repeat(100)}`),
    },
    { name: 'no text', files: chapter('') },
  ],
  invalid: [
    {
      name: 'a heavy plan, once',
      files: {
        ...chapter(heavy.repeat(40)),
        'plan/kapitler/b.md': `---\ntittel: B\n---\n${heavy.repeat(10)}\n`,
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 2,
          column: 9,
          message:
            'Teksten er svært tung å lese. Lesbarhetsindeksen (LIX) er 104, og vi sier fra over 55.',
          severity: 'note',
        },
      ],
    },
  ],
})

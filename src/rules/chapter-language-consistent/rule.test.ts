import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'one form, with words that both allow',
      files: {
        ...chapter(
          'Vi vet ikke hva alle trenger. Det er noe å se på sjøl, og vi gjør det sammen med noen.',
        ),
        'plan/kapitler/b.md':
          '---\ntittel: B\n---\nVi veit ikkje kva alle treng. Det er noko å sjå på sjølv, og vi gjer det saman med nokon.\n',
      },
    },
    {
      name: 'the other form in quotations, headings and single slips',
      files: chapter(
        '## Korleis har dei det, og kva treng dei\n\nVi vet ikke hva noen mener, hvordan de lever eller hva som hjelper. «Eg veit ikkje kva eg skal seie.» Planen heter *Frå barn til vaksen*. Det er ikkje slik.\n\n> Dei seier ikkje kva dei vil.',
      ),
    },
    {
      name: 'the same slip three times',
      files: chapter('Vi vet ikke alt, og noen vet mer. Frå ett, frå to, frå tre.'),
    },
  ],
  invalid: [
    {
      name: 'either way, at the first word, two files',
      files: {
        ...chapter('Vi vet ikke hva noen mener, og hvordan. Dei veit ikkje kva som hender.'),
        'plan/kapitler/b.md':
          '---\ntittel: B\n---\nVi veit ikkje kva nokon meiner, og korleis.\n\n- Vi vet ikke hva som skjer.\n',
      },
      findings: [
        {
          ...inChapter(
            5,
            41,
            'Teksten er mest på bokmål, men har også ord på nynorsk: «dei», «ikkje», «kva».',
          ),
          severity: 'note',
        },
        {
          file: 'plan/kapitler/b.md',
          line: 6,
          column: 10,
          message:
            'Teksten er mest på nynorsk, men har også ord på bokmål: «ikke», «hva», «skjer».',
        },
      ],
    },
  ],
})

import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const told = (title: string) => `Overskriften «${title}» hopper over et nivå.`

testRule(rule, {
  valid: [
    { name: 'down by one, up by any', files: chapter('## A\n\n### B\n\n#### C\n\n## D\n\ntekst') },
    { name: 'a first level that the site moves up', files: chapter('### A\n\n#### B\n\ntekst') },
    {
      name: 'a title in the text',
      files: { 'plan/kapitler/a.md': '# A\n\n### B\n\ntekst\n' },
    },
    { name: 'no heading at all', files: chapter('tekst') },
  ],
  invalid: [
    {
      name: 'jumps, also at the beginning, two in a file',
      files: chapter('### A\n\ntekst\n\n## B\n\n##### C\n\ntekst'),
      findings: [
        { ...inChapter(5, 1, told('A')), hint: 'Bruk ## her.', severity: 'note' },
        { ...inChapter(11, 1, told('C')), hint: 'Bruk ### her.' },
      ],
    },
  ],
})

import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'headings, and an empty corner',
      files: chapter('| | A | B |\n| --- | --- | --- |\n| x | 1 | 2 |'),
    },
    {
      name: 'an empty column under an empty heading',
      files: chapter('| A | | |\n| --- | --- | --- |\n| x | | |'),
    },
    { name: 'headings and nothing else', files: chapter('| A | |\n| --- | --- |') },
  ],
  invalid: [
    {
      name: 'one missing, all missing, two tables in a file',
      files: chapter('| A | |\n| --- | --- |\n| x | 1 |\n\n> | | |\n> | --- | --- |\n> | x | 1 |'),
      findings: [
        { ...inChapter(5, 1, 'Kolonne 2 i tabellen har ingen overskrift.'), severity: 'warning' },
        inChapter(9, 3, 'Kolonnene 1, 2 i tabellen har ingen overskrift.'),
      ],
    },
  ],
})

import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const words = (count: number) => `Vi ${'ord '.repeat(count - 2)}sist`
const told = (count: number) =>
  `Setningen som begynner «Vi ord ord ord ord ord …», har ${count} ord.`

testRule(rule, {
  valid: [
    {
      name: 'forty words, many sentences',
      files: chapter(`${words(40)}. ${words(40)}. Det er: ${words(30)}.`),
    },
    {
      name: 'quotations, headings, cells',
      files: chapter(
        `> ${words(60)}.\n\nLoven sier: «${words(60)}.»\n\n## ${words(60)}\n\n| ${words(60)} |\n| --- |\n| ${words(60)} |`,
      ),
    },
    {
      name: 'a list, where each point is its own',
      files: chapter(`- ${words(30)}\n- ${words(30)}`),
    },
  ],
  invalid: [
    {
      name: 'where it begins, after others, in a list and over lines',
      files: chapter(
        `Kort. ${words(41)}.\n\n- ${words(50)}.\n\nKort.\n${words(45).replaceAll('ord ord', 'ord\nord')}.`,
      ),
      findings: [
        { ...inChapter(5, 7, told(41)), severity: 'note' },
        inChapter(7, 3, told(50)),
        inChapter(10, 1, told(45)),
      ],
    },
  ],
})

import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const told = (text: string) => `Lenketeksten «${text}» sier ikke hvor lenken fører.`

testRule(rule, {
  valid: [
    {
      name: 'texts that say where',
      files: chapter(
        '[Les mer om PPT](https://x.no) [veilederen](https://x.no) [Herøy](https://x.no) [[kapitler/a]] [![Kart over skolene](filer/a.png)](https://x.no)\n\n[her]: https://x.no',
      ),
    },
  ],
  invalid: [
    {
      name: 'one whose address stands elsewhere in the text',
      files: chapter('[her][x] og [veilederen][x]\n\n[x]: https://x.no'),
      findings: [inChapter(5, 1, told('her'))],
    },
    {
      name: 'both forms of Norwegian, with signs after, in several files',
      files: {
        ...chapter(
          '[Les mer …](https://x.no/1) [her](https://x.no/2) [Les meir](https://x.no/3) [klikk her!](kapitler/a)',
        ),
        'plan/tiltak/b.md': '---\ntittel: B\n---\n\n[**Sjå her**](https://x.no/4)\n',
      },
      findings: [
        inChapter(5, 29, told('her')),
        inChapter(5, 51, told('Les meir')),
        inChapter(5, 78, told('klikk her!')),
        { file: 'plan/tiltak/b.md', line: 5, column: 1, message: told('Sjå her') },
      ],
    },
    {
      name: 'a link without text is worse',
      files: chapter('Se [](https://x.no).'),
      findings: [{ ...inChapter(5, 4, 'Lenken har ingen tekst.'), severity: 'warning' }],
    },
  ],
})

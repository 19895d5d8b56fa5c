import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const chapter = (text: string) => ({ 'plan/kapitler/a.md': `---\ntittel: A\n---\n\n${text}\n` })
const at = (line: number, column: number, message: string) => ({
  file: 'plan/kapitler/a.md',
  line,
  column,
  message,
})

const none = 'Bildet har ingen alternativ tekst.'

testRule(rule, {
  valid: [
    {
      name: 'images with a text',
      files: chapter(
        '![Kart over de tre skolene](filer/a.png) ![Figur 1: Flere får hjelp tidlig](filer/a.png)',
      ),
      attachments: ['plan/filer/a.png'],
    },
  ],
  invalid: [
    {
      name: 'none, blank, a file name, a word that says nothing',
      files: chapter(
        '![](filer/a.png) ![ ](filer/a.png)\n\n![IMG_01.JPG](filer/a.png) ![bilde](filer/a.png)',
      ),
      attachments: ['plan/filer/a.png'],
      findings: [
        { ...at(5, 1, none), severity: 'warning' },
        at(5, 18, none),
        at(7, 1, 'Den alternative teksten «IMG_01.JPG» sier ikke hva bildet viser.'),
        at(7, 28, 'Den alternative teksten «bilde» sier ikke hva bildet viser.'),
      ],
    },
    {
      name: 'one whose address stands elsewhere in the text',
      files: chapter('![][f] ![Kart over skolene][f] ![bilde][f]\n\n[f]: filer/a.png'),
      attachments: ['plan/filer/a.png'],
      findings: [
        at(5, 1, none),
        at(5, 32, 'Den alternative teksten «bilde» sier ikke hva bildet viser.'),
      ],
    },
  ],
})

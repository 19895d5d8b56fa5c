import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

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
        { ...inChapter(5, 1, none), severity: 'warning' },
        inChapter(5, 18, none),
        inChapter(7, 1, 'Den alternative teksten «IMG_01.JPG» sier ikke hva bildet viser.'),
        inChapter(7, 28, 'Den alternative teksten «bilde» sier ikke hva bildet viser.'),
      ],
    },
    {
      name: 'one whose address stands elsewhere in the text',
      files: chapter('![][f] ![Kart over skolene][f] ![bilde][f]\n\n[f]: filer/a.png'),
      attachments: ['plan/filer/a.png'],
      findings: [
        inChapter(5, 1, none),
        inChapter(5, 32, 'Den alternative teksten «bilde» sier ikke hva bildet viser.'),
      ],
    },
  ],
})

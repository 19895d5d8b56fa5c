import { chapter, inChapter, testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const told = (short: string) => `Forkortelsen «${short}» er ikke forklart i planen.`

testRule(rule, {
  valid: [
    {
      name: 'explained in text, before, after and as a sentence',
      files: chapter(
        'Pedagogisk-psykologisk tjeneste (PPT), traumebevisst omsorg (TBO). SLT (samordning av lokale tiltak). BTI er en modell. ROS: risiko- og sårbarhetsanalyse.\n\nPPT, PPT-en, TBO, SLT-koordinatoren, BTI, ROS-analyse.',
      ),
    },
    {
      name: 'explained elsewhere: glossary, service, title',
      files: {
        'plan/ordliste.yaml':
          'ord:\n  - {ord: barne- og ungdomspsykiatrien, kortform: BUP}\n  - {ord: TFT}\n',
        'plan/tjenester/ppt.md':
          '---\ntittel: Pedagogisk-psykologisk teneste\nforkorting: PPT\n---\n',
        'plan/samarbeid/slt.md': '---\ntittel: Samordning av lokale tiltak (SLT)\n---\n',
        ...chapter('BUP, TFT, PPT og SLT.'),
      },
    },
    {
      name: 'known ones, numbers, references, capitals for weight, quotes',
      files: chapter(
        'NAV, FNs, SFO, del IV, PS 21/24, NOU 2023: 7, HK 2.\n\nALLE skal med. Vi når alle.\n\n**DRAM KOMMUNE**\n\n## TILTAK\n\n> XYZ sa det.\n\n`ABC`',
      ),
    },
  ],
  invalid: [
    {
      name: 'once each, where it stands first',
      files: chapter('👪 Ta det opp i TFT, med BUP-teamet.\n\nTFT møtes ofte.'),
      findings: [
        {
          ...inChapter(5, 17, told('TFT')),
          severity: 'note',
          hint: 'Skriv hele navnet første gang, med «(TFT)» etter, eller legg det i `ordliste.yaml` med `kortform`.',
        },
        inChapter(5, 26, told('BUP')),
      ],
    },
    {
      name: 'brackets and a verb that explain nothing',
      files: chapter(
        'Vi tar det opp fort i TFT (TFT). PPT er tilgjengelig hver dag. BUP (blir brukt ofte)',
      ),
      findings: [
        inChapter(5, 23, told('TFT')),
        inChapter(5, 34, told('PPT')),
        inChapter(5, 64, told('BUP')),
      ],
    },
  ],
})

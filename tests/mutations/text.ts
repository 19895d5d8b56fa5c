import { append, edit, everywhere, rewrite } from './change.ts'
import { onlyText } from './goals.ts'
import type { Mutation } from './mutation.ts'

const economy = 'kapitler/10-okonomi.md'

const outsideQuotations = (one: string, write: (words: string) => string) =>
  one
    .split(/(«[^»]*»)/)
    .map((part) => (part.startsWith('«') ? part : write(part)))
    .join('')

/** Slips in running text. */
export const text: readonly Mutation[] = [
  {
    name: 'a chapter is empty',
    change: rewrite(economy, onlyText('')),
    finds: [{ rule: 'chapter-text-required', file: economy, at: 'tittel:' }],
  },
  {
    name: 'a chapter promises text for later',
    change: rewrite(economy, onlyText('Tekst kommer.')),
    finds: [{ rule: 'chapter-text-required', file: economy, at: 'tittel:' }],
  },
  {
    name: 'a chapter holds headings alone',
    change: rewrite(economy, onlyText('## Kostnader\n\n## Det som ikke er finansiert')),
    finds: [{ rule: 'chapter-text-required', file: economy, at: 'tittel:' }],
  },
  {
    name: 'a chapter has no title',
    change: edit(economy, 'tittel: Økonomi\n', ''),
    finds: [{ rule: 'title-required', file: economy }],
  },
  {
    name: 'HTML from a word processor',
    change: append(economy, '<div align="center">\n\nBeløpene er fiktive.'),
    finds: [{ rule: 'html-shown-as-text', file: economy, at: '<div' }],
  },
  {
    name: 'an embedded film',
    change: append(economy, 'Se filmen: <iframe src="https://film.example/1">'),
    finds: [{ rule: 'html-shown-as-text', file: economy, at: '<iframe' }],
  },
  {
    name: 'a placement is misspelt',
    change: edit('kapitler/11-oppfolging.md', '::vis{indikatorer}', '::vis{indikatoren}'),
    finds: [{ rule: 'placement-valid', file: 'kapitler/11-oppfolging.md', at: '{indikatoren}' }],
  },
  {
    name: 'the word before a placement is misspelt',
    change: edit('kapitler/11-oppfolging.md', '::vis{indikatorer}', '::viss{indikatorer}'),
    finds: [{ rule: 'placement-valid', file: 'kapitler/11-oppfolging.md', at: '::viss' }],
  },
  {
    name: 'a placement finds nothing to show',
    change: edit(
      'kapitler/11-oppfolging.md',
      '::vis{tiltak som=tabell}',
      '::vis{tiltak forebyggingsnivå=tertiært som=tabell}',
    ),
    finds: [{ rule: 'placement-valid', file: 'kapitler/11-oppfolging.md', at: 'tertiært' }],
  },
  {
    name: 'a chapter places itself',
    change: append('kapitler/11-oppfolging.md', '::vis{kapittel=oppfolging}'),
    finds: [{ rule: 'placement-valid', file: 'kapitler/11-oppfolging.md', at: '::vis{kapittel=' }],
  },
  {
    name: 'the entry that is placed is not there',
    change: edit('kapitler/09-hjelp.md', '::vis{tjeneste=bup}', '::vis{tjeneste=bupp}'),
    finds: [{ rule: 'reference-exists', file: 'kapitler/09-hjelp.md', at: 'bupp' }],
  },
  {
    name: 'the demand that a chapter answers is misspelt',
    change: edit('kapitler/05-mal.md', 'svarer på: [mal]', 'svarer på: [malene]'),
    finds: [{ rule: 'statute-known', file: 'kapitler/05-mal.md', at: 'malene' }],
  },
  {
    name: 'the demand that a passage answers is misspelt',
    change: edit('kapitler/05-mal.md', ':::krav{id=mal}', ':::krav{id=malen}'),
    finds: [{ rule: 'statute-known', file: 'kapitler/05-mal.md', at: ':::krav{id=malen}' }],
  },
  {
    name: 'a passage does not say which demand it answers',
    change: edit('kapitler/05-mal.md', ':::krav{id=mal}', ':::krav'),
    finds: [{ rule: 'statute-known', file: 'kapitler/05-mal.md', at: ':::krav\n' }],
  },
  {
    name: 'the plan is about neglect alone',
    change: everywhere('', (one) =>
      outsideQuotations(one, (words) =>
        words.replaceAll(
          /atferdsproblem(er)?|atferdsvansk|lovbrudd|rusbruk|rusmidler|ruser seg|skader? (seg selv|sin egen utvikling)|utvikling (for|i) fare|egen utvikling i fare/gi,
          'mistrivsel',
        ),
      ),
    ),
    finds: [{ rule: 'object-covered', at: 'lovhjemmel:' }],
  },
]

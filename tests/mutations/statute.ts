import { append, edit, rewrite, without } from './change.ts'
import type { Mutation } from './mutation.ts'

const change = 'kapitler/02-lovgrunnlag/01-endring-i-loven.md'
const law = 'kapitler/02-lovgrunnlag/index.md'
const duty =
  'Planen skal beskrive hva som er målene for arbeidet, hvordan arbeidet skal organiseres og fordeles mellom etatene i kommunen, og hvordan etatene skal samarbeide.'

/** Slips in what is said of the law. */
export const statute: readonly Mutation[] = [
  {
    name: 'the law is misquoted by one word',
    change: append(
      law,
      `Loven sier det slik: «${duty.replace('mellom etatene', 'mellom tjenestene')}»`,
    ),
    finds: [{ rule: 'statute-quotation-exact', file: law, at: 'Loven sier det slik' }],
  },
  {
    name: 'a word of a block quote is left out',
    change: append(law, `> ${duty.replace(' i kommunen', '')}`),
    finds: [{ rule: 'statute-quotation-exact', file: law, at: '> Planen skal' }],
  },
  {
    name: 'the state’s own word stands within the quotation marks',
    change: edit(change, 'utvikler atferdsproblemer»', 'utvikler atferdsvansker»'),
    finds: [{ rule: 'statute-quotation-exact', file: change, at: 'Da kommunestyret vedtok' }],
  },
  {
    name: 'the wording after the decision is quoted as the law',
    change: append(
      'kapitler/01-formal.md',
      '«Kommunen skal fremme gode oppvekstvilkår gjennom tiltak for å forebygge at barn og unge utsettes for omsorgssvikt eller utsetter sin utvikling for fare.»',
    ),
    finds: [
      { rule: 'statute-quotation-exact', file: 'kapitler/01-formal.md', at: '«Kommunen skal' },
    ],
  },
  {
    name: 'the plan refers to the act that is repealed',
    change: append(law, 'Planen er laget etter barnevernloven § 3-1.'),
    finds: [{ rule: 'legal-basis-current', file: law, at: 'Planen er laget etter' }],
  },
  {
    name: 'the plan names the old act in full',
    change: append(law, 'Planen følger av lov om barneverntjenester.'),
    finds: [{ rule: 'legal-basis-current', file: law, at: 'Planen følger av' }],
  },
  {
    name: 'the plan names the old act by its year',
    change: append(law, 'Planen bygger på barnevernloven av 1992.'),
    finds: [{ rule: 'legal-basis-current', file: law, at: 'Planen bygger på' }],
  },
  {
    name: 'the word that forbids delegation is left out of the law',
    change: append(
      law,
      '”Kommunestyret skal vedta en plan for kommunens forebyggende arbeid etter første ledd.”',
    ),
    finds: [{ rule: 'statute-quotation-exact', file: law, at: '”Kommunestyret skal' }],
  },
  {
    name: 'nobody says that the changed wording was read',
    change: rewrite('plan.md', without('begrunnelser')),
    finds: [{ rule: 'statute-unchanged', at: 'lovhjemmel: [' }],
  },
  {
    name: 'the text is another than the one adopted',
    change: edit(
      'plan.md',
      '    saksnummer: PS 44/26\n',
      '    saksnummer: PS 44/26\n    kontrollkode: "0123456789"\n',
    ),
    finds: [{ rule: 'approved-text-unchanged', at: 'kontrollkode: "0123456789"' }],
  },
  {
    name: 'the answer is another than the one that was judged',
    change: edit(
      'plan.md',
      '    konklusjon: svarer\n',
      '    konklusjon: svarer\n    kontrollkode: "0123456789"\n',
    ),
    finds: [
      { rule: 'approved-text-unchanged', severity: 'note', at: 'kontrollkode: "0123456789"' },
    ],
  },
  {
    name: 'the legal basis is misspelt',
    change: edit('plan.md', '[barnevernsloven-15-1]', '[barnevernloven-15-1]'),
    finds: [
      { rule: 'statute-known', at: 'barnevernloven-15-1' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the key for the legal basis is misspelt',
    change: edit('plan.md', 'lovhjemmel: [', 'lovhjemel: ['),
    finds: [
      { rule: 'front-matter-valid', severity: 'warning', at: 'lovhjemel' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the legal basis is left out',
    change: edit('plan.md', 'lovhjemmel: [barnevernsloven-15-1]\n', ''),
    finds: [
      { rule: 'statute-known' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the scope names a chapter that is not there',
    change: edit(
      'plan.md',
      'lovhjemmel: [barnevernsloven-15-1]',
      'lovhjemmel: [{lov: barnevernsloven-15-1, omfang: [kapitler/mal, kapitler/organisering, kapitler/samarbeid, kapitler/vedtaket]}]',
    ),
    finds: [
      { rule: 'reference-exists', at: 'kapitler/vedtaket' },
      {
        rule: 'requirement-answered',
        requirement: 'strategi',
        severity: 'warning',
        at: 'lovhjemmel:',
      },
    ],
    why: 'the strategy stands outside the part that is said to answer',
  },
]

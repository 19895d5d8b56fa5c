import { add, edit, inOrder, remove, retire, rewrite } from './change.ts'
import type { Mutation } from './mutation.ts'

const unanswered = { rule: 'requirement-answered', requirement: 'mal' }
const chapter = 'kapitler/05-mal.md'

/** The fields stay, and the text becomes this. */
export const onlyText = (words: string) => (text: string) =>
  text.replace(/(\n---\n)[\s\S]*/, `$1\n${words}\n`)

const noGoals = retire('mal')

/** The plan answers the law in these chapters only. */
export const inScope = (...chapters: string[]) =>
  edit(
    'plan.md',
    'lovhjemmel: [barnevernsloven-15-1]',
    `lovhjemmel: [{lov: barnevernsloven-15-1, omfang: [${chapters.map((id) => `kapitler/${id}`).join(', ')}]}]`,
  )

/** Slips in the goals. */
export const goals: readonly Mutation[] = [
  {
    name: 'the part of the plan that answers the law is said to be without the chapter on goals',
    change: inScope('organisering', 'samarbeid'),
    finds: [
      { rule: 'object-covered', at: 'lovhjemmel:' },
      { ...unanswered, at: 'lovhjemmel:' },
      {
        rule: 'requirement-answered',
        requirement: 'strategi',
        severity: 'warning',
        at: 'lovhjemmel:',
      },
    ],
    why: 'strategy and objects stand outside the part that is said to answer',
  },
  {
    name: 'every goal and the chapter on goals are removed',
    change: inOrder(
      noGoals,
      retire('kapitler', (id) => id === 'mal'),
    ),
    finds: [{ ...unanswered, at: 'lovhjemmel:' }],
  },
  {
    name: 'no goals, and a chapter on them of one sentence',
    change: inOrder(noGoals, rewrite(chapter, onlyText('Målet er en trygg oppvekst.'))),
    finds: [{ ...unanswered, severity: 'warning', file: chapter, at: 'Målet er en trygg' }],
  },
  {
    name: 'no goals, and a chapter that only says what the law demands',
    change: inOrder(
      noGoals,
      rewrite(chapter, onlyText('Planen skal beskrive hva som er målene for arbeidet.')),
    ),
    finds: [{ ...unanswered, file: chapter, at: 'svarer på:' }],
  },
  {
    name: 'no goals, and a chapter that is yet to be written',
    change: inOrder(noGoals, rewrite(chapter, onlyText('Tekst kommer.'))),
    finds: [{ ...unanswered, file: chapter, at: 'svarer på:' }],
  },
  {
    name: 'every goal is taken over from other plans, and no chapter has others',
    change: inOrder(
      retire('mal', (id) => id !== 'like-muligheter'),
      retire('kapitler', (id) => id === 'mal'),
    ),
    finds: [{ ...unanswered, severity: 'warning', file: 'mal/like-muligheter.md', at: 'tittel:' }],
  },
  {
    name: 'a goal says what to do, not how it shall be',
    change: edit(
      'mal/trygge-fellesskap.md',
      'tittel: Barn og unge hører til',
      'tittel: Styrke fellesskapet',
    ),
    finds: [{ rule: 'goal-state-described', file: 'mal/trygge-fellesskap.md', at: 'tittel:' }],
  },
  {
    name: 'a new goal has no measures',
    change: add(
      'mal/rolig-hjem.md',
      '---\ntittel: Barn har ro hjemme\ntype: delmål\ndelmål av: trygg-oppvekst\n---\n',
    ),
    finds: [{ rule: 'goal-measure-required', file: 'mal/rolig-hjem.md', at: 'tittel:' }],
  },
  {
    name: 'a new goal has a measure, and no figure',
    change: inOrder(
      add('mal/rolig-hjem.md', '---\ntittel: Barn har ro hjemme\ntype: delmål\n---\n'),
      edit('tiltak/foreldre-i-to-hjem.md', 'mål: [tidlig-hjelp]', 'mål: [rolig-hjem]'),
    ),
    finds: [{ rule: 'goal-indicator-required', file: 'mal/rolig-hjem.md', at: 'tittel:' }],
  },
  {
    name: 'a goal is part of one that is not there',
    change: edit('mal/trygg-start.md', 'delmål av: trygg-oppvekst', 'delmål av: trygg-oppvekts'),
    finds: [{ rule: 'reference-exists', file: 'mal/trygg-start.md', at: 'oppvekts' }],
  },
  {
    name: 'the main goal is made part of one of its parts',
    change: edit(
      'mal/trygg-oppvekst.md',
      'type: hovedmål\n',
      'type: hovedmål\ndelmål av: trygg-start\n',
    ),
    finds: [
      {
        rule: 'hierarchy-circle-free',
        file: 'mal/trygg-oppvekst.md',
        at: 'delmål av: trygg-start',
      },
    ],
  },
  {
    name: 'the type of a goal is misspelt',
    change: edit('mal/trygg-start.md', 'type: delmål\n', 'type: delmåll\n'),
    finds: [{ rule: 'front-matter-valid', file: 'mal/trygg-start.md', at: 'delmåll' }],
  },
  {
    name: 'a goal has no title',
    change: edit('mal/trygg-start.md', /tittel: .*\n/, ''),
    finds: [{ rule: 'title-required', file: 'mal/trygg-start.md' }],
  },
  {
    name: 'a goal is copied to a file that gives the same id',
    change: (files) =>
      add(
        'mal/Trygg-Start.md',
        files.get('vindelsund-forebygging/mal/trygg-start.md') ?? '',
      )(files),
    finds: [{ rule: 'id-unique', file: 'mal/Trygg-Start.md' }],
  },
  {
    name: 'a goal that measures and texts point to is deleted',
    change: remove('mal/unge-i-risiko.md'),
    finds: [
      { rule: 'reference-exists', file: 'innsatsomrader/inkluderende-fellesskap.md', at: 'mål: [' },
      { rule: 'reference-exists', file: 'innsatsomrader/tidlig-innsats.md', at: 'mål: [' },
      {
        rule: 'reference-exists',
        file: 'kapitler/02-lovgrunnlag/01-endring-i-loven.md',
        at: 'mal/unge-i-risiko',
      },
      { rule: 'reference-exists', file: 'tiltak/foreldreravner.md', at: 'mål: [' },
      { rule: 'reference-exists', file: 'tiltak/oppfolging-av-skolefravaer.md', at: 'mål: [' },
      { rule: 'reference-exists', file: 'tiltak/ungdomslos.md', at: 'mål: [' },
    ],
    why: 'each place must be mended by itself',
  },
]

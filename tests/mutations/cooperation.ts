import { add, edit, inOrder, retire, rewrite } from './change.ts'
import { onlyText } from './goals.ts'
import type { Mutation } from './mutation.ts'

const unanswered = { rule: 'requirement-answered', requirement: 'samarbeid' }
const chapter = 'kapitler/07-samarbeid/index.md'
const nothingElse = inOrder(
  retire('samarbeid'),
  retire('kapitler', (id) => id.startsWith('samarbeid/') || id === 'innsatsomrader/samordning'),
  retire('innsatsomrader', (id) => id === 'samordning-og-medvirkning'),
)

/** Slips in how the departments work together. */
export const cooperation: readonly Mutation[] = [
  {
    name: 'every cooperation and the chapters on it are removed',
    change: inOrder(
      nothingElse,
      retire('kapitler', (id) => id === 'samarbeid'),
    ),
    finds: [{ ...unanswered, severity: 'warning', at: 'Planen er laget for tre slags' }],
  },
  {
    name: 'no cooperation, and a chapter on it of one sentence',
    change: inOrder(nothingElse, rewrite(chapter, onlyText('Etatene samarbeider godt.'))),
    finds: [{ ...unanswered, severity: 'warning', file: chapter, at: 'Etatene samarbeider godt' }],
  },
  {
    name: 'no cooperation, and a chapter that only says what the law demands',
    change: inOrder(
      nothingElse,
      rewrite(chapter, onlyText('Planen skal beskrive hvordan etatene skal samarbeide.')),
    ),
    finds: [
      {
        ...unanswered,
        severity: 'warning',
        file: 'kapitler/04-organisering/index.md',
        at: ':::krav{id=organisering}',
      },
    ],
  },
  {
    name: 'the participants of a meeting are emptied',
    change: edit('samarbeid/ressursmote.md', /^deltakere: .*$/m, 'deltakere: []'),
    finds: [
      {
        rule: 'cooperation-participants-required',
        file: 'samarbeid/ressursmote.md',
        at: 'tittel: Ressurs',
      },
    ],
  },
  {
    name: 'a participant is misspelt',
    change: edit('samarbeid/trygg-ungdomstid.md', '[kultur-og-fritid,', '[kultur-og-friti,'),
    finds: [{ rule: 'reference-exists', file: 'samarbeid/trygg-ungdomstid.md', at: 'deltakere:' }],
  },
  {
    name: 'a meeting has no leader',
    change: edit('samarbeid/ledermote-oppvekst.md', /^leder: .*\n/m, ''),
    finds: [
      {
        rule: 'cooperation-meetings-required',
        file: 'samarbeid/ledermote-oppvekst.md',
        at: 'tittel: Leder',
      },
    ],
  },
  {
    name: 'a meeting does not say how often it is held',
    change: edit('samarbeid/ressursmote.md', /^møter: .*\n/m, ''),
    finds: [
      {
        rule: 'cooperation-meetings-required',
        file: 'samarbeid/ressursmote.md',
        at: 'tittel: Ressurs',
      },
    ],
  },
  {
    name: 'a new meeting has neither leader nor rhythm',
    change: add(
      'samarbeid/sommermote.md',
      '---\ntittel: Sommermøtet\nform: møtearena\ndeltakere: [skole, nav]\nformål: Tjenestene planlegger sommeren.\n---\n',
    ),
    finds: [
      { rule: 'cooperation-meetings-required', file: 'samarbeid/sommermote.md', at: 'tittel:' },
    ],
  },
  {
    name: 'the form of a cooperation is misspelt',
    change: edit('samarbeid/tverrfaglig-team.md', 'form: team', 'form: teem'),
    finds: [{ rule: 'front-matter-valid', file: 'samarbeid/tverrfaglig-team.md', at: 'teem' }],
  },
  {
    name: 'the uppermost meeting is put under the lowest',
    change: edit(
      'samarbeid/ledermote-oppvekst.md',
      'form: møtearena\n',
      'form: møtearena\nunder: ressursmote\n',
    ),
    finds: [
      { rule: 'hierarchy-circle-free', file: 'samarbeid/ledermote-oppvekst.md', at: 'under:' },
    ],
  },
  {
    name: 'the meeting above is removed, and two others still lie under it',
    change: edit('samarbeid/ressursmote.md', 'under: tverrfaglig-team', 'under: tverrfaglige-team'),
    finds: [{ rule: 'reference-exists', file: 'samarbeid/ressursmote.md', at: 'under:' }],
  },
  {
    name: 'the levels of a cooperation are none of the choices',
    change: edit('samarbeid/ressursmote.md', 'nivå: [individ]', 'nivå: [enkeltsak]'),
    finds: [{ rule: 'front-matter-valid', file: 'samarbeid/ressursmote.md', at: 'enkeltsak' }],
  },
]

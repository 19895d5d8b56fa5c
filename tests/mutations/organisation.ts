import { add, edit, everywhere, inOrder, move, retire, rewrite } from './change.ts'
import { inScope, onlyText } from './goals.ts'
import type { Mutation } from './mutation.ts'

const organised = { rule: 'requirement-answered', requirement: 'organisering' }
const shared = { rule: 'requirement-answered', requirement: 'fordeling' }
const chapter = 'kapitler/04-organisering/index.md'
const departments = 'kapitler/04-organisering/01-etatene.md'
const noChapters = retire('kapitler', (id) => id.startsWith('organisering'))
const onlyChapter = retire('kapitler', (id) => id.startsWith('organisering/'))
const scoped = inScope('mal', 'samarbeid', 'vedtak', 'organisering')

/** Slips in how the work is organised, and shared between the departments. */
export const organisation: readonly Mutation[] = [
  {
    name: 'the chapters on the organisation are removed',
    change: noChapters,
    finds: [{ ...organised, at: 'lovhjemmel:' }],
  },
  {
    name: 'the plan is said to answer the law in the chapter on figures only',
    change: inScope('kunnskapsgrunnlag'),
    finds: [
      { ...organised, at: 'lovhjemmel:' },
      { ...shared, at: 'lovhjemmel:' },
      { rule: 'requirement-answered', requirement: 'samarbeid', at: 'lovhjemmel:' },
      { rule: 'requirement-answered', requirement: 'mal', at: 'lovhjemmel:' },
      {
        rule: 'requirement-answered',
        requirement: 'strategi',
        severity: 'warning',
        at: 'lovhjemmel:',
      },
    ],
    why: 'each demand has its own verdict',
  },
  {
    name: 'the chapter on the departments names one of them only',
    change: inOrder(
      scoped,
      rewrite(departments, onlyText('Oppvekst har ansvaret for alt arbeidet.')),
    ),
    finds: [
      { ...shared, severity: 'warning', file: departments, at: 'Oppvekst har ansvaret' },
      {
        rule: 'requirement-answered',
        requirement: 'strategi',
        severity: 'warning',
        at: 'lovhjemmel:',
      },
    ],
    why: 'the strategy stands outside the part that is said to answer',
  },
  {
    name: 'the chapter on the departments names none of them',
    change: inOrder(
      scoped,
      rewrite(departments, onlyText('Alle etatene har ansvar for sin del av arbeidet.')),
    ),
    finds: [
      { ...shared, severity: 'warning', file: departments, at: 'Alle etatene har' },
      {
        rule: 'requirement-answered',
        requirement: 'strategi',
        severity: 'warning',
        at: 'lovhjemmel:',
      },
    ],
    why: 'the strategy stands outside the part that is said to answer',
  },
  {
    name: 'the chapter on the organisation is one sentence',
    change: inOrder(
      onlyChapter,
      rewrite(chapter, onlyText('Arbeidet er organisert i tre etater.')),
    ),
    finds: [{ ...organised, severity: 'warning', file: chapter, at: 'Arbeidet er organisert i' }],
  },
  {
    name: 'the chapter on the organisation only says what the law demands',
    change: inOrder(
      onlyChapter,
      rewrite(chapter, onlyText('Planen skal beskrive hvordan arbeidet skal organiseres.')),
    ),
    finds: [{ ...organised, file: chapter, at: 'svarer på:' }],
  },
  {
    name: 'a service is renamed in one measure only',
    change: edit(
      'tiltak/helsesykepleier-pa-skolen.md',
      'ansvarlig: [helsestasjon]',
      'ansvarlig: [helsetjeneste]',
    ),
    finds: [
      { rule: 'reference-exists', file: 'tiltak/helsesykepleier-pa-skolen.md', at: 'ansvarlig:' },
    ],
  },
  {
    name: 'a service’s file is renamed, and the references are not',
    change: move('tjenester/kultur-og-samfunn.md', 'tjenester/kultur.md'),
    finds: [
      { rule: 'reference-exists', at: 'deltakere:' },
      { rule: 'reference-exists', file: 'samarbeid/ledermote-oppvekst.md', at: 'deltakere:' },
      { rule: 'reference-exists', file: 'tiltak/felles-opplaering.md', at: 'samarbeider med:' },
      { rule: 'reference-exists', file: 'tiltak/ungdom-vurderer-tjenestene.md', at: 'ansvarlig:' },
      { rule: 'reference-exists', file: 'tjenester/kultur-og-fritid.md', at: 'under:' },
    ],
    why: 'each place must be mended by itself',
  },
  {
    name: 'a new service has nothing to do',
    change: add(
      'tjenester/bibliotek.md',
      '---\ntittel: Biblioteket\nunder: kultur-og-samfunn\neier: kommunen\n---\n',
    ),
    finds: [{ rule: 'service-task-required', file: 'tjenester/bibliotek.md', at: 'tittel:' }],
  },
  {
    name: 'the department above a service is misspelt',
    change: edit('tjenester/ppt.md', 'under: oppvekst', 'under: opvekst'),
    finds: [{ rule: 'reference-exists', file: 'tjenester/ppt.md', at: 'opvekst' }],
  },
  {
    name: 'a department lies under itself',
    change: edit('tjenester/oppvekst.md', 'eier: kommunen', 'under: oppvekst\neier: kommunen'),
    finds: [{ rule: 'hierarchy-circle-free', file: 'tjenester/oppvekst.md', at: 'under:' }],
  },
  {
    name: 'the owner of a service is none of the choices',
    change: edit('tjenester/bup.md', 'eier: helseforetak', 'eier: sykehuset'),
    finds: [{ rule: 'front-matter-valid', file: 'tjenester/bup.md', at: 'eier: sykehuset' }],
  },
  {
    name: 'a theme of a service is not in the glossary',
    change: edit('tjenester/skole.md', 'skole-og-laering,', 'skole-og-lek,'),
    finds: [{ rule: 'reference-exists', file: 'tjenester/skole.md', at: 'skole-og-lek' }],
  },
  {
    name: 'the day a service was checked does not exist',
    change: edit('tjenester/nav.md', 'kontrollert: 2026-09-15', 'kontrollert: 2026-09-31'),
    finds: [{ rule: 'front-matter-valid', file: 'tjenester/nav.md', at: '2026-09-31' }],
  },
  {
    name: 'nothing says which services made the plan',
    change: inOrder(
      edit('plan.md', /^deltakere: .*\n/m, ''),
      edit('plan.md', '    rolle: tjenester\n', '    rolle: innbyggere\n'),
      everywhere('', (text) =>
        text
          .replaceAll(/[Aa]rbeidsgruppen/g, 'redaksjonen')
          .replace(/ Tre etater, åtte tjenester[^.]*\./, ''),
      ),
    ),
    finds: [{ rule: 'plan-participants-stated' }],
  },
]

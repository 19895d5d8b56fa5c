import { edit, inOrder } from './change.ts'
import type { Mutation } from './mutation.ts'

const explain = (lines: string) => edit('plan.md', 'begrunnelser:\n', `begrunnelser:\n${lines}\n`)

/** Slips in what a plan says of its own time. */
export const followUp: readonly Mutation[] = [
  {
    name: 'the period is over',
    change: edit('plan.md', 'periode: {fra: 2026, til: 2029}', 'periode: {fra: 2022, til: 2025}'),
    finds: [{ rule: 'plan-period-current', at: 'periode: {fra' }],
  },
  {
    name: 'the period is missing',
    change: edit('plan.md', 'periode: {fra: 2026, til: 2029}\n', ''),
    finds: [{ rule: 'plan-period-current', severity: 'note' }],
  },
  {
    name: 'the period runs backwards',
    change: edit('plan.md', 'periode: {fra: 2026, til: 2029}', 'periode: {fra: 2029, til: 2026}'),
    finds: [{ rule: 'front-matter-valid', at: 'periode: {fra' }],
  },
  {
    name: 'the key for the period is misspelt',
    change: edit('plan.md', 'periode: {fra: 2026, til: 2029}', 'preiode: {fra: 2026, til: 2029}'),
    finds: [{ rule: 'front-matter-valid', severity: 'warning', at: 'preiode' }],
  },
  {
    name: 'the revision is overdue',
    change: edit('plan.md', 'neste: 2029-06-21', 'neste: 2026-06-21'),
    finds: [{ rule: 'plan-rhythm-kept', at: 'neste: 2026-06-21' }],
  },
  {
    name: 'nothing is said of revision',
    change: edit('plan.md', /revisjon:\n {2}.*\n {2}.*\n/, ''),
    finds: [{ rule: 'plan-rhythm-kept', severity: 'note' }],
  },
  {
    name: 'the day of the next revision does not exist',
    change: edit('plan.md', 'neste: 2029-06-21', 'neste: 2029-06-31'),
    finds: [{ rule: 'front-matter-valid', at: '2029-06-31' }],
  },
  {
    name: 'the yearly report is overdue',
    change: edit('plan.md', /neste: 2027-10-21\n {2}levert:\n( {4}.*\n)*/, 'neste: 2026-10-22\n'),
    finds: [{ rule: 'plan-rhythm-kept', at: 'neste: 2026-10-22' }],
  },
  {
    name: 'reports are told of in the text alone',
    change: edit('plan.md', /rapportering:\n( {2}.*\n)*/, ''),
    finds: [
      {
        rule: 'plan-rhythm-kept',
        severity: 'note',
        file: 'kapitler/04-organisering/index.md',
        at: 'rapporterer to ganger i året',
      },
    ],
  },
  {
    name: 'nothing follows up a point of the decision',
    change: edit(
      'plan.md',
      '        følges opp i: [tiltak/ungdom-vurderer-tjenestene, kapitler/medvirkning]\n',
      '',
    ),
    finds: [
      {
        rule: 'decision-point-followed',
        at: 'tekst: "Endring vedtatt i kommunestyret: Ungdom vurderer',
      },
    ],
  },
  {
    name: 'a point of the decision is followed up by what is not there',
    change: edit('plan.md', '[tiltak/ungdomslos]', '[tiltak/ungdomsloser]'),
    finds: [{ rule: 'reference-exists', at: 'ungdomsloser' }],
  },
  {
    name: 'the status of a point is misspelt',
    change: edit('plan.md', 'status: ikke startet\nhøring', 'status: ikke påbegynt\nhøring'),
    finds: [{ rule: 'front-matter-valid', at: 'påbegynt' }],
  },
  {
    name: 'an explanation of what is found no more',
    change: explain('  - {gjelder: goal-indicator-required, tekst: Målet måles i teksten.}'),
    finds: [{ rule: 'explanation-used', at: 'gjelder: goal-indicator' }],
  },
  {
    name: 'an explanation of a rule that is not there',
    change: explain('  - {gjelder: maal-mangler, tekst: Målet måles i teksten.}'),
    finds: [{ rule: 'explanation-used', at: 'maal-mangler' }],
  },
  {
    name: 'an explanation is past its date, and what it explained is told again',
    change: inOrder(
      edit('plan.md', 'periode: {fra: 2026, til: 2029}\n', ''),
      explain('  - {gjelder: plan-period-current, tekst: Perioden vedtas i vår., til: 2026-06-30}'),
    ),
    finds: [
      { rule: 'explanation-used', at: 'gjelder: plan-period-current' },
      { rule: 'plan-period-current', severity: 'note' },
    ],
    why: 'the one is why the other is told',
  },
  {
    name: 'an explanation without a text',
    change: inOrder(
      edit('plan.md', 'periode: {fra: 2026, til: 2029}\n', ''),
      explain('  - gjelder: plan-period-current'),
    ),
    finds: [
      { rule: 'explanation-used', at: 'gjelder: plan-period-current' },
      { rule: 'plan-period-current', severity: 'note' },
    ],
    why: 'the one is why the other is told',
  },
]

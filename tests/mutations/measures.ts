import { edit } from './change.ts'
import type { Mutation } from './mutation.ts'

const learning = 'tiltak/felles-opplaering.md'
const visit = 'tiltak/hjemmebesok-til-nyfodte.md'
const guide = 'tiltak/veileder-ved-bekymring.md'
const open = 'tiltak/apen-barnehage.md'
const homes = 'tiltak/foreldre-i-to-hjem.md'

/** Slips in the measures. */
export const measures: readonly Mutation[] = [
  {
    name: 'nobody is responsible',
    change: edit(visit, 'ansvarlig: [helsestasjon]\n', ''),
    finds: [{ rule: 'measure-responsible-required', file: visit, at: 'tittel:' }],
  },
  {
    name: 'only a role is responsible',
    change: edit(learning, 'ansvarlig: [oppvekst]\n', ''),
    finds: [{ rule: 'measure-responsible-required', file: learning, at: 'ansvarlig rolle:' }],
  },
  {
    name: 'a measure names a theme that is misspelt',
    change: edit(homes, 'tema: [samlivsbrudd]', 'tema: [samlivsbrud]'),
    finds: [{ rule: 'reference-exists', file: homes, at: 'samlivsbrud' }],
  },
  {
    name: 'a measure has no status',
    change: edit(open, 'status: pågår\n', ''),
    finds: [{ rule: 'measure-schedule-required', file: open, at: 'tittel:' }],
  },
  {
    name: 'a new measure has no deadline',
    change: edit(homes, 'frist: høsten 2028\n', ''),
    finds: [{ rule: 'measure-schedule-required', file: homes, at: 'tittel:' }],
  },
  {
    name: 'a measure has neither deadline nor status',
    change: edit(homes, 'frist: høsten 2028\nstatus: foreslått\n', ''),
    finds: [{ rule: 'measure-schedule-required', file: homes, at: 'tittel:' }],
  },
  {
    name: 'a proposed measure is past its deadline',
    change: edit(homes, 'frist: høsten 2028', 'frist: våren 2026'),
    finds: [{ rule: 'measure-deadline-kept', file: homes, at: 'status: foreslått\nkostnad' }],
  },
  {
    name: 'a planned measure is past its period',
    change: edit(learning, '{fra: 2027, til: 2029}', '{fra: 2024, til: 2025}'),
    finds: [{ rule: 'measure-deadline-kept', file: learning, at: 'status: planlagt\nkostnad' }],
  },
  {
    name: 'a measure that is done still stands as planned',
    change: edit(guide, '    status: gjennomført\n', '    status: planlagt\n'),
    finds: [
      {
        rule: 'measure-deadline-kept',
        file: guide,
        at: 'status: planlagt',
      },
    ],
  },
  {
    name: 'a measure belongs to no goal and no focus area',
    change: edit(homes, 'mål: [tidlig-hjelp]\ninnsatsområde: foreldrestotte\n', ''),
    finds: [{ rule: 'measure-goal-required', file: homes, at: 'tittel:' }],
  },
  {
    name: 'a goal is misspelt in a measure',
    change: edit(homes, 'mål: [tidlig-hjelp]', 'mål: [tidlig-hjlep]'),
    finds: [{ rule: 'reference-exists', file: homes, at: 'tidlig-hjlep' }],
  },
  {
    name: 'a focus area is misspelt in a measure',
    change: edit(homes, 'innsatsområde: foreldrestotte', 'innsatsområde: foreldrestøtten'),
    finds: [{ rule: 'reference-exists', file: homes, at: 'foreldrestøtten' }],
  },
  {
    name: 'an indicator is misspelt in a measure',
    change: edit(learning, '[voksen-a-snakke-med]', '[voksen-a-snakka-med]'),
    finds: [{ rule: 'reference-exists', file: learning, at: 'snakka' }],
  },
  {
    name: 'a risk factor is not in the glossary',
    change: edit(homes, '[hoyt-konfliktniva]', '[konflikt]'),
    finds: [{ rule: 'reference-exists', file: homes, at: '[konflikt]' }],
  },
  {
    name: 'the period of a measure runs backwards',
    change: edit(learning, '{fra: 2027, til: 2029}', '{fra: 2029, til: 2027}'),
    finds: [{ rule: 'front-matter-valid', file: learning, at: '{fra: 2029' }],
  },
  {
    name: 'the ages run backwards',
    change: edit(visit, '{fra: 0, til: 0,', '{fra: 5, til: 0,'),
    finds: [{ rule: 'front-matter-valid', file: visit, at: '{fra: 5' }],
  },
  {
    name: 'the status of a measure is misspelt',
    change: edit(homes, 'status: foreslått\nkostnad', 'status: foreslåt\nkostnad'),
    finds: [{ rule: 'front-matter-valid', file: homes, at: 'status: foreslåt\n' }],
  },
  {
    name: 'the deadline is a day that does not exist',
    change: edit(
      guide,
      'frist: 2026-06-30\nstatus: gjennomført',
      'frist: 2026-06-31\nstatus: pågår',
    ),
    finds: [{ rule: 'front-matter-valid', file: guide, at: '2026-06-31' }],
  },
  {
    name: 'the kind of measure is misspelt',
    change: edit(visit, 'tiltakstype: fast tilbud', 'tiltakstype: fast tibud'),
    finds: [{ rule: 'front-matter-valid', file: visit, at: 'fast tibud' }],
  },
  {
    name: 'the key for the responsible is misspelt',
    change: edit(visit, 'ansvarlig: [helsestasjon]', 'ansvalig: [helsestasjon]'),
    finds: [{ rule: 'front-matter-valid', severity: 'warning', file: visit, at: 'ansvalig' }],
  },
  {
    name: 'the key for the deadline is misspelt',
    change: edit(homes, 'frist: høsten 2028', 'fristt: høsten 2028'),
    finds: [{ rule: 'front-matter-valid', severity: 'warning', file: homes, at: 'fristt' }],
  },
  {
    name: 'a key that nobody knows',
    change: edit(visit, 'nr: 1\n', 'nr: 1\nsaksbehandler: rådgiver\n'),
    finds: [{ rule: 'front-matter-valid', severity: 'warning', file: visit, at: 'saksbehandler' }],
  },
  {
    name: 'a level of prevention is misspelt',
    change: edit(homes, '[selektivt]', '[seletivt]'),
    finds: [{ rule: 'front-matter-valid', file: homes, at: 'seletivt' }],
  },
  {
    name: 'a cost is a word',
    change: edit(learning, '{år: 2027, beløp: 180 000 kr,', '{år: 2027, beløp: "–",'),
    finds: [{ rule: 'front-matter-valid', file: learning, at: 'beløp: "–"' }],
  },
  {
    name: 'the key is written twice',
    change: edit(homes, 'frist: høsten 2028\n', 'frist: høsten 2028\nfrist: høsten 2027\n'),
    finds: [{ rule: 'source-valid', file: homes, at: 'frist: høsten 2027' }],
  },
  {
    name: 'the value is taken for a comment',
    change: edit(homes, 'frist: høsten 2028\n', 'frist: #2028\n'),
    finds: [{ rule: 'front-matter-valid', severity: 'warning', file: homes, at: 'frist: #2028' }],
  },
]

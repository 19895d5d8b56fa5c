import { expect, test } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { findingsOf } from './test-rule.ts'

// A value that cannot be used is told of where it stands; that it lacks would be the same slip once more.
const decided = (decision: string) =>
  `tittel: P\nstatus: vedtatt\nlovhjemmel: barnevernsloven-15-1\nvedtak: [{${decision}}]\n`
const adopted = decided('organ: kommunestyret, dato: 2025-01-02, saksnummer: 1/25')
const heard = (more: string) =>
  `${adopted}medvirkning: [{gruppe: Unge, innspill: A, endret: B${more}}]\n`
const measure = 'tittel: T\nstatus: pågår\nfrist: 2027\n'
const figure = 'tittel: I\nkilde: SSB\nutgangsverdi: 1\nmåltall: 2\nneste oppdatering: 2027-01-01\n'
const meeting = 'tittel: S\nform: møtearena\nmøter: ofte\n'

interface Slip {
  rule: string
  /** In the plan; plan.md where nothing is said. */
  file?: string
  /** The fields of the file without what the rule asks for. */
  missing: string
  /** The same with a slip in what it asks for. */
  unusable: string
}

test.each<Slip>([
  {
    rule: 'decision-complete',
    missing: decided('organ: kommunestyret, saksnummer: 1/25'),
    unusable: decided('organ: kommunestyret, dato: 2025-02-31, saksnummer: 1/25'),
  },
  {
    rule: 'decision-complete',
    missing: decided('organ: kommunestyret, dato: 2025-01-02'),
    unusable: decided('organ: kommunestyret, dato: 2025-01-02, saksnumer: 1/25'),
  },
  {
    rule: 'decision-point-followed',
    missing: adopted.replace('1/25', '1/25, punkter: [{tekst: A}]'),
    unusable: adopted.replace('1/25', '1/25, punkter: [{tekst: A, status: ferdigg}]'),
  },
  { rule: 'plan-period-current', missing: adopted, unusable: `${adopted}peride: 2025–2029\n` },
  {
    rule: 'plan-rhythm-kept',
    missing: `${adopted}rapportering: {hvert: 1 år}\n`,
    unusable: `${adopted}rapportering: {hvert: 1 år}\nrevisjon: {neste: 2027-01-32}\n`,
  },
  { rule: 'plan-participants-stated', missing: adopted, unusable: `${adopted}deltakerne: [ppt]\n` },
  {
    rule: 'youth-council-heard',
    missing: heard(', dato: 2025-01-01'),
    unusable: heard(', dato: 2025-01-01, rolle: ungdomsrådd'),
  },
  {
    rule: 'youth-council-heard',
    missing: heard(', rolle: ungdomsråd'),
    unusable: heard(', rolle: ungdomsråd, dato: 2025-01-32'),
  },
  {
    rule: 'hearing-dates-consistent',
    missing: 'tittel: P\nstatus: på høring\nhøring: {start: 2026-05-01}\n',
    unusable: 'tittel: P\nstatus: på høring\nhøring: {start: 2026-05-01, frist: 2026-06-31}\n',
  },
  {
    rule: 'measure-schedule-required',
    file: 'tiltak/t.md',
    missing: 'tittel: T\nfrist: 2027\n',
    unusable: 'tittel: T\nfrist: 2027\nstatus: pågårr\n',
  },
  {
    rule: 'measure-schedule-required',
    file: 'tiltak/t.md',
    missing: 'tittel: T\nstatus: pågår\n',
    unusable: 'tittel: T\nstatus: pågår\nfristt: 2027\n',
  },
  {
    rule: 'measure-responsible-required',
    file: 'tiltak/t.md',
    missing: measure,
    unusable: `${measure}ansvalig: ppt\n`,
  },
  {
    rule: 'measure-goal-required',
    file: 'tiltak/t.md',
    missing: measure,
    unusable: `${measure}måll: m\n`,
  },
  {
    rule: 'goal-indicator-required',
    file: 'tiltak/t.md',
    missing: `${measure}mål: m\n`,
    unusable: `${measure}mål: m\nindikatorene: i\n`,
  },
  ...['kilde', 'utgangsverdi', 'måltall'].map((key) => ({
    rule: 'indicator-complete',
    file: 'indikatorer/i.md',
    missing: figure.replace(new RegExp(`${key}.*\\n`), ''),
    unusable: figure.replace(key, `${key}l`),
  })),
  {
    rule: 'indicator-complete',
    file: 'indikatorer/i.md',
    missing: figure.replace(/neste.*\n/, ''),
    unusable: figure.replace('2027-01-01', '2027-01-32'),
  },
  {
    rule: 'cooperation-meetings-required',
    file: 'samarbeid/s.md',
    missing: meeting,
    unusable: `${meeting}ledder: rektor\n`,
  },
  {
    rule: 'cooperation-participants-required',
    file: 'samarbeid/s.md',
    missing: meeting,
    unusable: `${meeting}deltagere: [ppt]\n`,
  },
  {
    rule: 'service-task-required',
    file: 'tjenester/s.md',
    missing: 'tittel: S\n',
    unusable: 'tittel: S\nansvr: Vi hjelper.\n',
  },
  {
    rule: 'site-accessibility-required',
    file: '../nettsted.yaml',
    missing: 'kontakt: {e-post: post@vindelsund.example}\n',
    unusable:
      'kontakt: {e-post: post@vindelsund.example}\ntilgjengelighetserklæring: vindelsund.example\n',
  },
  {
    rule: 'site-accessibility-required',
    file: '../nettsted.yaml',
    missing: 'tilgjengelighetserklæring: https://vindelsund.example/\nkontakt: {navn: Arkivet}\n',
    unusable:
      'tilgjengelighetserklæring: https://vindelsund.example/\nkontakt: {navn: Arkivet, e-post: post}\n',
  },
])(
  '$rule: once for what is missing, never for what cannot be used',
  ({ rule: id, file = 'plan.md', missing, unusable }) => {
    const rule = rules.find((one) => one.id === id)
    if (!rule) throw new Error(`no rule ${id}`)
    const says = (fields: string) => {
      const files = {
        'plan/plan.md': `---\n${adopted}---\n`,
        'plan/mal/m.md': '---\ntittel: M\n---\n',
        'plan/indikatorer/andre.md': '---\ntittel: Andre\nbruk: nøkkeltall\nkilde: SSB\n---\n',
        ...(file.startsWith('../')
          ? { [file.slice(3)]: fields }
          : { [`plan/${file}`]: `---\n${fields}---\n` }),
      }
      return findingsOf(rule, { files }).length
    }
    expect([says(missing), says(unusable)]).toEqual([1, 0])
  },
)

import {
  choice,
  type Data,
  either,
  key,
  list,
  number,
  oneOf,
  ongoing,
  record,
  text,
  yesNo,
} from './format.ts'
import { title } from './shared.ts'
import { date, time, webAddress, yearOrDate } from './written.ts'

const point = either(
  record({
    year: key('år', time(), 'Året eller perioden verdien gjelder.'),
    value: key('verdi', number(), 'Verdien som tall.'),
  }),
  number(),
  (value) => ({ year: undefined, value }),
)

/** One value of a series; `mangler` says why there is none. */
export const seriesPoint = record(
  {
    period: key('periode', time(), 'Året, skoleåret eller datoen verdien gjelder.'),
    area: key('område', text(), 'Hvor verdien gjelder, når det er flere steder.'),
    value: key('verdi', number(), 'Verdien som tall.'),
    missing: key(
      'mangler',
      choice({
        hidden: ['skjult'],
        absent: ['finnes ikke', 'finst ikkje'],
        notRelevant: ['ikke relevant', 'ikkje relevant'],
      }),
      'Hvorfor verdien mangler.',
      ['manglar'],
    ),
    provisional: key('foreløpig', yesNo(), 'Om verdien er foreløpig: ja eller nei.', ['førebels']),
    note: key('merknad', text(), 'Forklaring til verdien.'),
  },
  oneOf('value', 'missing'),
)

/** indikatorer/: a figure that shows how it goes. */
export const indicator = record({
  title,
  use: key(
    'bruk',
    choice({ steering: ['styring'], keyFigure: ['nøkkeltall', 'nøkkeltal'] }),
    'Om tallet brukes til styring eller er et nøkkeltall.',
  ),
  unit: key('måleenhet', text(), 'Hva tallet er målt i, for eksempel prosent.', [
    'måleining',
    'måleeining',
    'eining',
  ]),
  source: key(
    'kilde',
    either(
      record({
        name: key('navn', text(), 'Navnet på kilden.', ['namn']),
        link: key('lenke', webAddress(), 'Adressen til kilden.', ['lenkje']),
        date: key('dato', yearOrDate(), 'Dagen tallet ble hentet.'),
      }),
      text(),
      (name) => ({ name, link: undefined, date: undefined }),
    ),
    'Hvor tallet kommer fra.',
    ['kjelde'],
  ),
  direction: key(
    'ønsket retning',
    choice({ up: ['opp'], down: ['ned'] }),
    'Om tallet bør gå opp eller ned.',
    ['ønskt retning', 'ønska retning'],
  ),
  baseline: key('utgangsverdi', point, 'Verdien ved starten av planen.'),
  targets: key('måltall', list(point), 'Verdiene kommunen vil nå, og når.', ['måltal']),
  series: ongoing(
    key('serie', list(seriesPoint), 'Verdiene år for år.', ['talrekkje', 'tallrekke']),
  ),
  countsPeople: key('teller personer', yesNo(), 'Om tallet teller personer: ja eller nei.', [
    'tel personar',
    'teljer personar',
  ]),
  nextUpdate: ongoing(key('neste oppdatering', date(), 'Når tallet oppdateres.')),
})

export type IndicatorData = Data<typeof indicator>
export type SeriesPoint = Data<typeof seriesPoint>

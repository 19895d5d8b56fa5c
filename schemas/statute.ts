import { choice, type Data, key, list, number, record, text } from './format.ts'
import { date, webAddress } from './written.ts'

const certainty = key(
  'sikkerhet',
  choice({
    read: ['lest'],
    quoted: ['sitert av andre'],
    unverified: ['ikke kontrollert'],
  }),
  'Om ordlyden er lest i kilden, sitert av andre eller ikke kontrollert.',
)

/** schemas/statutes/*.yaml: a provision that prescribes a plan. */
export const statute = record({
  title: key('tittel', text(), 'Loven og paragrafen, slik den nevnes i tekst.'),
  shortTitle: key('kort tittel', text(), 'Kortnavnet, for eksempel § 15-1.'),
  link: key('lenke', webAddress(), 'Adressen til loven.'),
  inForce: key('plikten gjelder fra', date(), 'Dagen plikten til å ha en plan begynte.'),
  wordings: key(
    'ordlyder',
    list(
      record({
        id: key('id', text(), 'Id-en til ordlyden.'),
        from: key('fra', date(), 'Første dag ordlyden gjelder.'),
        to: key('til', date(), 'Siste dag ordlyden gjelder.'),
        source: key('kilde', text(), 'Loven som ga ordlyden.'),
        readOn: key('lest', date(), 'Dagen ordlyden ble lest i kilden.'),
        certainty,
        note: key('merknad', text(), 'Hva som ikke er sikkert.'),
        text: key('tekst', text(), 'Ordene i loven. Tom når de ikke er funnet.'),
      }),
    ),
    'Ordlydene loven har hatt.',
  ),
  formerBases: key(
    'tidligere hjemler',
    list(
      record({
        title: key('tittel', text(), 'Bestemmelsen, slik den nevnes i tekst.'),
        to: key('til', date(), 'Siste dag den gjaldt.'),
        acts: key(
          'lov',
          list(text()),
          'Begynnelsen på navn som bare den gamle loven har. De er nok alene.',
        ),
        sharedActs: key(
          'lov med paragraf',
          list(text()),
          'Begynnelsen på navn som den nye loven også har. De må stå sammen med paragrafen.',
        ),
        section: key('paragraf', text(), 'Paragrafen i den gamle loven, for eksempel § 3-1.'),
        certainty,
      }),
    ),
    'Bestemmelser som plikten stod i før. Planer viser ofte fortsatt til dem.',
  ),
  requirements: key(
    'krav',
    list(
      record({
        id: key('id', text(), 'Id-en som kapitler og avsnitt viser til.'),
        verb: key(
          'verb',
          choice({ shall: ['skal'], should: ['bør'], may: ['kan'] }),
          'Hvor sterkt kravet er.',
        ),
        title: key('tittel', text(), 'Kravet i noen få ord.'),
        question: key('spørsmål', text(), 'Kravet som et spørsmål til planen.'),
        words: key('lovens ord', text(), 'Ordene i loven som kravet hviler på.'),
        source: key('kilde', text(), 'Hvor ordene står.'),
        certainty,
        kind: key(
          'prøves som',
          choice({
            adoption: ['vedtak'],
            goals: ['mål'],
            description: ['beskrivelse'],
            distribution: ['fordeling'],
          }),
          'Hvordan maskinen leter etter svaret.',
        ),
        entries: key(
          'besvares av',
          list(
            choice({
              goal: ['mål'],
              measure: ['tiltak'],
              service: ['tjenester'],
              cooperation: ['samarbeid'],
            }),
          ),
          'Oppføringene som kan svare.',
        ),
        headings: key(
          'overskrifter',
          list(text()),
          'Begynnelsen på ord i overskrifter som tyder på et svar.',
        ),
        cues: key('kjennetegn', list(text()), 'Begynnelsen på ord i avsnitt som tyder på et svar.'),
        enough: key(
          'ord som er nok',
          number(),
          'Hvor mange ord en tekst må ha for ikke å være tynn. Et skjønn, ikke loven.',
        ),
      }),
    ),
    'Kravene i bestemmelsen.',
  ),
})

export type StatuteData = Data<typeof statute>

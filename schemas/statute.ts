import { choice, type Data, key, list, number, record, text, yesNo } from './format.ts'
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

/** schemas/statutes/*.yaml: a provision that prescribes a plan, or what goes with one. */
export const statute = record({
  title: key('tittel', text(), 'Bestemmelsen, slik den nevnes i tekst.'),
  shortTitle: key('kort tittel', text(), 'Kortnavnet, for eksempel § 15-1.'),
  calledAs: key(
    'kalles',
    choice({
      law: ['loven'],
      regulation: ['forskriften'],
      guidelines: ['retningslinjene'],
      rules: ['reglene'],
    }),
    'Hva bestemmelsen kalles i tekst. Retningslinjer er ikke lov.',
  ),
  link: key('lenke', webAddress(), 'Adressen til bestemmelsen.'),
  inForce: key(
    'plikten gjelder fra',
    date(),
    'Dagen plikten til å ha en plan begynte. Tom når den ikke er kjent; da er ingen plan for gammel.',
  ),
  wordings: key(
    'ordlyder',
    list(
      record({
        id: key('id', text(), 'Id-en til ordlyden.'),
        from: key(
          'fra',
          date(),
          'Første dag ordlyden gjelder. Bare den eldste kan mangle den, når dagen ikke er kjent.',
        ),
        to: key('til', date(), 'Siste dag ordlyden gjelder.'),
        source: key('kilde', text(), 'Loven eller forskriften som ga ordlyden.'),
        readOn: key('lest', date(), 'Dagen ordlyden ble lest i kilden.'),
        certainty,
        note: key('merknad', text(), 'Hva som ikke er sikkert.'),
        text: key(
          'tekst',
          text(),
          'Ordene i bestemmelsen. Tom når de ikke er funnet; da sier merknaden hvorfor.',
        ),
      }),
    ),
    'Ordlydene bestemmelsen har hatt, den eldste først.',
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
        aboutDuty: key(
          'ord om plikten',
          list(text()),
          'Begynnelsen på ord som viser at setningen handler om plikten. Tom når paragrafen ikke finnes i den nye loven.',
        ),
        aboutElse: key(
          'ord om noe annet',
          list(text()),
          'Begynnelsen på ord som viser at setningen handler om det paragrafen med samme nummer nå sier.',
        ),
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
          choice({ shall: ['skal'], should: ['bør'], practice: ['god praksis'] }),
          'Hvor sterkt det er: skal (bestemmelsen selv), bør (veiledere og forarbeider) eller god praksis.',
        ),
        title: key('tittel', text(), 'Kravet i noen få ord.'),
        titleInNynorsk: key(
          'tittel på nynorsk',
          text(),
          'Det samme på nynorsk, for planer på nynorsk.',
        ),
        question: key('spørsmål', text(), 'Kravet som et spørsmål til planen.'),
        words: key(
          'ordene',
          text(),
          'Ordene kravet hviler på. Tom når bare meningen er kjent; da sier merknaden det.',
        ),
        source: key('kilde', text(), 'Hvor ordene står.'),
        link: key(
          'lenke',
          webAddress(),
          'Adressen til kilden. Uten den lenkes det til bestemmelsen når det er den som krever, og ellers ikke.',
        ),
        readOn: key('lest', date(), 'Dagen ordene ble lest i kilden.'),
        certainty,
        note: key('merknad', text(), 'Hva som ikke er sikkert.'),
        outside: key(
          'utenfor planen',
          yesNo(),
          'Om plikten kan være oppfylt et annet sted, for eksempel i saksframlegget. Da er mangelen aldri en feil.',
        ),
        elaborates: key(
          'utdyper',
          text(),
          'Id-en til kravet dette utdyper. Det som er merket som svar på det kravet, svarer på dette også, og maskinen leter på samme måte når `prøves som` mangler.',
        ),
        kind: key(
          'prøves som',
          choice({
            adoption: ['vedtak'],
            goals: ['mål'],
            description: ['beskrivelse'],
            distribution: ['fordeling'],
            fact: ['opplysning'],
            mention: ['nevnt'],
            revision: ['revisjon'],
          }),
          'Hvordan maskinen leter etter svaret.',
        ),
        entries: key(
          'besvares av',
          list(
            choice({
              goal: ['mål'],
              focusArea: ['innsatsområder'],
              measure: ['tiltak'],
              service: ['tjenester'],
              cooperation: ['samarbeid'],
            }),
          ),
          'Oppføringene som kan svare.',
        ),
        facts: key(
          'opplysninger',
          list(
            choice({
              goalMeasures: ['tiltak til hvert mål'],
              measureResponsible: ['ansvarlig for hvert tiltak'],
              measureDeadline: ['frist for hvert tiltak'],
              cost: ['kostnad'],
              planResponsible: ['ansvarlig for planen'],
              lastRevised: ['sist oppdatert'],
              fourYears: ['planperiode på fire år'],
              sixWeeks: ['høring i seks uker'],
            }),
          ),
          'Feltene som svarer, når kravet prøves som opplysning.',
        ),
        years: key(
          'minst hvert',
          number(),
          'Hvor mange år det høyst kan gå, når kravet prøves som revisjon.',
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
          'Hvor mange ord en tekst må ha for ikke å være tynn. Et skjønn, ikke noe bestemmelsen sier.',
        ),
      }),
    ),
    'Kravene i bestemmelsen.',
  ),
})

export type StatuteData = Data<typeof statute>

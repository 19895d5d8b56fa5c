import {
  choice,
  type Data,
  either,
  key,
  list,
  record,
  reference,
  text,
  wholeNumber,
  yesNo,
} from './format.ts'
import { audience, contact, urgentHelp } from './shared.ts'
import { colour, organisationNumber, pageAddress } from './written.ts'

/** nettsted.yaml: what holds for the whole site. */
export const site = record({
  name: key('navn', text(), 'Navnet på nettstedet.', ['namn']),
  address: key(
    'adresse',
    pageAddress(),
    'Adressen nettstedet får, for eksempel https://planer.vindelsund.example/barn/.',
  ),
  language: key(
    'språk',
    choice({ nb: ['nb', 'bokmål'], nn: ['nn', 'nynorsk'], en: ['en', 'engelsk'] }),
    'Språket på knapper og menyer.',
  ),
  colour: key('farge', colour(), 'Kommunens farge, for eksempel #1f4e79.'),
  logo: key('logo', reference('file'), 'Filen med logoen, for eksempel filer/logo.png.'),
  logoText: key('logotekst', text(), 'Hva logoen viser, for dem som ikke ser den.'),
  contact: key('kontakt', contact, 'Hvem som svarer på spørsmål om nettstedet.'),
  publisher: key(
    'utgiver',
    either(
      record({
        name: key('navn', text(), 'Navnet på kommunen eller samarbeidet.', ['namn']),
        number: key('organisasjonsnummer', organisationNumber(), 'De ni sifrene i nummeret.', [
          'orgnr',
        ]),
      }),
      text(),
      (name) => ({ name, number: undefined }),
    ),
    'Hvem som gir ut planene og dataene. Trengs når planene har flere kommuner.',
    ['utgjevar', 'utgivar'],
  ),
  licence: key(
    'lisens',
    choice({
      nlod: ['NLOD 2.0', 'NLOD'],
      ccBy: ['CC BY 4.0', 'CC BY'],
      cc0: ['CC0 1.0', 'CC0'],
    }),
    'Lisensen dataene kan brukes etter. Uten verdi er ingen oppgitt.',
  ),
  accessibilityStatement: key(
    'tilgjengelighetserklæring',
    pageAddress(),
    'Adressen til erklæringen på uustatus.no.',
    ['tilgjengelegheitserklæring', 'tilgjengeerklæring'],
  ),
  editBase: key('rediger lenke', pageAddress(), 'Adressen der filene kan endres.', [
    'rediger lenkje',
    'redigeringslenke',
  ]),
  urgentHelp: urgentHelp(
    'Hvem man ringer når det haster. Står på alle sider. Det som bare gjelder én kommune, skriver du i plan.md.',
  ),
  smallestCount: key(
    'minste antall',
    wholeNumber(1, 100),
    'Det minste tallet på personer som kan vises. Uten verdi er det 3.',
    ['minste tal'],
  ),
  pdf: key('pdf', yesNo(), 'Om hver plan også lages som PDF: ja eller nei. Uten feltet lages den.'),
  showAdvice: key('vis råd', yesNo(), 'Om råd til kommunen vises på nettstedet: ja eller nei.'),
})

const named = {
  id: key('id', text(), 'Id-en som andre filer viser til.'),
  title: key('tittel', text(), 'Navnet.'),
  explanation: key('forklaring', text(), 'Kort om hva det er.'),
}

/** ordliste.yaml: words, themes and risk factors of one plan. */
export const glossary = record({
  terms: key(
    'ord',
    list(
      record({
        term: key('ord', text(), 'Ordet som forklares.'),
        shortForm: key('kortform', text(), 'Kortformen, for eksempel BTI.'),
        explanation: key('forklaring', text(), 'Hva ordet betyr.'),
        synonyms: key('synonymer', list(text()), 'Andre ord for det samme.', [
          'synonym',
          'synonymar',
        ]),
      }),
    ),
    'Ordene i ordlisten.',
  ),
  riskFactors: key('risikofaktorer', list(record(named)), 'Risikofaktorene tiltakene møter.', [
    'risikofaktorar',
  ]),
  themes: key(
    'temaer',
    list(
      record({
        ...named,
        audience: key('for', audience, 'Hvem temaet angår mest. De får det først i «Finn hjelp».'),
      }),
    ),
    'Temaene tjenestene hjelper med.',
    ['tema', 'temaar'],
  ),
})

export type SiteData = Data<typeof site>
export type GlossaryData = Data<typeof glossary>

import type { Question } from './question.ts'
import { fold, wordsOf } from './words.ts'

/** How much likelier a page is to be sought than others: whoever seeks help ends at a service, not at a list of all. */
const likelihood: Readonly<Record<string, number>> = {
  service: 1.3,
  measure: 1.18,
  cooperation: 1.05,
  indicator: 0.9,
  glossary: 0.6,
  compliance: 0.5,
  history: 0.7,
  followUp: 0.75,
  front: 0.5,
  measures: 0.3,
  goals: 0.3,
  services: 0.3,
  cooperations: 0.3,
  indicators: 0.3,
  focusAreas: 0.3,
  appendix: 0.6,
  /** Of the site, and of no plan. */
  data: 0.5,
  contact: 0.5,
  accessibility: 0.5,
  /** A chapter that mostly shows entries, which have pages of their own. */
  gathering: 0.65,
  help: 1,
  youth: 1.2,
  /** Pages in nynorsk; how likely they are depends on how the question is written. */
  nynorsk: 1,
  /** Pages that every plan has, and to which nothing has happened yet. */
  bare: 0.4,
}

/** What lists are called: who asks for «tiltak», or «alle tiltak», and says nothing else wants them all. */
const called: Readonly<Record<string, string>> = {
  measures: 'tiltak, tiltakene, tiltaka',
  goals: 'mål, målene, måla',
  services: 'tjenester, tjenestene, tenester, tenestene',
  indicators: 'indikatorer, indikatorene, indikatorar, indikatorane',
  focusAreas: 'innsatsområder, innsatsområdene, innsatsområde, innsatsområda',
  compliance: 'lovkrav, lovkravene, lovkrava, krav, kravene, krava',
}

interface Manner {
  said: string
  unless?: string
  /** Only where nothing else is said. */
  alone?: boolean
  kinds: Record<string, number>
}

/** What a question is after, by how it is put; written with small words, so it is compared as it stands. */
const manners: readonly Manner[] = [
  ...Object.entries(called).map(([kind, names]) => ({
    said: names.replace(/[^,\s]+/g, '$&, alle $&, liste over $&, oversikt over $&'),
    alone: true,
    kinds: { [kind]: 10 },
  })),
  {
    said: 'kontakt, kontakt oss, ta kontakt, kontaktinfo, e post, epost, mail',
    alone: true,
    kinds: { contact: 8 },
  },
  {
    said: `kontakt kommunen, kontakte kommunen, kontakt med kommunen, ringe kommunen, ringje kommunen, post til kommunen,
      epost til kommunen, mail til kommunen, brev til kommunen, kommunens adresse, kommunens telefon, pressen,
      pressekontakt, journalist, journalister, redaksjonen`,
    kinds: { contact: 6 },
  },
  { said: 'finn hjelp, hjelp, få hjelp', alone: true, kinds: { help: 8 } },
  {
    said: `hva er, hva betyr, hva menes, hva mener, hva vil det si, kva er, kva betyr, kva tyder, kva vil det seie,
      forklar, forklaring, betydning, definisjon, begrep, omgrep`,
    kinds: { glossary: 3 },
  },
  {
    said: `hvor mange, kor mange, hvor stor andel, kor stor del, andel, prosent, antall, statistikk,
      går det bedre, går det betre, blitt bedre, blitt verre, går det framover, utviklingen`,
    kinds: { indicator: 1.8 },
  },
  {
    said: `i rute, over fristen, forsinket, forsinka, går det med planen, går det med tiltakene, går det med tiltaka,
      hva er gjort, kva er gjort, hvor langt, kor langt, revideres, reviderast, neste revisjon, rulleres`,
    kinds: { followUp: 2 },
  },
  { said: 'er i gang, pågår, er ferdig, er ferdige', kinds: { measures: 3, followUp: 2 } },
  {
    said: `paragrafen ber om, loven ber om, loven krever, krever loven, lova krev, krev lova, krever paragrafen, oppfyller planen,
      oppfyller loven, følger planen loven, mangler i planen, mangler planen, manglar i planen, svarer planen på`,
    kinds: { compliance: 3 },
  },
  {
    said: 'jeg, eg, meg, mamma, pappa, foreldrene mine, foreldra mine, læreren min, læraren min',
    unless: `barnet, barn, sønn, sønnen, son, sonen, datter, datteren, dotter, dottera, ungen, gutten min, guten min,
      jenta mi, gravid, baby, babyen, sliten`,
    kinds: { youth: 1.25 },
  },
  {
    // Who writes nynorsk reads it, and mostly lives where the plan is in nynorsk; «æ» is written elsewhere.
    said: `barnevernstenesta, born, borna, bur, byrjar, byrje, dei, dykk, eg, ein, einsam, einsemd, eit, elevane, elevar,
      gjer, gjere, guten, heim, heime, hjå, høyring, høyringa, ikkje, kjem, kjærast,
      korfor, korleis, kva, kvar, kvart, kven, kvifor, leiar, lærar, læraren, meir, mykje, måla, noko,
      nokon, nokre, pengar, rettleiing, ringje, saman, seie, seier, sjå, skule, skulen,
      tenesta, teneste, tenestene, tenester, tilbod, tiltaka, ungane, uroa, utan, vaksen, vaksne, vald, veka, veke, veker, vener, vere, vert, verte, vore, åleine`,
    unless: 'æ',
    kinds: { nynorsk: 1.5 },
  },
  {
    said: `alene, barna, elever, en, et, henvisning, hjem, hjemme, hva, hvem, hver, hvilke, hvor, hvordan, hvorfor, ikke,
      jeg, mye, noen, penger, sammen, skole, skolen, tilbudet, tjenester, uke, uker, veiledning, voksen, voksne,
      vold, være, vært`,
    kinds: { nynorsk: 0.9 },
  },
]

const phrasesOf = (list = '') => list.split(',').map((one) => ` ${fold(one.trim())} `)

const read = manners.map(({ said, unless, alone = false, kinds }) => ({
  said: phrasesOf(said),
  alone,
  unless: unless === undefined ? [] : phrasesOf(unless),
  kinds: Object.entries(kinds),
}))

/** Somebody who asks from the pages of a municipality has little use for the numbers of another. */
const nearer = 4

const ofSite = ['data', 'contact', 'accessibility']

const explainedNearby = 0.35

/** «ppt», «sfo», «bup» are shorter. */
const shortForm = 5

/** The kind of pages of somebody, by their id. */
export function ownedBy(id: string): string {
  return `own${id}`
}

/** Whether pages of the kind are marked, as questions tell them from others. */
export function isMarked(kind: string): boolean {
  return kind in likelihood
}

/** The mark of pages of a kind. */
export function kindMark(kind: string): string {
  return `zzk${kind.toLowerCase()}`
}

/** How much likelier than others pages of each kind are to answer the question. */
export function likelihoodOf(
  query: string,
  { urgent, clauses, owners }: Question,
  near?: string,
): Map<string, number> {
  const words = wordsOf(query).map(({ text }) => fold(text))
  const asked = ` ${words.join(' ')} `
  const says = (phrases: readonly string[]) => phrases.some((one) => asked.includes(one))
  const likely = new Map(Object.entries(likelihood))
  // A word alone may be one that somebody wants explained, a short form most of all.
  if (clauses.length === 1) likely.set('glossary', asked.trim().length < shortForm ? 1 : 0.7)
  for (const { said, unless, alone, kinds } of read)
    if ((alone ? said.includes(asked) : says(said)) && !says(unless))
      for (const [kind, factor] of kinds) likely.set(kind, (likely.get(kind) ?? 1) * factor)
  if (urgent) likely.set('help', 1.5)
  const home = owners.length > 0 ? owners : [near].filter((one) => one !== undefined)
  for (const owner of home) likely.set(ownedBy(owner), nearer)
  // What the site itself says belongs to all of them.
  if (home.length > 0) for (const kind of ofSite) likely.set(kind, (likely.get(kind) ?? 1) * nearer)
  if (owners.length === 0 && near !== undefined) {
    // A word explained at home is no help: it shall not stand above a service for being nearer.
    likely.set('glossary', (likely.get('glossary') ?? 1) * explainedNearby)
  }
  return likely
}

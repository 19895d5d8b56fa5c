// All patterns here are for sentences in small letters: to leave letters their size makes a search twice as long.
// `\b` knows only ASCII letters: it sees a border inside «på» and none after it.
const anyWord = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'u')
const opening = (words: string) => new RegExp(`^[^\\p{L}]*(${words})(?!\\p{L})`, 'u')

const this_ = '((dette|denne|det|den|neste|følgende|følgjande) )?'
const part = `${this_}(kapit(tel|let|telet)|avsnittet|delen( av planen)?)`
const plan = `\\p{L}*plan(en)?|dokumentet|${part}`
const question = 'hva|kva|hvem|kven|hvordan|korleis|hvorfor|kvifor'
const mustSay = `beskriv\\p{L}*|skildr\\p{L}*|inneh[ao]ld\\p{L}*|gjøre(s)? rede|gjer(e|ast) greie|redegjør\\p{L}*|si noe|seie noko|(si|seie|vise) (${question})|s[yi]n(lig|leg)gj\\p{L}*|tyde?lig?gj\\p{L}*|avklar\\p{L}*|omtal\\p{L}*|omfatt\\p{L}*|omhandl\\p{L}*|handle om|ta for seg|svar[ae] på|gi en beskrivelse|gi ei skildring|gje ei skildring`
const must = '(skal|må|bør|plikt[ae]r å)( (også|òg|blant annet|mellom anna|i tillegg))?'
const state =
  'statsforvalt\\p{L}*|fylkesm[ae]nn\\p{L}*|bufdir\\p{L}*|\\p{L}*departement\\p{L}*|\\p{L}*direktorat\\p{L}*|forarbeid\\p{L}*|proposisjon\\p{L}*|lovgiv\\p{L}*|bestemmelse\\p{L}*|føresegna|lovverket|lovkravet|\\p{L}*reformen|reforma|prop'
const demands =
  'be(r|d|dt|de)|forvent(er|ar|a)|vent[ae]r|anbefal(er|te|ar)|tilrå\\p{L}*|råd[ae]r|presiser\\p{L}*|understrek\\p{L}*|pek[ae]r på|peik[ae]r på|legg(er)? (til grunn|vekt på)|still(er|te) (krav|forvent\\p{L}*)|krev\\p{L}*|står det|s[ei]+er|skriv(er)?'

/** A manner of speaking; what no such sentence is without is looked for first, which is much faster. */
interface Manner {
  signs: readonly RegExp[]
  patterns: readonly RegExp[]
}

const mustBe = /skal|må|bør|plikt/
/** What plans say of a plan's contents, instead of giving them. */
const repeatsDemand: readonly Manner[] = [
  {
    signs: [mustBe, /plan|dokumentet|kapit|avsnittet|delen/],
    patterns: [
      anyWord(`(${plan}) ${must} (${mustSay})`),
      // «… skal være vedtatt og beskrive», but not «… skal fornyes og inneholder».
      anyWord(`(${plan}) ${must} (\\p{L}+ ){1,4}(?!\\p{L}+[ae]r(?!\\p{L}))(${mustSay})`),
      anyWord(`(i|av) (${plan}) ${must} (det|vi|kommunen)`),
      anyWord(`${must} i (${plan}) (\\p{L}+ ){0,2}(${mustSay})`),
      anyWord(`${must} (beskrives|skildrast|fremgå|framgå|gå fr[ae]m|komm?e fram) .*(${plan})`),
    ],
  },
  {
    signs: [mustBe, /beskriv|skildr|gjøre rede|gjere greie/],
    patterns: [
      anyWord(
        `(den|han|kommunen|\\p{L}*(kommunestyr|bystyr|heradsstyr)et) ${must} (beskriv\\p{L}*|skildr\\p{L}*|gjøre rede|gjere greie)`,
      ),
    ],
  },
  {
    signs: [mustBe, /vedta/],
    patterns: [
      anyWord(
        `(den|han|kommunen|\\p{L}*(kommunestyr|bystyr|heradsstyr)et( selv| sjølv)?)( som)? ${must} vedta (\\p{L}+ ){0,3}\\p{L}*plan(en)?`,
      ),
    ],
  },
  {
    signs: [/at (planen|kommun)/],
    patterns: [
      anyWord('(forvent[ae]r|vent[ae]r|krev(er)?|be[rd] om) at (planen|kommun(en|ene|ane))'),
    ],
  },
  {
    signs: [
      /plan|kommun/,
      /statsforv|fylkesm|bufdir|departement|direktorat|forarbeid|proposisjon|lovgiv|bestemmelse|føresegn|lovverk|lovkrav|reform|prop/,
    ],
    patterns: [
      anyWord(`(${state})[^,;]{0,40} (${demands}) (\\p{L}+ ){0,6}\\p{L}*(plan|kommun)\\p{L}*`),
      anyWord(`(ifølgj?e|i følgje) (${state})`),
    ],
  },
  {
    signs: [/kommun/, /pålag|plikt/],
    patterns: [
      anyWord(
        'kommun\\p{L}+ ([\\p{L}\\p{N}]+ ){0,4}(pålagde?|pålagt|plikt\\p{L}*)( til)? å (ha|lage|laga|utarbeide|vedta) (en|ein) (\\p{L}+ ){0,3}\\p{L}*plan',
      ),
    ],
  },
  {
    signs: [/ med (lov|plan|plikt|bestem|føresegn)/],
    patterns: [
      anyWord(
        '(formål|føremål|hensikt|intensjon)\\p{L}* med (lov|planplikt|plikt|bestemmelse|føresegn)\\p{L}*',
      ),
    ],
  },
  {
    signs: [/plikt|lovkravet/],
    patterns: [
      opening(
        '(lovkravet|(lov|plan)plikt(en|a)) (gjeld(er)?|trå(dt|tt)e|tredde|kom|inneb[eæ]r(er)?|følg\\p{L}*|er)|plikt(en|a) (gjeld(er)?|trådte|tredde|kom)( \\p{L}+){0,4} kommun\\p{L}+',
      ),
    ],
  },
]

/** A short sentence that only tells what is to be read further on. */
const announces = [
  anyWord(
    `(${plan}|her) (beskriv(er)?|skildrar|viser|forklar[ae]r|fort[ae]l(ler|jar)?|handl[ae]r om|omtal[ae]r|gjør rede for|gjer greie for)( vi)? (${question})`,
  ),
  opening(
    `(i )?(${part}) (beskriv(er)?|skildrar|gir (en |ein |ei )?oversi[kg]t|gjør rede|gjer greie|ta?r for seg|tek for seg|presenter[ae]r|omtal[ae]r|omhandl[ae]r|handl[ae]r om)`,
  ),
  opening(`i (${part})( \\d+)? (finn(er)?|ser) (du|dere|de|en|ein|man)`),
  opening(
    '(her|under|nedenfor|nedanfor) følg(j?er) (en |ei |ein )?(\\p{L}+ )?(beskrivelse|oversikt|omtale|skildring)',
  ),
]
const mayAnnounce = new RegExp(`${question}|kapit|avsnittet|delen|følg`)
const ANNOUNCEMENT_WORDS = 25

const namesLaw = /barneverns?lov|lov om barnevern|(?<!\p{L})(loven|lova)(?!\p{L})|lovkrav|§/u
/** The duty to have a plan; what is done after the law may well name it too. */
const speaksOfDuty = [
  anyWord(
    `(hjemla|hjemlet|heimla|lovfest\\p{L}*|\\p{L}*plikt\\p{L}*|\\p{L}*krav\\p{L}*|krev(er)?|pålegg(er)?|pålagt|pålagd).*(\\p{L}*plan(en|er|ar)?)`,
  ),
  anyWord(
    `(${plan}) .*(hjemla|hjemlet|heimla|etter|jf|i henhold til|i samsvar med|krev(er)?|krav\\p{L}*|oppfyll\\p{L}*)`,
  ),
]
const lawIsSubject =
  /^[^\p{L}]*((etter|ifølge|ifølgje|i følgje|i henhold til|i medhald av|med heimel i|jf)\.?\s+)?((den )?nye? )?(barneverns?lov|lov om barnevern|§|(loven|lova)(?!\p{L}))/u

/** A text without full stops is no demand, and the patterns here would search it for long. */
export const LONGEST_DEMAND = 1000

/**
 * Whether a sentence of so many words tells what a plan shall hold, who demands it or what is to be read further on,
 * and so is no answer to a demand itself. Not for sentences longer than `LONGEST_DEMAND`.
 */
export function speaksOfPlanDuty(sentence: string, wordCount: number): boolean {
  const said = sentence.toLowerCase()
  if (repeatsDemand.some((manner) => isSpoken(manner, said))) return true
  if (wordCount <= ANNOUNCEMENT_WORDS && isAnnouncement(said)) return true
  if (!namesLaw.test(said)) return false
  if (speaksOfDuty.some((pattern) => pattern.test(said))) return true
  return lawIsSubject.test(said) && /kommune|plan/.test(said)
}

function isSpoken({ signs, patterns }: Manner, said: string): boolean {
  return signs.every((sign) => sign.test(said)) && patterns.some((pattern) => pattern.test(said))
}

/** Whether a sentence only says what is to be read further on, or what the plan is about. */
export function isAnnouncement(sentence: string): boolean {
  const said = sentence.toLowerCase()
  if (said.length > LONGEST_DEMAND || !mayAnnounce.test(said)) return false
  const goesOn = /:\s*\S/.test(said)
  return !goesOn && announces.some((pattern) => pattern.test(said))
}

/** A word of a text: as it stands, in small letters, and where. */
export interface Word {
  text: string
  start: number
  end: number
}

// A section sign is a word of its own: people search for «§ 15-1».
const word = /§|[\p{L}\p{N}]+/gu
const numbers =
  /(§\s*)?(?<!\d)(\d{1,3})(?:[-/](?=(\d\d?)(?!\d))|\/(?=20\d\d(?!\d)))|(?<=\d)\.(?=\d)(?!\d{3}(?!\d))/g

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return [...joinNumbers(text).matchAll(word)].map((match) => ({
    text: match[0].toLowerCase().normalize('NFC'),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The words of a text without their places, which is faster. */
export function plainWordsOf(text: string): string[] {
  return joinNumbers(text).toLowerCase().normalize('NFC').match(word) ?? []
}

/**
 * The number of a goal, a law or a case, «1.4», «15-1», «87/25», is one word; Pagefind knows no such signs. «6-12 år» is
 * two: what counts upwards is a range, unless it is a section of law. «390.000» is «390 000». As long as before, so that
 * places stay.
 */
function joinNumbers(text: string): string {
  return text.replace(numbers, (found: string, section, first, second) => {
    if (first === undefined) return 'x'
    const isOne = section !== undefined || found.endsWith('/') || Number(first) > Number(second)
    return isOne ? `${found.slice(0, -1)}x` : found
  })
}

/** The letters all spellings of a word share: ø, ö and oe are o, å and aa are a, æ, ä and ae are e. */
export function fold(text: string): string {
  // Most words have none of these letters.
  if (!/[^a-z\d]|aa|[ao]e/.test(text)) return text
  return text
    .replace(/ø|ö|oe/g, 'o')
    .replace(/å|aa/g, 'a')
    .replace(/æ|ä|ae/g, 'e')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

const endings = [
  ...['hetenes', 'hetene', 'heten', 'heter', 'het', 'heitene', 'heitane', 'heita', 'heit'],
  ...['erenes', 'erene', 'arane', 'eren', 'erne', 'aren', 'arar', 'ande', 'ende', 'ere', 'are'],
  ...['ene', 'ane', 'en', 'et', 'er', 'ar', 'a', 'e'],
]
const vowel = /[aeiouy]/
/** A site has thousands of words, and few of the endings have the letter a word ends with. */
const endingsBy = new Map<string | undefined, string[]>()
for (const ending of endings)
  endingsBy.set(ending.at(-1), [...(endingsBy.get(ending.at(-1)) ?? []), ending])

/** The stem of a word in bokmål or nynorsk: the same for all inflections of a regular word. It need not be a word. */
export function stem(text: string): string {
  let left = fold(text)
  // «44/2026» is the case «44/26».
  if (/\d/.test(left)) return left.replace(/^(\d+x)20(?=\d\d$)/, '$1')
  // Genitive; «hus» and «politis» would lose their own s.
  if (left.length > 4 && /[^suio]s$/.test(left)) left = left.slice(0, -1)
  for (;;) {
    const shorter = withoutEnding(left)
    if (shorter === left) return left.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    left = shorter
  }
}

function withoutEnding(text: string): string {
  if (text.length < 4) return text
  const last = text.at(-1)
  // «naskeri» is «nasking».
  if (last === 'i') return /.{4}eri$/.test(text) ? text.slice(0, -3) : text
  // «sykkel» and «sykler», «middel» and «midlene».
  if (last === 'l' && /.{2}([b-df-hj-np-tv-z])\1el$/.test(text)) return `${text.slice(0, -3)}l`
  // A «møtearena» is no «møte» with an ending.
  if (last === 'a' && text.endsWith('arena')) return text
  if (last === 's' && /.{4}els$/.test(text)) return text.slice(0, -3)
  // «stansede» is «stanset», but «veilede» no «veil».
  if (last === 'e' && /.{3}[^l]ede$/.test(text)) return text.slice(0, -3)
  for (const ending of endingsBy.get(last) ?? []) {
    const rest = text.slice(0, -ending.length)
    const least = ending.startsWith('he') ? 4 : 3
    if (text.endsWith(ending) && rest.length >= least && vowel.test(rest)) return rest
  }
  if (last === 'g' && /.{3}leg$/.test(text)) return `${text.slice(0, -3)}lig`
  if (last === 't' && /.{3}l[ei]gt$/.test(text)) return `${text.slice(0, -4)}lig`
  if (last === 'g' && /.{4}ing$/.test(text)) return text.slice(0, -3)
  if (last === 'j' && /[gk]j$/.test(text)) return text.slice(0, -1)
  if (last === 'n' && /.{4}[bdfgklmpst]n$/.test(text)) return text.slice(0, -1)
  return text
}

/** Words that say nothing of what is sought, in both languages, as they are written. */
export const emptyWords: ReadonlySet<string> = new Set(
  `jeg eg æ e i te kem korsn koffer kver gong gonger bærre førr bestandig tia tida ska mæ meg du deg dæ han ham hun ho henne hennar det den de dei dem vi me mi oss dere dykk dokker dokka man en ein et eit ei
  min mitt mine din ditt dine di sin sitt sine si seg hans hennes vår vårt våre våres deres deira dykkar egen eget eigen eige
  denne dette disse desse slik slike slikt sånn sånt sånne samme same selv sjøl sjølv hver hvert kvar kvart noen noe noko nokon nokre nåkka
  ingen ingenting inga intet alle alt all mange mye mykje flere fleire flest annen anna andre annet begge bare berre litt
  som at om for fordi hvis viss dersom når da då enn eller og også òg men så samt både enten mens medan før etter siden sidan
  av til fra frå med mot mellom på ved hos hjå under over ut inn opp ned uten utan gjennom innen innan innom rundt blant via pr per
  ifølge angående vedrørende ang omkring å åt
  er var være vere vært vore vart blir bli ble blei blitt verte har ha hadde hatt kan kunne skal skulle vil ville må måtte bør burde
  får få fått fikk fekk gjør gjøre gjer gjere gjorde gjort går gå gikk gjekk kommer kjem kom tar ta tek tok la lage finnes finst finne finn fins
  trenger treng trengs søke søker gjelder gjeld heter heiter betyr tyder står stå angår pleier ligger ligg sitter sit
  hva kva ka hvem kven hvor kor hvordan korleis korsen koss åssen hvorfor kvifor korfor hvilken hvilket hvilke
  ikke ikkje itj ittje nei ja jo nå no nu her der hit dit vel nok ganske helt heilt svært veldig nesten fortsatt framleis fremdeles
  ennå enno enda endå allerede allereie alltid aldri snart kanskje egentlig eigentleg likevel altså igjen att sammen saman noensinne mulig
  mer meir mest meire hei takk fjor lurer lurar vet veit hjelp hjelpe hjelpen hjelpa hjelper tilbud tilbod snakk snakke snakker snakkar kommune kommunen kommunens kommuna
  the of and sønn sønnen sønnene son sonen sønene datter datteren dattera dotter dottera åring åringen åringer år gammel gammal gamle
  ettåring ettåringen toåring toåringen treåring treåringen fireåring fireåringen femåring femåringen seksåring seksåringen
  sjuåring sjuåringen syvåring syvåringen åtteåring åtteåringen niåring niåringen tiåring tiåringen
  nokor vera vorte gjera kome koma verta vorten`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that may stand between those of a fixed expression: «slått av min far» is «slått far». */
export const smallWords: ReadonlySet<string> = new Set(
  `en et ein eit ei den det de dei min mitt mi mine din ditt di dine sin sitt si sine vår vårt våre og å i på av for til
  som at er var blir bli blei ble blitt vart har hatt ha hadde så veldig litt kan jeg eg du vi dere han hun ho noen
  nokon alltid når med om fra frå the ganske skal ofte mer meir gå går gikk gjekk dra drar bare berre nå no hele heile
  æ mæ dæ sæ oss åss nåkka nokka nån te seg meg deg hver kvar noe noko også òg nesten kanskje egentlig ennå enda fortsatt heller helt heilt
  me nokre enno framleis vert vorte førr`.split(/\s+/),
)

/** Words of everyday speech that say a little of what is sought, in both languages. */
export const lightWords: ReadonlySet<string> = new Set(
  `lang lange langt time timen timer timar kveld kvelden kveldene natt natta natten nettene helg helga helgen helgene
  morgen morgenen uke uka uken veke veka gang gangen ganger gonger måned måneden hver
  klare klarer klarte greie greier greidde orke orker orka ligge ligger ligg legge legger legg sette setter sett sitte sitter
  sende sender høre hører høyrer se ser sjå like liker likar hate hater slippe slipper sleppe slepp treffe treffer kjenne kjenner
  huske husker glemme glemmer bo bor bur jobbe jobber kjøpe kjøper hente henter følge følger fylgje følgje vise viser skrive
  skriver skriv fortelle forteller fortalt fortalte fortel tro trur tror håpe håper fikse ordne ordner gidde gidder
  vanskelig vanskeleg lett lettere viktig viktigst riktig rett feil sikker klar ferdig rar vanlig normal alltid sine
  vite visste vita si sier sei seier sagt sa skje skjer skjedd hende hender hendt gjelde gjelder gjeld gjaldt lenge lenger lengre resten gå går gikk komme
  sted stedet dagen lære lærte finner saken tatt betale betaler borte barnehagen
  kommer kjem kom bruke bruker brukar brukt starte starter begynne begynner byrje byrjar prøve prøver tenke tenker føle
  føler mene mener synes synest ønske ønsker ynskje dag dager tid ting måte måtar folk person personer barn barnet barna unge ungdom
  ungdommer liv mest flere fleire andre annet anna hele heile bruk nytt ny nye god godt gode bra stor store liten små
  grunn grunnen oversikt oversikten oversyn liste lista først første før etterpå sent tidlig ofte samme igjen opp holde holder gi gir gjev hverandre kvarandre rundt mine selv
  spørre spør slutte bestemme bestemmer avgjør virker virke verkar fungerer kommune kommunen plan planen planens
  mitt to tre fire fem seks sju syv åtte ni ti elleve tolv
  tretten fjorten femten seksten sytten atten mamma mammaen klassen pappa pappaen mor mora moren far faren søster søsteren søstera syster bror broren
  kjæreste kjæresten venninne venninna veninne ungen unger ungene ungane onga ongan gutten guten jenta barnebarn barnebarnet farmor mormor
  tenåring tenåringen tenåringer tenåringar stefar stemor lillebror storebror lillesøster storesøster søsken mannen kona tanta
  født fødd born borna ungar halde held gav gje fortelje tenkja verka bruka kjøpa fylgja skriva byrja sitja meine meina seia seie veit
  morra att vorte dottera sonen ongene onge
  bestemor bestefar morfar farfar besteforeldre tante onkel nabo naboen lærer læreren lærar læraren elev eleven elever elevar elevane hjemme heime familien familie foreldre foreldrene`.split(
    /\s+/,
  ),
)

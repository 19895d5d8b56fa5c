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

const wordsIn = (list: string) => list.split(/\s+/)

/** Words of both kinds below; each stands once, and in its order, which packs them closer. */
const emptyAndSmall = wordsIn(
  `alltid at av bare berre ble blei bli blir blitt de deg dei den dere det di din dine ditt du dæ eg egentlig ei ein eit
  en enda enno ennå er et for fortsatt fra framleis frå førr ganske gikk gjekk gå går ha hadde han har hatt heilt helt
  ho hun hver i jeg kan kanskje kvar litt me med meg meir mer mi min mine mitt mæ nesten no noe noen noko nokon nokre nå
  nåkka når og også om oss på seg si sin sine sitt skal som så te the til var vart veldig vi vorte vår våre vårt å æ òg`,
)

/** Words that say nothing of what is sought, in both languages, as they are written. */
export const emptyWords: ReadonlySet<string> = new Set([
  ...emptyAndSmall,
  ...wordsIn(
    `aldri all alle allerede allereie alt altså and andre ang angående angår anna annen annet att begge bestandig betyr
    blant burde både bærre bør da datter dattera datteren deira dem denne der deres dersom desse dette disse dit dokka
    dokker dotter dottera dykk dykkar då e egen eget eige eigen eigentleg eller endå enn enten etter ettåring ettåringen
    fekk femåring femåringen fikk finn finne finnes fins finst fireåring fireåringen fjor fleire flere flest fordi
    fremdeles få får fått før gamle gammal gammel gjeld gjelder gjennom gjer gjera gjere gjorde gjort gjør gjøre gong
    gonger ham hans hei heiter hennar henne hennes her heter hit hjelp hjelpa hjelpe hjelpen hjelper hjå hos hva hvem
    hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor ifølge igjen ikke ikkje inga ingen ingenting inn innan innen
    innom intet itj ittje ja jo ka kem kjem koffer kom koma kome kommer kommuna kommune kommunen kommunens kor korfor
    korleis korsen korsn koss kunne kva kvart kven kver kvifor la lage ligg ligger likevel lurar lurer man mange medan
    meire mellom men mens mest mot mulig mye mykje må måtte ned nei niåring niåringen noensinne nok nokor nu of omkring
    opp over per pleier pr rundt saman same samme sammen samt seksåring seksåringen selv sidan siden sit sitter sjuåring
    sjuåringen sjøl sjølv ska skulle slik slike slikt snakk snakkar snakke snakker snart son sonen stå står svært syvåring
    syvåringen sånn sånne sånt søke søker sønene sønn sønnen sønnene ta takk tar tek tia tida tilbod tilbud tiåring
    tiåringen tok toåring toåringen treng trenger trengs treåring treåringen tyder under ut utan uten ved vedrørende veit
    vel vera vere verta verte vet via vil ville viss vore vorten våres være vært år åring åringen åringer åssen åt
    åtteåring åtteåringen`,
  ),
])

/** Words that may stand between those of a fixed expression: «slått av min far» is «slått far». */
export const smallWords: ReadonlySet<string> = new Set([
  ...emptyAndSmall,
  ...wordsIn('dra drar heile hele heller nokka nån ofte sæ vert åss'),
])

/** Words of everyday speech that say a little of what is sought, in both languages. */
export const lightWords: ReadonlySet<string> = new Set(
  wordsIn(
    `atten avgjør barn barna barnebarn barnebarnet barnehagen barnet begynne begynner bestefar besteforeldre bestemme bestemmer
    bestemor betale betaler bo bor born borna borte bra bror broren bruk bruka brukar bruke bruker brukt bur byrja byrjar byrje
    dag dagen dager elev elevane elevar eleven elever elleve etterpå familie familien far faren farfar farmor feil fem femten
    ferdig fikse finner fire fjorten folk foreldre foreldrene fortalt fortalte fortel fortelje fortelle forteller fungerer
    fylgja fylgje fødd født føle føler følge følger følgje først første gang gangen ganger gav gi gidde gidder gir gjaldt gje
    gjelde gjev glemme glemmer god gode godt greidde greie greier grunn grunnen guten gutten halde hate hater heile heime held
    hele helg helga helgen helgene hende hender hendt hente henter hjemme holde holder huske husker hverandre håpe håper høre
    hører høyrer jenta jobbe jobber kjenne kjenner kjæreste kjæresten kjøpa kjøpe kjøper klar klare klarer klarte klassen komme
    kona kvarandre kveld kvelden kveldene lang lange langt legg legge legger lenge lenger lengre lett lettere ligge likar like
    liker lillebror lillesøster lista liste liten liv lærar læraren lære lærer læreren lærte mamma mammaen mannen meina meine
    mene mener mor mora moren morfar morgen morgenen mormor morra måned måneden måtar måte nabo naboen natt natta natten nettene
    ni normal ny nye nytt ofte onga ongan onge ongene onkel ordne ordner orka orke orker oversikt oversikten oversyn pappa
    pappaen person personer plan planen planens prøve prøver rar resten rett riktig sa sagt saken se sei seia seie seier seks
    seksten sende sender sent ser sett sette setter sier sikker sitja sitte sju sjå skje skjedd skjer skriv skriva skrive
    skriver slepp sleppe slippe slipper slutte små spør spørre starte starter sted stedet stefar stemor stor store storebror
    storesøster synes synest syster sytten syv søsken søster søstera søsteren tanta tante tatt tenke tenker tenkja tenåring
    tenåringar tenåringen tenåringer ti tid tidlig timar time timen timer ting to tolv tre treffe treffer tretten tro tror trur
    uka uke uken ungane ungar ungdom ungdommer unge ungen ungene unger vanlig vanskeleg vanskelig veka veke veninne venninna
    venninne verka verkar viktig viktigst virke virker vise viser visste vita vite ynskje åtte ønske ønsker`,
  ),
)

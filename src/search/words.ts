/** A word of a text: as it stands, in small letters, and where. */
export interface Word {
  text: string
  start: number
  end: number
}

// A section sign is a word of its own: people search for «§ 15-1».
const word = /§|[\p{L}\p{N}]+/gu

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({
    text: match[0].toLowerCase().normalize('NFC'),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The words of a text without their places, which is faster. */
export function plainWordsOf(text: string): string[] {
  return text.toLowerCase().normalize('NFC').match(word) ?? []
}

/** The letters all spellings of a word share: ø, ö and oe are o, å and aa are a, æ, ä and ae are e. */
export function fold(text: string): string {
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

/** The stem of a word in bokmål or nynorsk: the same for all inflections of a regular word. It need not be a word. */
export function stem(text: string): string {
  let left = fold(text)
  for (;;) {
    const shorter = withoutEnding(left)
    if (shorter === left) return left.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    left = shorter
  }
}

function withoutEnding(text: string): string {
  if (text.length < 4 || /\d/.test(text)) return text
  // A «møtearena» is no «møte» with an ending.
  if (/arena$/.test(text)) return text
  if (/.{4}els$/.test(text)) return text.slice(0, -3)
  // Genitive; «hus» and «politis» would lose their own s.
  if (text.length > 4 && /[^suio]s$/.test(text)) return text.slice(0, -1)
  for (const ending of endings) {
    const rest = text.slice(0, -ending.length)
    const least = ending.startsWith('he') ? 4 : 3
    if (text.endsWith(ending) && rest.length >= least && vowel.test(rest)) return rest
  }
  if (/.{3}leg$/.test(text)) return `${text.slice(0, -3)}lig`
  if (/.{3}l[ei]gt$/.test(text)) return `${text.slice(0, -4)}lig`
  if (/.{4}ing$/.test(text)) return text.slice(0, -3)
  if (/[gk]j$/.test(text)) return text.slice(0, -1)
  if (/.{4}[bdfgklmpst]n$/.test(text)) return text.slice(0, -1)
  return text
}

/** Words that say nothing of what is sought, in both languages, as they are written. */
export const emptyWords: ReadonlySet<string> = new Set(
  `alle alt at av bli blir blei ble blitt burde bør ved da då de dei deg dem den denne der dere deres det dette di din
  dine ditt dykk dykkar du eg ei ein eit ein en enn er et etter få får fram for fordi fra frå før gjøre gjør gjere gjer
  gjeld gjelder går gå ha hadde han hans har hva kva hvem kven hver kvar hvilke hvilken hvilket kva hvis viss ho hun henne hennar hennes
  honom hvor kor korleis hvordan hvorfor kvifor i ifølge ikke ikkje ikkje inn innan innen ja jeg jo kan kunne la mange
  med meg mellom men mens medan mi min mine mitt mot mye mykje må må når no nå noe noen noko nokon nokre nei om og også òg opp
  oss over på sa sammen saman seg selv sjøl sjølv si sin sine sitt skal skulle slik som så til under unna ut uten utan vår vårt våre var
  vart vere være vært vore ved vi via vil ville å åt trenger treng trengs finnes finst finne finn snakke snakk ta tar tek
  lage heter heiter betyr tyder står angående vedrørende ang hei takk noensinne jeg'
  the of and kommune kommunen kommunens kommuna dykkar hjelp hjelpe hjelper lurer lurar vet veit tilbud tilbod ingen inga hende flere fleire andre annen anna bare berre litt veldig snakker snakkar går gikk søke søker noensinne gjort gjorde mulig kommer kjem ha få fått står stå nesten sønn sønnen son sonen datter datteren dotter dottera åring åringen åringer år gammel gammal toåring toåringen treåring treåringen fireåring fireåringen femåring femåringen seksåring seksåringen`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that may stand between those of a fixed expression: «slått av min far» is «slått far». */
export const smallWords: ReadonlySet<string> = new Set(
  `en et ein eit ei den det de dei min mitt mi mine din ditt di dine sin sitt si sine vår vårt våre og å i på av for til
  som at er var blir bli blei ble blitt vart har hatt ha hadde så veldig litt kan jeg eg du vi dere de han hun ho noen
  nokon alltid når med om fra frå the ganske skal ofte mer meir gå går gikk gjekk dra drar bare berre nå no hele heile
  seg meg deg hver kvar noe noko også òg nesten kanskje egentlig ennå enda fortsatt heller litt helt heilt`.split(
    /\s+/,
  ),
)

/** Words of everyday speech that say a little of what is sought, in both languages. */
export const lightWords: ReadonlySet<string> = new Set(
  `vite visste vita si sier sei seier sagt sa skje skjer skjedd hende hender hendt gjelde gjelder gjeld gjaldt lenge lengre gå går gikk komme
  kommer kjem kom bruke bruker brukar brukt starte starter begynne begynner byrje byrjar prøve prøver tenke tenker føle
  føler mene mener synes synest ønske ønsker ynskje dag dager tid ting måte måtar folk person personer barn barnet barna unge ungdom
  ungdommer liv mest flere fleire andre annet anna hele heile bruk barn nytt ny nye god godt gode bra stor store store liten små
  først første før etterpå sent tidlig ofte samme igjen opp holde holder begge gi gir gjev hverandre kvarandre rundt mine selv
  spørre spør starte slutte bestemme bestemmer avgjør virker virke verkar fungerer kommune kommunen plan planen planens
  mitt to tre fire fem seks sju syv åtte ni ti elleve tolv
  tretten fjorten femten seksten sytten atten mamma pappa jeg hjemme heime familien familie foreldre foreldrene`.split(
    /\s+/,
  ),
)

/** Words between what is named and what it is for: «kurs for foreldre» is «foreldrekurs». */
const prepositions: ReadonlySet<string> = new Set('av for hos i med mot om på til'.split(' '))

/** Where a compound may be said in two words: «kurs for foreldre», or the parts alone in the wrong order. */
export function turnedRound(said: readonly Word[]): [number, number][] {
  if (said.length === 2) return [[0, 1]]
  return said.flatMap(({ text }, i): [number, number][] =>
    prepositions.has(text) && i > 0 && i + 1 < said.length ? [[i - 1, i + 1]] : [],
  )
}

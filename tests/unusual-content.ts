/** Words of some length, the same each time, that do not repeat one sentence. */
function words(count: number): string {
  const some = ['familien', 'får', 'hjelp', 'tidlig', 'på', 'skolen', 'og', 'hjemme', 'hos', 'oss']
  const sentences: string[] = []
  for (let at = 0; at < count; at += 10)
    sentences.push(some.map((_, i) => some[(i * (1 + (at % 7)) + at / 10) % some.length]).join(' '))
  return sentences.map((one) => `${one[0]?.toUpperCase()}${one.slice(1)}.`).join(' ')
}

const columns = Array.from({ length: 30 }, (_, i) => `Kolonne ${i + 1}`)
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const wideTable = [
  row(columns),
  row(columns.map(() => '---')),
  row(columns.map((_, i) => `Verdi ${i + 1}`)),
].join('\n')

const chapter = (title: string, text: string) =>
  `---\ntittel: ${JSON.stringify(title)}\n---\n\n${text}\n`
const indicator = (title: string, fields: string) =>
  `---\ntittel: ${title}\nmåleenhet: prosent\nkilde: {navn: Fiktive tall}\nteller personer: nei\n${fields}---\n`
const series = (rows: readonly string[]) => `periode,verdi,mangler\n${rows.join('\n')}\n`

/** A title as long as no title should be. */
export const longTitle =
  `Plan for ${'forebyggende arbeid for barn og unge og '.repeat(8)}familier`.slice(0, 300)
export const longWord = 'Barnehagehelsesykepleierveiledningsgruppelederkonferanse'.repeat(2)

/** What is allowed, but bigger or odder than plans are, by path inside content/. */
export const unusual: Record<string, string | Uint8Array> = {
  'nettsted.yaml': 'navn: Prøve\n',
  'plan/plan.md': `---\ntittel: ${longTitle}\nkommune: Prøve\nspråk: nb\nstatus: utkast\n---\n\n${words(60)}\n`,
  'plan/ordliste.yaml':
    'ord:\n  - {ord: hjelp, forklaring: Det vi gir.}\n  - {ord: hjelp hjemme, forklaring: Det vi gir hjemme.}\n  - {ord: får, forklaring: Et dyr.}\n',
  'plan/kapitler/01-langt.md': chapter('Langt', `## Del\n\n${words(40_000)}`),
  'plan/kapitler/02-lang-tittel.md': chapter(longTitle, words(20)),
  'plan/kapitler/03-langt-ord.md': chapter(
    longWord,
    `${longWord} https://www.example.no/${'langt/'.repeat(30)}`,
  ),
  'plan/kapitler/04-emoji.md': chapter(
    '👨‍👩‍👧‍👦 Familien 🎯',
    `Vi er glade 😀.\n\n## 🎯\n\n${words(20)}`,
  ),
  'plan/kapitler/05-tabell.md': chapter('Tabellen', wideTable),
  'plan/kapitler/06-ord.md': chapter('Ordene', 'Familien får hjelp hjemme, og får hjelp igjen.'),
  'plan/kapitler/07-bilder.md': chapter('Bildene', '![Stort](filer/stort.png)'),
  // Typed in other ways than plans mostly are, in a folder whose name is no id.
  'Andre Måter/plan.md':
    '---\ntittel: Andre måter\nspråk: nb\nstatus: utkast\ndeltakere: [ppt, alle rektorer]\n---\n',
  'Andre Måter/kapitler/01-lenker.md': chapter(
    'Lenker',
    'Se [tiltaket][t] og [prosenten](https://x.example/100%25).\n\n![Fra definisjonen][f]\n\n![Fra redigereren](../filer/mitt%20bilde.png)\n\n::vis{kapittel=lenker}\n\n[t]: ../tiltak/t.md\n[f]: filer/mitt%20bilde.png',
  ),
  'Andre Måter/tiltak/t.md': chapter('Tiltaket', '::vis{tiltak som=hel}'),
  'Andre Måter/tjenester/ppt.md': chapter('PPT-en', words(20)),
  'utgaven/plan.md':
    '---\ntittel: Utgaven\nspråk: nb\nutgave: kortversjon\nutgave av: Andre Måter\n---\n',
  'plan/indikatorer/en.md': indicator('Én verdi', 'serie: [{periode: "2024", verdi: 5}]\n'),
  'plan/indikatorer/ingen.md': indicator('Ingen verdi', ''),
  'plan/indikatorer/hull.md': indicator('Hull', ''),
  'plan/indikatorer/hull.csv': series(['2020,5,', '2021,,skjult', '2023,7,', '2024,,finnes ikke']),
  'plan/indikatorer/tusen.md': indicator('Tusen', ''),
  'plan/indikatorer/tusen.csv': series(
    Array.from({ length: 1000 }, (_, i) => {
      const day = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10)
      return `${day},${(i * 37) % 100},`
    }),
  ),
}

/** What cannot be shown at all; the writer is told. */
export const unusable: Record<string, string> = {
  'nettsted.yaml': 'navn: Prøve\n',
  'plan/plan.md': '---\ntittel: Prøve\n---\n',
  'plan/kapitler/bilder.md': chapter(
    'Bildene',
    '![Borte](filer/borte.png)\n\n![Ikke et bilde](filer/tekst.png)',
  ),
  'plan/filer/tekst.png': 'Dette er ikke et bilde.',
  'plan/indikatorer/tekst.md': indicator('Tekst', ''),
  'plan/indikatorer/tekst.csv': series(['2020,5,', '2021,mange,', '2022,6,']),
}

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What was written. */
export interface BenchPlan {
  chapters: number
  measures: number
  files: number
  /** The file of the first chapter. */
  first: string
}

const words = (
  'barn ungdom familie forelder kommune tjeneste tiltak mål plan arbeid hjelp støtte skole barnehage helsestasjon ' +
  'barnevern fritid oppvekst nettverk ansvar samarbeid møte rutine veiledning oppfølging medvirkning forebygging ' +
  'tidlig innsats risiko vurdering rapport leder ansatt frivillig lag forening nabolag bolig økonomi psykisk helse ' +
  'trygg god ny felles åpen lokal årlig egen viktig enkel skal kan får gir tar finner lager følger møter kjenner ' +
  'bruker ser og eller som at når hvis fordi med uten for til fra på i av over under mellom etter før hver alle noen ' +
  'barnevernstjenesten helsesykepleier kommunestyret kommunedirektøren oppvekstsektoren foreldreveiledning ' +
  'barnehagelærer skolefravær ungdomskontakt lavterskeltilbud tverrfaglig kompetanseheving handlingsplan'
).split(' ')

/** Writes a plan of many chapters; the same number always gives the same bytes. */
export async function writeBenchPlan(content: string, chapters: number): Promise<BenchPlan> {
  const next = random(1)
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(next() * items.length)] as Item
  const ids = (kind: string, count: number) =>
    Array.from({ length: Math.max(2, Math.round(count)) }, (_, number) => `${kind}-${number + 1}`)
  const measures = ids('tiltak', chapters / 5)
  const goals = ids('mal', chapters / 50)
  const services = ids('tjeneste', chapters / 50)

  const sentence = (length: number) => {
    const chosen = Array.from({ length }, () => pick(words)).join(' ')
    return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}.`
  }
  const paragraph = (length: number) =>
    Array.from({ length: length / 16 }, () => sentence(16)).join(' ')
  const title = () => sentence(4).slice(0, -1)
  const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n`

  const chapterText = () => {
    const link = () => `[${pick(words)}](tiltak/${pick(measures)})`
    return [
      paragraph(112),
      ...[1, 2, 3].flatMap(() => [
        `## ${title()}`,
        `${paragraph(80)} Se ${link()} og [[tjenester/${pick(services)}]]. **${sentence(8)}**`,
        [1, 2, 3].map(() => `- ${sentence(8)}`).join('\n'),
        paragraph(48),
      ]),
      '| Tiltak | Ansvarlig | År |\n| --- | --- | ---: |\n' +
        [1, 2, 3].map((year) => `| ${link()} | ${pick(words)} | 202${year} |`).join('\n'),
    ].join('\n\n')
  }

  const files: Record<string, string> = {
    'nettsted.yaml': 'navn: Målt\nspråk: nb\n',
    'plan/plan.md': front(
      'tittel: Plan for måling',
      'kommune: Målvik',
      'status: vedtatt',
      'lovhjemmel: [barnevernsloven-15-1]',
      'vedtak: [{ organ: kommunestyret, dato: 2025-06-12, saksnummer: PS 21/25 }]',
    ),
  }
  const chapterFiles = Array.from({ length: chapters }, (_, number) => {
    const [folder, inside] = [Math.floor(number / 20) + 1, number % 20]
    const name = inside === 0 ? 'index' : `${String(inside).padStart(2, '0')}-kapittel`
    return `plan/kapitler/${String(folder).padStart(3, '0')}-del-${folder}/${name}${inside === 0 ? '' : `-${number}`}.md`
  })
  for (const file of chapterFiles)
    files[file] = front(`tittel: ${title()}`, 'svarer på: [organisering]') + chapterText()
  for (const id of goals) files[`plan/mal/${id}.md`] = front(`tittel: ${title()}`) + paragraph(48)
  for (const id of services)
    files[`plan/tjenester/${id}.md`] =
      front(`tittel: ${title()}`, `ansvar: ${sentence(12)}`) + paragraph(48)
  for (const id of measures)
    files[`plan/tiltak/${id}.md`] =
      front(
        `tittel: ${title()}`,
        `mål: [${pick(goals)}]`,
        `ansvarlig: [${pick(services)}]`,
        `samarbeider med: [${pick(services)}]`,
        `forebyggingsnivå: [${pick(['universelt', 'selektivt', 'indikert'])}]`,
        'frist: 2027',
        'status: pågår',
      ) + paragraph(96)

  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), text)
  }
  return {
    chapters,
    measures: measures.length,
    files: Object.keys(files).length,
    first: join(content, chapterFiles[0] ?? ''),
  }
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

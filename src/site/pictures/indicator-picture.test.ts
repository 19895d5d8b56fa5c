import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { readPicture } from '../../../tests/read-picture.ts'
import { planContext } from '../context.ts'
import { indicatorPicture } from './indicator-picture.ts'
import { pictureFiles } from './plan-pictures.ts'

function pictureOf(indicator: string, csv?: string) {
  const context = contextFrom({
    'plan/plan.md': '---\ntittel: Plan\nspråk: nb\n---\n',
    'plan/indikatorer/a.md': `---\ntittel: A\n${indicator}\n---\n`,
    ...(csv ? { 'plan/indikatorer/a.csv': csv } : {}),
  })
  const [report] = context.report.plans
  const [one] = report?.plan.indicators ?? []
  if (!report || !one) throw new Error('no indicator')
  return indicatorPicture(one, planContext(context, report))
}

const read = (indicator: string, csv?: string, width = 720) =>
  readPicture(pictureOf(indicator, csv)?.draw(width).svg ?? '')

const plain = `måleenhet: dager
utgangsverdi: {år: 2022, verdi: 40}
måltall: [{år: 2027, verdi: 20}]
serie:
  - {periode: "2022", verdi: 40}
  - {periode: "2023", mangler: skjult}
  - {periode: "2024", verdi: 31.5}
  - {periode: "2025", verdi: 25, foreløpig: ja}`

test('draws every value, the baseline and the targets, each where its number belongs', () => {
  const marks = read(plain)
  expect(marks.map(({ data }) => data)).toEqual([
    { baseline: '40', year: '2022' },
    { period: '2022', value: '40' },
    { period: '2023', missing: 'hidden' },
    { period: '2024', value: '31.5' },
    { period: '2025', value: '25' },
    { target: '20', year: '2027' },
  ])
  const [baseline, first, , third, fourth, target] = marks
  const unit = ((third?.y ?? 0) - (first?.y ?? 0)) / 8.5
  expect(unit).toBeGreaterThan(1)
  expect(baseline?.y).toBeCloseTo(first?.y ?? 0, 0)
  expect(fourth?.y).toBeCloseTo((first?.y ?? 0) + 15 * unit, 0)
  // The top of the form stands eight above its middle.
  expect((target?.y ?? 0) + 8).toBeCloseTo((first?.y ?? 0) + 20 * unit, 0)
  const year = ((third?.x ?? 0) - (first?.x ?? 0)) / 2
  expect(fourth?.x).toBeCloseTo((first?.x ?? 0) + 3 * year, 0)
  expect(target?.x).toBeCloseTo((first?.x ?? 0) + 5 * year, 0)
})

test('draws no value of an unknown time, and says nothing of it', () => {
  const picture = pictureOf(
    'serie: [{verdi: 5}, {periode: "2024", verdi: 6}, {periode: "2025", verdi: 7}]',
  )
  expect(readPicture(picture?.draw(720).svg ?? '').map(({ data }) => data['value'])).toEqual([
    '6',
    '7',
  ])
  expect(picture?.summary).toBe('Fra 6 (2024) til 7 (2025).')
  expect(pictureOf('serie: [{verdi: 5}, {verdi: 6}]')).toBeUndefined()
})

test('says that a value is hidden and breaks the line there', () => {
  const svg = pictureOf(plain)?.draw(328).svg ?? ''
  const [, , hidden] = readPicture(svg)
  expect(hidden?.text).toBe('skjult')
  const path = /<path d="([^"]*)" class="line"/.exec(svg)?.[1] ?? ''
  expect(path.match(/M/g)).toHaveLength(2)
  expect(path.match(/L/g)).toHaveLength(1)
  expect(pictureOf(plain)?.summary).toBe(
    'Fra 40 (2022) til 25 (2025, foreløpig). Utgangsverdi: 40 (2022). Måltall: 20 (2027). Én verdi er skjult av hensyn til personvern.',
  )
})

test('begins at zero unless all values lie far from it, and says so when not', () => {
  expect(pictureOf(plain)?.draw(720).svg).not.toContain('ikke på 0')
  const far = 'serie: [{periode: "2024", verdi: 81}, {periode: "2025", verdi: 88}]'
  expect(pictureOf(far)?.draw(720).svg).toContain('Aksen begynner på')
})

test('draws a line for each place, and the place with one period as bars', () => {
  const csv =
    'periode;område;verdi;mangler\nskoleåret 23/24;Hele;70;\nskoleåret 23/24;Nord;;skjult\nskoleåret 24/25;Hele;72,5;\nskoleåret 24/25;Nord;68;\n'
  expect(read('måleenhet: prosent', csv).map(({ data }) => data)).toEqual([
    { area: 'Nord', period: 'skoleåret 23/24', missing: 'hidden' },
    { area: 'Nord', period: 'skoleåret 24/25', value: '68' },
    { area: 'Hele', period: 'skoleåret 23/24', value: '70' },
    { area: 'Hele', period: 'skoleåret 24/25', value: '72.5' },
  ])
  const bars = read(
    'måltall: [{år: 2027, verdi: 40}]',
    'periode;område;verdi\n2025;Nord;10\n2025;Sør;30\n',
  )
  expect(bars.map(({ data }) => data)).toEqual([
    { area: 'Nord', period: '2025', value: '10' },
    { area: 'Sør', period: '2025', value: '30' },
    { target: '40', year: '2027' },
  ])
  expect(bars[1]?.width).toBeCloseTo((bars[0]?.width ?? 0) * 3, 0)
})

test('needs two numbers, and stays in bounds with a thousand', () => {
  expect(pictureOf('serie: [{periode: "2025", verdi: 3}]')).toBeUndefined()
  expect(pictureOf('måleenhet: dager')).toBeUndefined()
  const rows = Array.from({ length: 1000 }, (_, n) => `uke ${n + 1};${n}`).join('\n')
  const picture = pictureOf('måleenhet: dager', `periode;verdi\n${rows}\n`)
  const marks = readPicture(picture?.draw(328).svg ?? '')
  expect(marks).toHaveLength(40)
  expect(marks.at(-1)?.data).toEqual({ period: 'uke 1000', value: '999' })
  expect(picture?.summary).toContain('siste 40 periodene')
})

test('one value is a picture only beside a target or a baseline', () => {
  const one = 'serie: [{periode: "2025", verdi: 3}]'
  expect(pictureOf(one)).toBeUndefined()
  expect(read(`${one}\nmåltall: [{år: 2027, verdi: 5}]`).map(({ data }) => data)).toEqual([
    { period: '2025', value: '3' },
    { target: '5', year: '2027' },
  ])
})

test('what is no number is no point: words, a bare sign, nothing at all', () => {
  const csv =
    'periode;verdi\n2020;10\n2021;omtrent 20\n2022;-\n2023;\n2024;1 250,5\n2025;<b>7</b>\n'
  const svg = pictureOf('måleenhet: dager', csv)?.draw(720).svg ?? ''
  const points = readPicture(svg).filter(({ data }) => data.value !== undefined)
  expect(points.map(({ data }) => data)).toEqual([
    { period: '2020', value: '10' },
    { period: '2024', value: '1250.5' },
  ])
  expect(svg).not.toMatch(/NaN|omtrent|<b>/)
})

test('years that lack in the middle leave their room, and the line goes over it', () => {
  const gap =
    'serie: [{periode: "2020", verdi: 1}, {periode: "2021", verdi: 2}, {periode: "2025", verdi: 3}]'
  const [first, second, last] = read(gap)
  expect((last?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(5 * ((second?.x ?? 0) - (first?.x ?? 0)), 0)
})

test('a title of 300 letters or of emoji stands whole beside the drawing, and once in its file', () => {
  const title = `${'Familier som får hjelp '.repeat(13)}👩‍👩‍👧`
  const context = contextFrom({
    'plan/plan.md': `---\ntittel: Plan 🎉\nspråk: nb\n---\n`,
    'plan/indikatorer/a.md': `---\ntittel: ${title}\nserie: [{periode: "2024", verdi: 2}, {periode: "2025", verdi: 3}]\n---\n`,
  })
  const [sheet] = pictureFiles(context)
  const svg = String(sheet?.content)
  expect(svg).toContain(`aria-label="${title}`)
  const lines = [...svg.matchAll(/<text x="([\d.]+)"[^>]*font-size="26"[^>]*>([^<]*)</g)]
  expect(lines).toHaveLength(2)
  expect(lines[1]?.[2]).toMatch(/…$/)
  expect(svg).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
})

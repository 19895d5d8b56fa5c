import { expect, test } from 'vitest'
import { planOf } from '../../../tests/picture-plan.ts'
import { type ReadMark, readPicture } from '../../../tests/read-picture.ts'
import { levelAgePicture } from './level-age-picture.ts'
import { levelMatrix, riskMatrix } from './matrices.ts'
import type { Picture } from './picture.ts'
import { progressPicture } from './progress-picture.ts'
import { pyramidPicture } from './pyramid-picture.ts'
import { riskPicture } from './risk-picture.ts'
import { timelinePicture } from './timeline-picture.ts'

const read = (picture: Picture | undefined, width = 720) =>
  readPicture(picture?.draw(width).svg ?? '')
const dataOf = (marks: readonly ReadMark[]) => marks.map(({ data }) => data)

const plan = planOf(
  {
    'mal/a': 'tittel: Trygg start\nnr: 1',
    'mal/b': 'tittel: Tidlig hjelp',
    'mal/c': 'tittel: Uten tiltak',
    'tiltak/en':
      'tittel: En\nmål: [a]\nstatus: pågår\nforebyggingsnivå: [universelt]\nmålgruppe: {fra: 0, til: 5}\nperiode: {fra: 2026, til: 2027}\noppfølging: [{dato: 2026-01-10, status: gjennomført, tekst: Ferdig}, {dato: 2099-01-01, status: stanset, tekst: Senere}]',
    'tiltak/fire': 'tittel: Fire\ntiltakstype: fast tilbud',
    'tiltak/to':
      'tittel: To\nmål: [a, b]\nstatus: pågår\nforebyggingsnivå: [universelt, indikert]\nmålgruppe: {fra: 13}\nfrist: våren 2027',
    'tiltak/tre':
      'tittel: Tre\nmål: [a]\nstatus: planlagt\nforebyggingsnivå: [selektivt]\nmålgruppe: {fra: 6, til: 12}\nperiode: 2027–2028',
  },
  'tittel: Plan\nperiode: {fra: 2026, til: 2029}',
)

test('a hole of one year is told as that year', () => {
  const { summary } =
    levelAgePicture(
      planOf({
        'tiltak/en': 'tittel: En\nforebyggingsnivå: [universelt]\nmålgruppe: {fra: 1, til: 18}',
      }),
    ) ?? {}
  expect(summary).toContain('For alle: ingen tiltak for alderen 0 år')
})

test('progress counts every measure once for all and once for each goal, by its latest status', () => {
  const marks = read(progressPicture(plan))
  expect(dataOf(marks)).toEqual([
    { goal: '*', status: 'done', value: '1' },
    { goal: '*', status: 'ongoing', value: '1' },
    { goal: '*', status: 'planned', value: '1' },
    { goal: '*', status: 'unknown', value: '1' },
    { goal: 'a', status: 'done', value: '1' },
    { goal: 'a', status: 'ongoing', value: '1' },
    { goal: 'a', status: 'planned', value: '1' },
    { goal: 'b', status: 'ongoing', value: '1' },
    { goal: 'c', value: '0' },
  ])
  // As wide as they are many, less the white between them.
  expect(marks[4]?.width).toBeCloseTo(marks[7]?.width ?? 0, 0)
  expect(marks[4]?.width).toBeCloseTo(((marks[0]?.width ?? 0) + 2) * (4 / 3) - 2, 0)
  expect(marks[8]?.text).toBe('Ingen tiltak')
  expect(progressPicture(plan)?.summary).toMatch(
    /^Slik det var .* 1\u00a0er gjennomført, 1\u00a0pågår, 1\u00a0er planlagt og 1\u00a0er uten status\.$/,
  )
})

test('a bar of progress is as long as its measures are many, one part after the other', () => {
  const three = planOf({
    'mal/a': 'tittel: A',
    'tiltak/en': 'tittel: En\nmål: [a]\nstatus: pågår',
    'tiltak/to': 'tittel: To\nmål: [a]\nstatus: pågår',
    'tiltak/tre': 'tittel: Tre\nmål: [a]\nstatus: planlagt',
  })
  const [, , ongoing, planned] = read(progressPicture(three))
  expect(ongoing?.data).toEqual({ goal: 'a', status: 'ongoing', value: '2' })
  expect((ongoing?.width ?? 0) + 2).toBeCloseTo(2 * ((planned?.width ?? 0) + 2), 0)
  expect(planned?.x).toBeCloseTo((ongoing?.x ?? 0) + (ongoing?.width ?? 0) + 2, 0)
})

test('ages shows each measure and how many there are at every age, none included', () => {
  const marks = read(levelAgePicture(plan))
  expect(dataOf(marks)).toEqual([
    { level: 'universal', from: '0', to: '5', value: '1' },
    { level: 'universal', from: '6', to: '12', value: '0' },
    { level: 'universal', from: '13', to: '18', value: '1' },
    { level: 'universal', measure: 'en', from: '0', to: '5' },
    { level: 'universal', measure: 'to', from: '13' },
    { level: 'selective', from: '0', to: '5', value: '0' },
    { level: 'selective', from: '6', to: '12', value: '1' },
    { level: 'selective', from: '13', to: '18', value: '0' },
    { level: 'selective', measure: 'tre', from: '6', to: '12' },
    { level: 'indicated', from: '0', to: '12', value: '0' },
    { level: 'indicated', from: '13', to: '18', value: '1' },
    { level: 'indicated', measure: 'to', from: '13' },
  ])
  const [six, seven] = [marks[3]?.width ?? 0, marks[8]?.width ?? 0]
  expect(seven / six).toBeCloseTo(7 / 6, 1)
  expect(marks[8]?.x).toBeCloseTo((marks[3]?.x ?? 0) + six, 0)
  expect(levelAgePicture(plan)?.summary).toBe(
    'For alle: ingen tiltak for alderen 6–12 år. For deg som strever: ingen tiltak for alderen 0–5 år og fra 13 år. Når det er alvorlig: ingen tiltak for alderen 0–12 år.',
  )
})

test('risk factors shows how many meet each of them at every age and level, none included', () => {
  const placed = 'forebyggingsnivå: [universelt]\nmålgruppe: {fra: 6, til: 18}'
  const risks = planOf(
    {
      'tiltak/en': `tittel: En\nrisikofaktorer: [rus, Vold]\n${placed}`,
      'tiltak/to': `tittel: To\nrisikofaktorer: [rus]\n${placed.replace('6', '13')}`,
      'tiltak/tre': 'tittel: Uten alder\nrisikofaktorer: [utenforskap]',
    },
    'tittel: Plan',
    {
      'plan/ordliste.yaml':
        'risikofaktorer:\n  - {id: rus, tittel: Rus hos foreldre}\n  - {id: utenforskap, tittel: Utenforskap}\n  - {id: vold, tittel: Vold}\n',
    },
  )
  const none = (risk: string) =>
    ['universal', 'selective', 'indicated'].map((level) => ({
      risk,
      level,
      from: '0',
      to: '18',
      value: '0',
    }))
  const universal = { level: 'universal' }
  expect(dataOf(read(riskPicture(risks)))).toEqual([
    { risk: 'rus', ...universal, from: '0', to: '5', value: '0' },
    { risk: 'rus', ...universal, from: '6', to: '12', value: '1' },
    { risk: 'rus', ...universal, from: '13', to: '18', value: '2' },
    ...none('rus').slice(1),
    ...none('utenforskap'),
    { risk: 'vold', ...universal, from: '0', to: '5', value: '0' },
    { risk: 'vold', ...universal, from: '6', to: '18', value: '1' },
    ...none('vold').slice(1),
  ])
  const [, six, thirteen] = read(riskPicture(risks))
  expect(((six?.width ?? 0) + 2) / ((thirteen?.width ?? 0) + 2)).toBeCloseTo(7 / 6, 1)
  expect(dataOf(read(riskPicture(risks), 328))).toEqual(dataOf(read(riskPicture(risks))))
  expect(riskPicture(risks)?.summary).toBe(
    '3 risikofaktorer, og hvor mange tiltak som møter dem i hver alder. Ingen tiltak med alder og nivå møter Utenforskap.',
  )
  const table = riskMatrix(risks)
  const cells = table?.type === 'table' ? table.rows.map(({ cells }) => cells) : []
  expect(cells.map((row) => row.map((cell) => cell.map(({ text }) => text).join(' | ')))).toEqual([
    ['Rus hos foreldre', 'En (6–18 år) | To (13–18 år)', 'Ingen', 'Ingen'],
    ['Utenforskap', 'Ingen', 'Ingen', 'Ingen'],
    ['Vold', 'En (6–18 år)', 'Ingen', 'Ingen'],
  ])
})

test('the pyramid counts a measure on each of its levels', () => {
  expect(read(pyramidPicture(plan)).map(({ data }) => data)).toEqual([
    { level: 'indicated', value: '1' },
    { level: 'selective', value: '1' },
    { level: 'universal', value: '2' },
  ])
  expect(pyramidPicture(plan)?.summary).toContain(
    'På flere nivåer står 1 tiltak, og det er regnet med',
  )
  expect(pyramidPicture(plan)?.summary).toContain('1 tiltak har ikke noe nivå')
})

test('the pyramid names whole measures and counts those there is no room for', () => {
  const titles = Array.from({ length: 9 }, (_, n) => `Et tiltak med langt navn ${n}`)
  const picture = pyramidPicture(
    planOf(
      Object.fromEntries(
        titles.map((title, n) => [
          `tiltak/t${n}`,
          `tittel: ${title}\nforebyggingsnivå: [universelt]`,
        ]),
      ),
    ),
  )
  for (const width of [328, 720, 1011]) {
    const svg = picture?.draw(width).svg ?? ''
    const lines = [...svg.matchAll(/class="small">([^<]*)/g)].map(([, line]) => line).join(' ')
    const [named = '', more] = lines.replace(/^(Ingen )*/, '').split(/ og (?=\d til$)/)
    const shown = named.split(', ')
    expect(shown).toEqual(titles.slice(0, shown.length))
    expect(more).toBe(shown.length < 9 ? `${9 - shown.length} til` : undefined)
  }
})

test('the timeline draws from the first day to the last, and a deadline on its day', () => {
  const marks = read(timelinePicture(plan))
  expect(dataOf(marks)).toEqual([
    { period: 'plan', from: '2026-01-01', to: '2029-12-31' },
    { measure: 'fire', status: 'unknown' },
    { measure: 'en', from: '2026-01-01', to: '2027-12-31', status: 'done' },
    { measure: 'tre', from: '2027-01-01', to: '2028-12-31', status: 'planned' },
    { measure: 'to', deadline: '2027-06-30', status: 'ongoing' },
    { today: plan.report.today },
  ])
  const [period, standing, en, tre, to] = marks
  const year = (period?.width ?? 0) / 4
  expect(standing?.width).toBeCloseTo(4 * year, 0)
  expect(en?.x).toBeCloseTo(period?.x ?? 0, 0)
  expect(en?.width).toBeCloseTo(2 * year, 0)
  expect(tre?.x).toBeCloseTo((period?.x ?? 0) + year, 0)
  expect(tre?.width).toBeCloseTo(2 * year, 0)
  expect(Math.abs((to?.x ?? 0) - (period?.x ?? 0) - 1.5 * year)).toBeLessThan(year / 50)
})

test('the timeline explains the deadlines it draws, kept and to come, and no others', () => {
  const explained = (fields: string) => {
    const { svg } = timelinePicture(planOf({ 'tiltak/t': `tittel: T\n${fields}` }))?.draw(720) ?? {}
    return [...`${svg}`.matchAll(/>(Frist[^<]*)</g)].map(([, text]) => text)
  }
  expect(explained('status: pågår\nfrist: 2027-06-30')).toEqual(['Frist'])
  expect(explained('status: gjennomført\nfrist: 2026-05-01')).toEqual(['Frist, gjennomført'])
  expect(explained('status: pågår\nperiode: 2026–2027')).toEqual([])
})

test('shows as much on a phone, and forty of many with the number told', () => {
  for (const picture of [progressPicture(plan), levelAgePicture(plan), timelinePicture(plan)])
    expect(dataOf(read(picture, 328))).toEqual(dataOf(read(picture)))
  const many = planOf(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [
        `tiltak/t${n}`,
        `tittel: T${n}\nperiode: {fra: 2026}\nforebyggingsnivå: [universelt]\nmålgruppe: {fra: 1, til: 2}`,
      ]),
    ),
  )
  expect(read(timelinePicture(many)).filter(({ data }) => data.measure)).toHaveLength(40)
  expect(timelinePicture(many)?.summary).toContain('viser 40 av 60')
  expect(read(levelAgePicture(many))[1]?.data.value).toBe('60')
})

test('nothing is drawn of what nobody wrote', () => {
  const bare = planOf({ 'tiltak/en': 'tittel: En' })
  expect(
    [progressPicture, levelAgePicture, pyramidPicture, riskPicture, timelinePicture].filter((one) =>
      one(bare),
    ),
  ).toEqual([])
})

test('a stopped measure covers no hole, in no picture and no table, and each picture says so', () => {
  const one = 'forebyggingsnivå: [universelt]\nmålgruppe: {fra: 13, til: 18}\nrisikofaktorer: [rus]'
  const context = planOf(
    {
      'tiltak/en': `tittel: En\n${one.replace('13', '0')}\nstatus: foreslått`,
      'tiltak/to': `tittel: To\nstatus: stanset\n${one}`,
      'tiltak/tre': `tittel: Tre\nstatus: pågår\noppfølging: [{dato: 2026-01-10, status: stanset}]\n${one}`,
    },
    'tittel: Plan',
    { 'plan/ordliste.yaml': 'risikofaktorer:\n  - {id: rus, tittel: Rus}\n' },
  )
  const pictures = [pyramidPicture, levelAgePicture, riskPicture].map((of) => of(context))
  for (const picture of pictures) {
    const universal = dataOf(read(picture)).filter(({ level }) => level === 'universal')
    expect(universal).toEqual([
      expect.objectContaining({ value: '1' }),
      ...(picture?.id === 'niva-og-alder' ? [expect.objectContaining({ measure: 'en' })] : []),
    ])
    expect(picture?.summary).toContain('2 tiltak er stanset og ikke regnet med.')
    expect(picture?.summary).toContain('Av tiltakene her er 1 bare foreslått.')
  }
  const tables = JSON.stringify([levelMatrix(context), riskMatrix(context)])
  expect(tables).toContain('"En')
  expect(tables).not.toMatch(/"(?:To|Tre)\b/)
})

test('many risk factors stand in two columns on a sheet, where one column would shrink their text', () => {
  const risks = Array.from({ length: 9 }, (_, n) => `risiko ${n}`)
  const picture = riskPicture(
    planOf({
      'tiltak/en': `tittel: En\nrisikofaktorer: [${risks.join(', ')}]\nforebyggingsnivå: [universelt]\nmålgruppe: {fra: 6, til: 18}`,
    }),
  )
  const [page, sheet] = [picture?.draw(720), picture?.draw(1264)]
  expect(sheet?.height).toBeLessThan((page?.height ?? 0) * 0.7)
  expect(dataOf(readPicture(sheet?.svg ?? ''))).toEqual(dataOf(readPicture(page?.svg ?? '')))
})

import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { factsUnder, sectionOf } from '../../../tests/page-blocks.ts'
import { planContext } from '../context.ts'
import { deadlineCell } from './measure-deadlines.ts'
import { progressSection } from './progress.ts'

// Tests are run as of 1 June 2026; see tests/test-rule.ts.
function contextOf(plan: string, ...measures: string[]) {
  const files = measures.map((fields, index) => [
    `p/tiltak/${index}.md`,
    `---\ntittel: Tiltak ${index}\n${fields}\n---\n`,
  ])
  const context = contextFrom({
    'p/plan.md': `---\ntittel: P\n${plan}\n---\n`,
    ...Object.fromEntries(files),
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  return planContext(context, planReport)
}

function shown(plan: string, ...measures: string[]) {
  const blocks = progressSection(contextOf(plan, ...measures))
  const today = sectionOf(blocks, 'i-dag')
  const numbers = today.blocks.flatMap((block) =>
    block.type === 'numbers' ? block.items.map(({ value, label }) => `${value} ${label}`) : [],
  )
  return { blocks, today, numbers }
}

const adopted = 'status: vedtatt'

test('what is late comes first, then what is near, each with the words of its deadline', () => {
  const { blocks, today, numbers } = shown(
    adopted,
    'status: planlagt\nfrist: 2029',
    'status: pågår\nfrist: høsten 2026',
    'status: foreslått\nnr: 7\nfrist: våren 2026\noppfølging: [{dato: 2026-05-01, status: pågår}]',
    'status: planlagt\nfrist: 2026-05-31',
    'status: pågår\nfrist: 2025\noppfølging: [{dato: 2026-05-01, status: gjennomført}]',
    'status: pågår\nperiode: 2020–2025\ntiltakstype: fast tilbud',
  )
  expect(today.title.text).toBe('Status 1. juni 2026')
  expect(numbers).toEqual(['6 tiltak', '1 over fristen, av 4 med frist', '1 nær fristen'])
  const [said, table] = sectionOf(blocks, 'frister').blocks
  expect(said).toMatchObject({
    html: '<p>1 tiltak er over fristen. 1 har frist det neste halve året.</p>',
  })
  expect(table?.type === 'table' && table.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    [
      [{ text: 'Tiltak 3', href: '/p/tiltak/3/' }],
      [{ text: 'Planlagt', tone: 'neutral' }],
      [{ text: '31. mai 2026' }, { text: 'Over fristen', tone: 'danger' }],
    ],
    [
      [{ text: '7 Tiltak 2', href: '/p/tiltak/2/' }],
      [{ text: 'Pågår', tone: 'info' }],
      [{ text: 'våren 2026' }, { text: 'Nær fristen', tone: 'warning' }],
    ],
  ])
})

test('where nothing is late or near, it says so, and what comes next', () => {
  const { blocks } = shown(
    adopted,
    'status: planlagt\nfrist: 2029\nnr: 3',
    'status: pågår\nfrist: når det er penger',
    'status: pågår\ntiltakstype: fast tilbud',
    'status: gjennomført',
  )
  const section = sectionOf(blocks, 'frister')
  expect(section.blocks[0]).toMatchObject({
    html: '<p>Ingen tiltak er over fristen. Ingen har frist det neste halve året. 1 tiltak som gjenstår, har ingen frist med årstall.</p>',
  })
  expect(factsUnder(section)).toEqual([
    {
      term: 'Neste frist',
      values: [
        { text: '2029 (regnet til 31. desember 2029): ' },
        { text: '3 Tiltak 0', href: '/p/tiltak/0/' },
      ],
      running: true,
    },
  ])
})

test('a next deadline is told with the day it is counted to, unless it is a day', () => {
  const next = (deadline: string) => {
    const { blocks } = shown(adopted, `status: planlagt\nfrist: ${deadline}`)
    return factsUnder(sectionOf(blocks, 'frister'))[0]?.values[0]?.text
  }
  // Half a year from here is in the middle of it: «ingen har frist» and «neste frist» seemed to differ.
  expect(next('vinteren 2026')).toBe('vinteren 2026 (regnet til 31. desember 2026): ')
  expect(next('2027-07-01')).toBe('1. juli 2027: ')
})

test('in half a year is near, the day after is not', () => {
  const tagged = (deadline: string) => {
    const context = contextOf(adopted, `status: pågår\nfrist: ${deadline}`)
    const cells = context.plan.measures.flatMap((measure) => deadlineCell(measure, context))
    return cells.slice(1).map(({ text }) => text)
  }
  expect(tagged('2026-06-01')).toEqual(['Nær fristen'])
  expect(tagged('2026-12-01')).toEqual(['Nær fristen'])
  expect(tagged('2026-12-02')).toEqual([])
})

test('half a year after the last of a long month is the last of a short one', () => {
  const tagged = (today: string, deadline: string) => {
    const context = contextOf(adopted, `status: pågår\nfrist: ${deadline}`)
    const then = { ...context, report: { ...context.report, today } }
    return context.plan.measures.flatMap((measure) => deadlineCell(measure, then).slice(1)).length
  }
  expect(tagged('2026-08-31', '2027-02-28')).toBe(1)
  expect(tagged('2026-08-31', '2027-03-01')).toBe(0)
  expect(tagged('2027-08-31', '2028-02-29')).toBe(1)
  expect(tagged('2026-07-15', '2027-01-15')).toBe(1)
  expect(tagged('2026-07-15', '2027-01-16')).toBe(0)
})

test.each([
  [
    'nb',
    'Ingen tiltak er over fristen. Ingen har frist det neste halve året. 1 tiltak som gjenstår, har ingen frist med årstall. 2 tiltak uten status er ikke regnet med.',
  ],
  [
    'nn',
    'Ingen tiltak er over fristen. Ingen har frist det neste halve året. 1 tiltak som står att, har ingen frist med årstal. 2 tiltak utan status er ikkje rekna med.',
  ],
  [
    'en',
    'No measure is past its deadline. None is due in the next six months. 1 remaining measure has no deadline that names a year. 2 measures without a status are not counted.',
  ],
])(
  'a measure without a status is neither late nor in time, and that is told (%s)',
  (lang, told) => {
    const { blocks } = shown(
      `${adopted}\nspråk: ${lang}`,
      'frist: 2025',
      'nr: 2',
      'status: pågår\noppfølging: [{dato: 2026-05-01, tekst: Godt i gang}]',
      'oppfølging: [{dato: 2026-05-01, status: gjennomført}]',
      'tiltakstype: fast tilbud\nperiode: 2020–2025',
    )
    expect(sectionOf(blocks, 'frister').blocks[0]).toMatchObject({ html: `<p>${told}</p>` })
  },
)

test('before a plan is adopted no deadline binds, but statuses are told', () => {
  const { blocks, today, numbers } = shown('status: på høring', 'status: planlagt\nfrist: 2025')
  expect(numbers).toEqual([])
  const context = contextOf('status: på høring', 'status: planlagt\nfrist: 2025')
  const cells = context.plan.measures.map((measure) => deadlineCell(measure, context))
  expect(cells).toEqual([[{ text: '2025' }]])
  expect(JSON.stringify(blocks)).not.toContain('frist')
  expect(factsUnder(today)).toEqual([
    { term: 'Status for tiltakene', values: [{ text: '1\u00a0er planlagt' }] },
  ])
})

test('the points of all decisions are counted, those nobody gave a status too', () => {
  const points = (...statuses: string[]) =>
    statuses.map((status) => `{tekst: T${status && `, status: ${status}`}}`).join(', ')
  const { today } = shown(
    `${adopted}\nvedtak: [{dato: 2026-01-01, punkter: [${points('pågår', '')}]}, {dato: 2026-02-01, punkter: [${points('pågår')}]}]`,
    'status: pågår',
  )
  expect(factsUnder(today)[1]).toEqual({
    term: 'Punktene i vedtaket',
    values: [{ text: '2\u00a0pågår og 1\u00a0er uten status' }],
  })
})

test('a plan without measures has nothing to tell', () => {
  expect(progressSection(contextOf(adopted))).toEqual([])
})

test.each([
  [
    'nb',
    ['1 er planlagt og 1 er foreslått', '2 er planlagt og 2 er foreslått', '2 er gjennomført'],
  ],
  [
    'nn',
    ['1 er planlagt og 1 er føreslått', '2 er planlagde og 2 er føreslåtte', '2 er gjennomførte'],
  ],
  [
    'en',
    [
      '1 is planned and 1 is proposed',
      '2 are planned and 2 are proposed',
      '2 have been carried out',
    ],
  ],
])('counted statuses are words of a sentence, inflected by number (%s)', (lang, told) => {
  const said = (...statuses: string[]) => {
    const { today } = shown(`språk: ${lang}`, ...statuses.map((status) => `status: ${status}`))
    return factsUnder(today)[0]?.values[0]?.text.replaceAll('\u00a0', ' ')
  }
  const both = ['planlagt', 'foreslått']
  expect([said(...both), said(...both, ...both), said('gjennomført', 'gjennomført')]).toEqual(told)
})

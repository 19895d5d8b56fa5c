import { expect, test } from 'vitest'
import { planOf } from '../../../tests/picture-plan.ts'
import { readPicture } from '../../../tests/read-picture.ts'
import { cooperationPicture } from './cooperation-picture.ts'
import { goalTreePicture } from './goal-tree-picture.ts'
import { arenaMatrix } from './matrices.ts'
import type { Picture } from './picture.ts'
import { responsibilityPicture } from './responsibility-picture.ts'

const data = (picture: Picture | undefined, width = 720) =>
  readPicture(picture?.draw(width).svg ?? '').map((mark) => mark.data)

test('the tree has every goal once, after the one it is part of, with its measures counted', () => {
  const plan = planOf({
    'mal/a-del': 'tittel: Del\ndelmål av: hoved',
    'mal/b-del': 'tittel: Annen del\ndelmål av: hoved',
    'mal/hoved': 'tittel: Hoved',
    'mal/lite': 'tittel: Lite\ndelmål av: a-del',
    'tiltak/en': 'tittel: En\nmål: [a-del, lite]',
    'tiltak/to': 'tittel: To\nmål: [a-del]',
  })
  const picture = goalTreePicture(plan)
  const expected = [
    { goal: 'hoved', measures: '0' },
    { goal: 'a-del', partOf: 'hoved', measures: '2' },
    { goal: 'lite', partOf: 'a-del', measures: '1' },
    { goal: 'b-del', partOf: 'hoved', measures: '0' },
  ]
  expect(data(picture)).toEqual(expected)
  expect(data(picture, 328)).toEqual(expected)
  expect(picture?.summary).toBe('4 mål: 1 øverst og 3 under. 1 mål har ingen tiltak.')
  expect(goalTreePicture(planOf({ 'mal/a': 'tittel: A' }))).toBeUndefined()
})

test('boxes of goals never lie on each other', () => {
  const plan = planOf({
    'mal/a': `tittel: ${'Et langt mål '.repeat(20)}`,
    'mal/b': 'tittel: B\ndelmål av: a',
    'mal/c': `tittel: ${'Enda et langt mål '.repeat(12)}\ndelmål av: b`,
    'mal/d': 'tittel: D',
    'mal/e': 'tittel: E\ndelmål av: d',
  })
  for (const width of [328, 720, 1011]) {
    const svg = goalTreePicture(plan)?.draw(width).svg ?? ''
    const boxes = [
      ...svg.matchAll(
        /translate\(([\d.]+) ([\d.]+)\)"><rect x="0" y="0" width="([\d.]+)" height="([\d.]+)"/g,
      ),
    ].map((match) => match.slice(1).map(Number) as [number, number, number, number])
    expect(boxes).toHaveLength(5)
    const overlaps = boxes.flatMap(([x, y, w, h], index) =>
      boxes
        .slice(index + 1)
        .filter(([x2, y2, w2, h2]) => x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h),
    )
    expect(overlaps).toEqual([])
  }
})

test('the cooperation has a stop for every participant and no other, and tells what stands under what', () => {
  const plan = planOf({
    'samarbeid/mote': 'tittel: Ledermøte\nform: møtearena\ndeltakere: [oppvekst, helse]',
    'samarbeid/team': 'tittel: Team\nform: team\nunder: mote\ndeltakere: [skole, helse, foreldre]',
    'tjenester/helse': 'tittel: Helse',
    'tjenester/oppvekst': 'tittel: Oppvekst',
    'tjenester/politi': 'tittel: Politi',
    'tjenester/skole': 'tittel: Skole\nunder: oppvekst',
  })
  const picture = cooperationPicture(plan)
  const expected = [
    { cooperation: 'team', under: 'mote' },
    { cooperation: 'mote', service: 'oppvekst' },
    { cooperation: 'team', service: 'skole' },
    { cooperation: 'mote', service: 'helse' },
    { cooperation: 'team', service: 'helse' },
    { cooperation: 'team', role: 'foreldre' },
  ]
  expect(data(picture)).toEqual(expected)
  expect(data(picture, 328)).toEqual(expected)
  const marks = readPicture(picture?.draw(720).svg ?? '').filter(({ data }) => !data.under)
  const columns = new Map(marks.map((mark) => [mark.data.cooperation, mark.x]))
  expect(marks.every((mark) => mark.x === columns.get(mark.data.cooperation))).toBe(true)
  const rows = new Map(marks.map((mark) => [mark.data.service ?? mark.data.role, mark.y]))
  expect(new Set(rows.values()).size).toBe(4)
  expect(marks.every((mark) => mark.y === rows.get(mark.data.service ?? mark.data.role))).toBe(true)
  const table = arenaMatrix(plan)
  const cells = table?.type === 'table' ? table.rows.map((row) => row.cells) : []
  expect(cells.map((row) => row.map(([one]) => one?.text ?? ''))).toEqual([
    ['Helse', 'Deltar', 'Deltar'],
    ['Oppvekst', 'Deltar', ''],
    ['Skole', '', 'Deltar'],
    ['Foreldre', '', 'Deltar'],
  ])
  expect(picture?.draw(720).svg).toContain('>Foreldre<')
  expect(picture?.summary).toBe(
    '2 faste samarbeid med 3 tjenester. Helse er med i flest, 2. Under Ledermøte hører Team.',
  )
  expect(cooperationPicture(planOf({ 'samarbeid/a': 'tittel: A' }))).toBeUndefined()
})

test('responsibility has one stop where a department answers for a measure or takes part, and no other', () => {
  const plan = planOf({
    'tiltak/en': 'tittel: En\nansvarlig: [skole]\nsamarbeider med: [oppvekst, helse]',
    'tiltak/to': 'tittel: To\nsamarbeider med: [helse]',
    'tiltak/tre': 'tittel: Tre\nansvarlig: [oppvekst]',
    'tjenester/helse': 'tittel: Helse',
    'tjenester/oppvekst': 'tittel: Oppvekst',
    'tjenester/politi': 'tittel: Politi',
    'tjenester/skole': 'tittel: Skole\nunder: oppvekst',
  })
  const picture = responsibilityPicture(plan)
  const expected = [
    { measure: 'en', service: 'helse', part: 'helps' },
    { measure: 'en', service: 'oppvekst', part: 'responsible' },
    { measure: 'to', service: 'helse', part: 'helps' },
    { measure: 'tre', service: 'oppvekst', part: 'responsible' },
  ]
  const inOrder = (marks: readonly Record<string, string>[]) =>
    [...marks].sort((a, b) => `${Object.values(a)}`.localeCompare(`${Object.values(b)}`))
  expect(inOrder(data(picture))).toEqual(inOrder(expected))
  expect(data(picture, 328)).toEqual(data(picture))
  const marks = readPicture(picture?.draw(720).svg ?? '')
  for (const key of ['measure', 'service'] as const)
    for (const one of marks)
      for (const other of marks)
        expect(key === 'measure' ? one.y === other.y : one.x === other.x).toBe(
          one.data[key] === other.data[key],
        )
  expect(picture?.summary).toBe(
    '3 tiltak og 2 tjenester med det som hører under dem. Oppvekst har ansvar for flest, 2. 1 tiltak har ingen ansvarlig tjeneste.',
  )
  expect(responsibilityPicture(planOf({ 'tiltak/en': 'tittel: A' }))).toBeUndefined()
})

test('cooperation names all who are in the most, and nobody where more than four are', () => {
  const summary = (services: string[]) =>
    cooperationPicture(
      planOf({
        ...Object.fromEntries(services.map((id) => [`tjenester/${id}`, `tittel: ${id}`])),
        'samarbeid/en': `tittel: En\ndeltakere: [${services.join(', ')}]`,
        'samarbeid/to': `tittel: To\ndeltakere: [${services.join(', ')}]`,
      }),
    )?.summary
  expect(summary(['Helse', 'Nav'])).toBe(
    '2 faste samarbeid med 2 tjenester. Helse og Nav er med i flest, 2.',
  )
  expect(summary(['Helse', 'Nav', 'Ppt', 'Skole', 'Sfo'])).toBe(
    '2 faste samarbeid med 5 tjenester.',
  )
})

test('the tree says how the measures of a goal go, however long it takes to say where the goal is from', () => {
  const picture = goalTreePicture(
    planOf({
      'mal/a': `tittel: A\ntype: hovedmål\nhentet fra: ${'Kommuneplanens samfunnsdel '.repeat(8)}`,
      'mal/b': 'tittel: B\ndelmål av: a',
      'tiltak/en': 'tittel: En\nmål: [a]\nstatus: stanset',
    }),
  )
  expect(picture?.draw(328).svg).toContain('1\u00a0er stanset')
})

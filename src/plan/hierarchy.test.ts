import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'

function planFrom(files: Record<string, string>) {
  const texts = Object.entries(files).map(([path, text]) => [`p/${path}`, text])
  const { site, findings } = siteFrom({
    'p/plan.md': '---\ntittel: P\n---\n',
    ...Object.fromEntries(texts),
  })
  return { plan: site.plans[0], findings }
}

const fields = (yaml: string) => `---\ntittel: T\n${yaml}\n---\n`

describe('chapters', () => {
  test.each([
    ['numbers count, not signs', ['10-c', '2-b', '1-a'], ['1 a', '2 b', '3 c']],
    ['those without a number come after', ['vedlegg', '02-b', '1-a'], ['1 a', '2 b', '3 vedlegg']],
    [
      'letters are Norwegian',
      ['åpning', 'øk', 'ære', 'zoo'],
      ['1 zoo', '2 aere', '3 ok', '4 apning'],
    ],
    ['a number alone is a name', ['2026', '02-b'], ['1 b', '2 2026']],
    [
      'index.md is the text of its folder',
      ['01-a/02-c', '01-a/index', '01-a/01-b', '02-d'],
      ['1 a', '1.1 a/b', '1.2 a/c', '2 d'],
    ],
    [
      'a file may be the text of the folder beside it',
      ['01-a', '01-a/01-b', '02-c'],
      ['1 a', '1.1 a/b', '2 c'],
    ],
    [
      'a folder without index.md lends its chapters to the level above',
      ['01-a/01-b', '01-a/02-c', '02-d'],
      ['1 a/b', '2 a/c', '3 d'],
    ],
    [
      'folders nest',
      ['1-a/index', '1-a/2-b/index', '1-a/2-b/3-c', '1-a/1-d'],
      ['1 a', '1.1 a/d', '1.2 a/b', '1.2.1 a/b/c'],
    ],
    ['an index in the first folder is a chapter', ['index', '01-a'], ['1 index', '2 a']],
  ])('%s', (_name, names, expected) => {
    const { plan, findings } = planFrom(
      Object.fromEntries(names.map((name) => [`kapitler/${name}.md`, fields('')])),
    )
    expect(plan?.chapters.map(({ number, id }) => `${number} ${id}`)).toEqual(expected)
    expect(findings).toEqual([])
  })

  test('know their parents and children', () => {
    const { plan } = planFrom({
      'kapitler/1-a/index.md': fields(''),
      'kapitler/1-a/1-b.md': fields(''),
      'kapittel/2-c.md': fields(''),
    })
    const [a, b, c] = plan?.chapters ?? []
    expect(a?.children).toEqual([b])
    expect(b?.parent).toBe(a)
    expect(c?.parent).toBeUndefined()
    expect(plan?.topChapters).toEqual([a, c])
  })
})

describe('circles', () => {
  test.each([
    ['of one', { a: 'a' }, { a: undefined }],
    ['of two', { a: 'b', b: 'a' }, { a: 'b', b: undefined }],
    ['of three', { a: 'b', b: 'c', c: 'a' }, { a: 'b', b: 'c', c: undefined }],
    ['with one outside', { a: 'b', b: 'c', c: 'b' }, { a: 'b', b: 'c', c: undefined }],
    ['and none', { a: 'b', b: 'c', c: '' }, { a: 'b', b: 'c', c: undefined }],
  ])('%s are cut where they close', (_name, above, expected) => {
    const files = (folder: string, key: string) =>
      Object.entries(above).map(([id, parent]) => [
        `${folder}/${id}.md`,
        fields(`${key}: ${parent}`),
      ])
    const { plan } = planFrom(
      Object.fromEntries([
        ...files('mal', 'delmål av'),
        ...files('tjenester', 'under'),
        ...files('samarbeid', 'under'),
      ]),
    )
    const parents = (entries: readonly { id: string; up: { id: string } | undefined }[] = []) =>
      Object.fromEntries(entries.map(({ id, up }) => [id, up?.id]))
    expect(parents(plan?.goals.map((one) => ({ id: one.id, up: one.partOf })))).toEqual(expected)
    expect(parents(plan?.services.map((one) => ({ id: one.id, up: one.under })))).toEqual(expected)
    expect(parents(plan?.cooperations.map((one) => ({ id: one.id, up: one.under })))).toEqual(
      expected,
    )
  })

  test('leave no child above its parent', () => {
    const { plan } = planFrom({
      'mal/a.md': fields('delmål av: b'),
      'mal/b.md': fields('delmål av: a'),
    })
    expect(plan?.goals.map(({ id, parts }) => [id, parts.map((part) => part.id)])).toEqual([
      ['a', []],
      ['b', ['a']],
    ])
  })
})

describe('placements', () => {
  const { plan } = planFrom({
    'kapitler/1-a.md': `${fields('')}::vis{tiltak innsatsområde=tidlig som=tabell}\n\n::vis{tjeneste=ppt}\n`,
    'kapitler/2-b.md': `${fields('')}::vis{tiltak}\n\n::vis{tiltak}\n\n> ::vis{mål som=tre}\n`,
    'kapitler/3-c.md': `${fields('')}::vis{dings}\n\n::annet{tiltak}\n`,
    'innsatsomrader/tidlig.md': fields(''),
    'tiltak/en.md': fields('innsatsområde: tidlig'),
    'tiltak/to.md': fields(''),
    'tjenester/ppt.md': fields(''),
    'tjenester/nav.md': fields(''),
    'mal/x.md': fields(''),
  })

  test('tell each entry where it stands, once', () => {
    const placed = plan?.entries.map(({ id, placedIn }) => [id, placedIn.map((one) => one.id)])
    expect(placed?.filter(([, chapters]) => chapters?.length)).toEqual([
      ['x', ['b']],
      ['en', ['a', 'b']],
      ['to', ['b']],
      ['ppt', ['a']],
    ])
  })

  test('leave the rest to the appendix', () => {
    expect(plan?.appendix.map(({ id }) => id)).toEqual(['tidlig', 'nav'])
  })
})

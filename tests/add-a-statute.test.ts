import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Shape } from '../schemas/format.ts'
import { statute as format } from '../schemas/statute.ts'
import { checkSite } from '../src/check/check-site.ts'
import { assessPlan } from '../src/statutes/assess.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { readStatute } from '../src/statutes/read-statute.ts'
import { siteFrom } from './site-from.ts'
import { findingsOf, today } from './test-rule.ts'
import { chapter } from './verdicts.ts'

// Walks through «Add a statute» in CONTRIBUTING.md as it is written.

const page = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8')
const part = /^## Add a statute\n(.*?)^## /ms.exec(page)?.[1] ?? ''
const [, file = '', yaml = ''] =
  /^```yaml fil=schemas\/statutes\/(\S+)\n(.*?)^```/ms.exec(part) ?? []
const read = readStatute(file, yaml)

test('the profile on the page is whole', () => {
  expect(read.findings).toEqual([])
  expect(read.statute).toMatchObject({ id: 'boligsosialloven-5', inForce: undefined })
})

describe('used on a plan', () => {
  const plan = (lines: string) => ({
    'bolig/plan.md': `---\ntittel: Boligplan\nkommune: Vindelsund\nlovhjemmel: [barnevernsloven-15-1, boligsosialloven-5]\n${lines}---\n`,
  })
  const cases: Record<'answered' | 'thin' | 'missing', Record<string, string>> = {
    answered: {
      'bolig/kapitler/a.md': chapter(
        'Dette trenger folk',
        'Åtti husstander venter på bolig. Tjue av dem trenger heis eller bredere dører, og elleve er under tjuefem år. De fleste har bodd her hele livet.',
        'oversikt',
      ),
      'bolig/mal/a.md': '---\ntittel: Alle har et trygt sted å bo\n---\n',
    },
    thin: {
      'bolig/kapitler/a.md': chapter('Boligbehov', 'Åtti husstander venter.'),
      'bolig/mal/a.md': '---\ntittel: Boliger\n---\n',
    },
    missing: { 'bolig/kapitler/a.md': chapter('Oversikt', 'Tekst kommer.') },
  }
  const verdicts = (files: Record<string, string>) => {
    const { site } = siteFrom({ ...plan('status: vedtatt\n'), ...files })
    const [first] = site.plans
    if (!first || !read.statute) throw new Error('no plan or no profile')
    return assessPlan(first, read.statute, today).assessments.map(({ verdict }) => verdict)
  }

  test.each(Object.entries(cases))('%s', (verdict, files) => {
    expect(verdicts(files)).toEqual([verdict, verdict])
  })

  test('beside another statute, with errors for what is missing, each named so that it means one', async () => {
    const { site, findings } = siteFrom({ ...plan('status: vedtatt\n'), ...cases.missing })
    const statutes = [...(await loadStatutes()), ...(read.statute ? [read.statute] : [])]
    const report = checkSite({ site, findings, statutes, today })
    const own = report.findings.filter((one) => one.requirement?.startsWith('boligsosialloven-5/'))
    expect(own.map(({ severity, requirement, hint }) => [severity, requirement, hint])).toEqual([
      [
        'error',
        'boligsosialloven-5/oversikt',
        expect.stringContaining('`svarer på: [boligsosialloven-5/oversikt]`'),
      ],
      [
        'error',
        'boligsosialloven-5/mal',
        expect.stringContaining('`svarer på: [boligsosialloven-5/mal]`'),
      ],
    ])
    expect(report.plans[0]?.statutes.map(({ statute }) => statute.id)).toEqual([
      'barnevernsloven-15-1',
      'boligsosialloven-5',
    ])
  })

  test('before the file lies in schemas/statutes, the writer is told', () => {
    const rule = { id: 'statute-known', severity: 'warning', title: 'x' } as const
    expect(findingsOf(rule, { files: plan('') }).map(({ message }) => message)).toEqual([
      'Vi har ingen lovprofil som heter «boligsosialloven-5». Planen blir ikke vurdert mot den.',
    ])
  })
})

describe('the tables', () => {
  const cells = (column: 1 | 2) =>
    part.split('\n').flatMap((line) => {
      const row = /^ {3}\| (`.*?) \| (.*) \|$/.exec(line)
      return row ? [row[column] ?? ''] : []
    })
  const codes = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
  const fields = (shape: Shape | undefined) => (shape?.is === 'record' ? shape.fields : {})
  const of = (name: string) => {
    const list = fields(format.shape)[name]?.format.shape
    return fields(list?.is === 'list' ? list.of : undefined)
  }
  const keys = (record: ReturnType<typeof of>) => Object.values(record).map(({ key }) => key)

  test('have every key and no other', () => {
    const rows = cells(1).map((first, index) => [codes(first), codes(cells(2)[index] ?? '')])
    const named = (key: string) => rows.find(([first]) => first?.includes(key))?.[1]
    expect(named('ordlyder')).toEqual(keys(of('wordings')))
    expect(named('krav')?.toSorted()).toEqual(keys(of('requirements')).toSorted())
    for (const key of keys(fields(format.shape))) expect(named(key), key).toBeDefined()
  })

  test('have every kind', () => {
    const kinds = of('requirements')['kind']?.format.zod.safeParse('?')
    const words = kinds?.error?.issues[0] as unknown as { params: { words: string[] } }
    for (const word of words.params.words) expect(part).toContain(`| \`${word}\` |`)
    expect(words.params.words.length).toBeGreaterThan(6)
  })
})

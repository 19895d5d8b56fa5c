import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { outputPath } from '../build/output/output-path.ts'

const entry = '---\ntittel: A\n---\n'
const plan = '---\ntittel: Plan\n---\n'

/** What is said of the names of files, and what the plan then holds. */
function read(files: Record<string, string>) {
  const { site, findings } = siteFrom({ 'plan/plan.md': plan, ...files })
  return {
    ids: site.plans.flatMap(({ entries }) => entries.map(({ id }) => id)),
    findings: findings.map(({ ruleId, message, place }) => `${place.file} ${ruleId} ${message}`),
  }
}

describe('names', () => {
  test.each([
    ['mal/con.md', 'Filen kan ikke hete «con.md»: «con.md» er et navn som Windows har tatt.'],
    ['mal/Con!.md', 'Filen kan ikke hete «Con!.md»: «con» er et navn som Windows har tatt.'],
    [
      'kapitler/01-nul.md',
      'Filen kan ikke hete «01-nul.md»: «nul» er et navn som Windows har tatt.',
    ],
    ['kapitler/aux/index.md', 'Mappen kan ikke hete «aux»: «aux» er et navn som Windows har tatt.'],
    [
      'indikatorer/lpt1.csv',
      'Filen kan ikke hete «lpt1.csv»: «lpt1.csv» er et navn som Windows har tatt.',
    ],
    [
      'mal/Hva nå?.md',
      'Filen kan ikke hete «Hva nå?.md»: «Hva nå?.md» har et tegn som Windows ikke tillater i navn.',
    ],
    ['mal/a\u0007.md', 'Filen kan ikke hete «a?.md»: navnet har et tegn som ikke kan vises.'],
    ['kapitler/a ./b.md', 'Mappen kan ikke hete «a .»: «a .» slutter på punktum eller mellomrom.'],
    ['mal/🙂.md', 'Filen kan ikke hete «🙂.md»: navnet har ingen bokstaver eller tall.'],
    ['kapitler/01-🙂/b.md', 'Mappen kan ikke hete «01-🙂»: navnet har ingen bokstaver eller tall.'],
    [
      `mal/${'å'.repeat(120)}.md`,
      `Filen kan ikke hete «${'å'.repeat(30)}…»: «${'å'.repeat(30)}…» er for langt til å være et navn.`,
    ],
  ])('%j is told and left out', (path, message) => {
    expect(read({ [`plan/${path}`]: entry, 'plan/mal/annet.md': entry })).toEqual({
      ids: ['annet'],
      findings: [`content/plan/${path} file-safe ${message}`],
    })
  })

  test('a folder is told once, two files without letters each for itself', () => {
    const { findings } = read({
      'plan/kapitler/prn/a.md': entry,
      'plan/kapitler/prn/b.md': entry,
      'plan/mal/🙂.md': entry,
      'plan/mal/😀.md': entry,
    })
    expect(findings.map((line) => line.split(' ')[0])).toEqual([
      'content/plan/kapitler/prn/a.md',
      'content/plan/mal/🙂.md',
      'content/plan/mal/😀.md',
    ])
  })

  test.each(['con', 'COM1!'])('a plan cannot lie in %s/', (folder) => {
    const { site, findings } = siteFrom({ [`${folder}/plan.md`]: plan })
    expect(site.plans).toEqual([])
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['file-safe'])
  })

  test('the longest name that is taken can be written, with what the site adds to it', () => {
    const id = 'a'.repeat(197)
    const { ids, findings } = read({ [`plan/mal/${id}.md`]: entry })
    expect({ ids, findings }).toEqual({ ids: [id], findings: [] })
    const { site } = siteFrom({ [`${id}aaa/plan.md`]: plan })
    const path = `data/${site.plans[0]?.id}-indikatorer.csv`
    expect(outputPath(path)).toBe(path)
  })

  test.each(['kapitler/01-index.md', 'kapitler/2026.md', 'mal/index.md', 'mal/konto.md'])(
    '%s is a name like any other',
    (path) => {
      expect(read({ [`plan/${path}`]: entry }).findings).toEqual([])
    },
  )
})

import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'

const titled = (title: string) => `---\ntittel: ${title}\n---\n`

/** The plans' ids, and every finding as `file:line:column rule message`. */
function read(texts: Record<string, string>) {
  const { site, findings } = siteFrom(texts)
  return {
    plans: site.plans.map(({ id }) => id),
    entries: site.plans.flatMap((plan) => plan.entries.map(({ kind, id }) => `${kind} ${id}`)),
    findings: findings.map(
      ({ place, ruleId, message }) =>
        `${place.file}:${place.start.line}:${place.start.column} ${ruleId} ${message}`,
    ),
  }
}

describe('plans', () => {
  test('are the folders, in order', () => {
    expect(read({ 'b/plan.md': titled('B'), 'A/plan.md': titled('A') })).toEqual({
      plans: ['a', 'b'],
      entries: [],
      findings: [],
    })
  })

  test('that are adopted come before those that are not', () => {
    const withStatus = (status: string) => `---\ntittel: T\nstatus: ${status}\n---\n`
    const { plans } = read({
      'a/plan.md': withStatus('på høring'),
      'b/plan.md': withStatus('vedtatt'),
      'c/plan.md': titled('C'),
      'd/plan.md': withStatus('vedtatt'),
      'e/plan.md': '---\ntittel: E\nutgave av: b\n---\n',
    })
    expect(plans).toEqual(['b', 'd', 'e', 'a', 'c'])
  })

  test.each(['sok', 'data', 'lovkrav', 'Regler', '404'])('cannot be called %s', (folder) => {
    expect(read({ [`${folder}/plan.md`]: titled('A') })).toMatchObject({
      plans: [],
      findings: [
        `content/${folder}/plan.md:1:1 plan-id-free Planen kan ikke hete «${folder}». Nettstedet bruker selv den adressen.`,
      ],
    })
  })

  test('need a name with letters or numbers', () => {
    expect(read({ '§§/plan.md': titled('A') }).findings[0]).toBe(
      'content/§§/plan.md:1:1 plan-id-free Planen kan ikke hete «§§». Navnet har ingen bokstaver eller tall.',
    )
  })

  test.each([
    ['case', 'Plan-a', 'plan-a'],
    ['å and a', 'plan-a', 'plan-å'],
    ['spaces', 'plan a', 'plan-a'],
  ])('whose names differ only in %s are told apart by a finding', (_name, first, second) => {
    const { plans, findings } = read({
      [`${first}/plan.md`]: titled('A'),
      [`${second}/plan.md`]: titled('B'),
    })
    expect(plans).toEqual(['plan-a'])
    expect(findings).toEqual([
      `content/${second}/plan.md:1:1 id-unique To planer har samme id, «plan-a». Den andre kommer ikke med på nettstedet.`,
    ])
  })

  test('without plan.md are still read', () => {
    expect(read({ 'p/tiltak/a.md': titled('A') })).toEqual({
      plans: ['p'],
      entries: ['measure a'],
      findings: ['content/p/tiltak/a.md:1:1 plan-file-required Mappen «p» mangler filen plan.md.'],
    })
  })

  test.each([
    ['nothing', {}],
    ['only nettsted.yaml', { 'nettsted.yaml': 'navn: A\n' }],
    ['a folder of something else', { 'arkiv/brev.md': titled('A') }],
  ])('are missing where there is %s', (_name, texts) => {
    const { plans, findings } = read(texts)
    expect(plans).toEqual([])
    expect(findings.at(-1)).toBe(
      'content/nettsted.yaml:1:1 plan-file-required Vi finner ingen plan i mappen «content».',
    )
  })
})

describe('titles', () => {
  test.each([
    [
      'without front matter and heading',
      'Tekst.',
      'a',
      'Filen mangler `tittel`. Vi bruker filnavnet «a».',
    ],
    [
      'without front matter',
      '# Min\n',
      'Min',
      'Filen mangler `tittel`. Vi bruker overskriften «Min».',
    ],
    [
      'with empty front matter',
      '---\n---\n# Min\n',
      'Min',
      'Filen mangler `tittel`. Vi bruker overskriften «Min».',
    ],
    [
      'with other fields',
      '---\nnr: 1\n---\n',
      'a',
      'Filen mangler `tittel`. Vi bruker filnavnet «a».',
    ],
    ['an empty file', '', 'a', 'Filen mangler `tittel`. Vi bruker filnavnet «a».'],
  ])('%s', (_name, text, title, message) => {
    const { site, findings } = siteFrom({ 'p/plan.md': titled('P'), 'p/mal/a.md': text })
    expect(site.plans[0]?.goals[0]?.title).toBe(title)
    expect(findings.map((finding) => [finding.ruleId, finding.message])).toEqual([
      ['title-required', message],
    ])
  })

  test('are not asked for where the fields cannot be read', () => {
    const { findings } = siteFrom({
      'p/plan.md': titled('P'),
      'p/mal/a.md': '---\ntittel: "A\n---\n',
    })
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['source-valid'])
  })
})

describe('ids', () => {
  test.each([
    ['case', 'tiltak/Besok.md', 'tiltak/besok.md'],
    ['å and a', 'tiltak/bak.md', 'tiltak/båk.md'],
    ['number prefixes of chapters', 'kapitler/01-a.md', 'kapitler/02-a.md'],
    ['the folder', 'kapitler/01-a.md', 'kapittel/01-a.md'],
    ['index and file', 'kapitler/a.md', 'kapitler/a/index.md'],
  ])('that differ only in %s are told with both files', (_name, first, second) => {
    const { findings } = siteFrom({
      'p/plan.md': titled('P'),
      [`p/${first}`]: titled('A'),
      [`p/${second}`]: titled('B'),
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      ruleId: 'id-unique',
      severity: 'error',
      place: { file: `content/p/${second}` },
      related: [{ place: { file: `content/p/${first}` } }],
    })
  })
})

describe('files that belong nowhere are told', () => {
  const plan = { 'p/plan.md': titled('P') }
  test.each([
    ['an unknown folder', 'p/brev/a.md', 'Filen ligger i en mappe vi ikke kjenner.'],
    ['a misspelt folder', 'p/tiltakk/a.md', 'Filen ligger i en mappe vi ikke kjenner.'],
    ['a file beside plan.md', 'p/notat.md', 'Filen ligger i en mappe vi ikke kjenner.'],
    ['a file beside the plans', 'notat.md', 'Filen ligger i en mappe vi ikke kjenner.'],
    [
      'YAML in a folder of Markdown',
      'p/tiltak/a.yaml',
      'I mappen tiltak/ leser vi bare filer som slutter på .md.',
    ],
    ['a table of no indicator', 'p/indikatorer/a.csv', 'CSV-filen hører ikke til noen indikator.'],
  ])('%s', (_name, path, message) => {
    const { entries, findings } = read({
      ...plan,
      [path]: path.endsWith('.csv') ? 'verdi\n' : 'tittel: A\n',
    })
    expect(entries).toEqual([])
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(`content/${path}:1:1 file-known ${message}`)
  })

  test('with the folder that was meant', () => {
    const { findings } = siteFrom({ ...plan, 'p/tiltakk/a.md': titled('A') })
    expect(findings[0]?.hint).toBe('Mente du mappen tiltak/?')
  })
})

describe('nynorsk folders', () => {
  test('are the same as bokmål ones', () => {
    const { entries, findings } = read({
      'p/plan.md': titled('P'),
      'p/kapittel/a.md': titled('A'),
      'p/tenester/b.md': titled('B'),
      'p/indikatorar/c.md': titled('C'),
      'p/innsatsområde/d.md': titled('D'),
      'p/Mål/e.md': titled('E'),
    })
    expect(entries).toEqual(['chapter a', 'goal e', 'focusArea d', 'service b', 'indicator c'])
    expect(findings).toEqual([])
  })
})

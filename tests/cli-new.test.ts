import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { filesUnder, planverk, today, workFolder, writeFiles } from './run-planverk.ts'

let folder = ''
beforeAll(async () => {
  folder = await workFolder()
})

const report = async (content: string) => {
  const argv = ['check', '--content', content, '--today', today, '--format', 'json', '--alt']
  return JSON.parse((await planverk(argv)).out)
}

describe.each([
  ['nb', 'kapitler', []],
  ['nn', 'kapittel', ['--språk', 'nn']],
] as const)('a new plan in %s', (language, chapters, options) => {
  let content = ''

  beforeAll(async () => {
    content = join(folder, language)
    const made = await planverk(['new', join(content, 'min-plan'), ...options])
    expect(made).toMatchObject({ code: 0, error: '' })
    // Nobody is told of other plans where there are none.
    expect(made.out).toMatch(
      /^13 filer er skrevet til .*min-plan\. Begynn med plan\.md, .+\n.+ «ikke funnet»\.\nNeste steg: npm run check -- --content .+\n$/,
    )
  })

  test('has no error, and answers none of the demands', async () => {
    const { plans, counts } = await report(content)
    expect(counts.error).toBe(0)
    const { requirements } = plans[0].statutes[0]
    expect(requirements.length).toBeGreaterThan(5)
    const found = requirements.filter(({ verdict }: { verdict: string }) => verdict !== 'missing')
    expect(found).toEqual([])
  })

  test('is told once of each chapter that nobody has written, and of the entries together', async () => {
    const { findings } = await report(content)
    const files = (ruleId: string) =>
      findings
        .filter((one: { ruleId: string }) => one.ruleId === ruleId)
        .map(({ file }: { file: string }) => file.slice(file.indexOf('/min-plan/') + 10))
    const ofChapters = [...files('requirement-answered'), ...files('chapter-text-required')].filter(
      (file: string) => file.startsWith(`${chapters}/`),
    )
    // The chapter on measures shows them; everything else asks for text.
    expect(ofChapters.map((file: string) => file.slice(chapters.length + 1, -3)).sort()).toEqual(
      ['01-for', '02-', '03-', '04-', '05-', '07-'].map((name) =>
        expect.stringMatching(`^${name}`),
      ),
    )
    expect(files('title-required')).toEqual(['mal/mal-1.md'])
    expect(
      findings.filter(({ file }: { file: string }) => /\/(tiltak|ten|tje|samarbeid)/.test(file)),
    ).toEqual([])
    expect(findings.length).toBeLessThan(18)
  })

  test('reads every field it suggests, once the # is taken away', async () => {
    const filled = join(folder, `${language} utfylt`)
    let taken = 0
    for (const [path, bytes] of await filesUnder(content)) {
      const text = bytes.toString().replaceAll(/^# (?=\p{Ll}[\p{Ll} ]*:| {2}- )/gmu, () => {
        taken++
        return ''
      })
      await writeFiles(filled, { [path]: text })
    }
    expect(taken).toBeGreaterThan(15)
    const { findings } = await report(filled)
    const unknown = findings.filter(({ message }: { message: string }) =>
      /kjenner ikke feltet/.test(message),
    )
    expect(unknown).toEqual([])
  })
})

describe('refuses', () => {
  test.each<[string[], string]>([
    [['new'], 'Skriv planverk new MAPPE'],
    [['new', 'a', 'b'], 'Skriv planverk new MAPPE'],
    [['new', 'Oppvekstplan Å'], 'for eksempel «oppvekstplan-a»'],
    [['new', 'regler'], 'Nettstedet bruker navnet «regler» selv'],
    [['new', 'min-plan', '--språk', 'en'], 'ingen mal på «en». Velg nb eller nn.'],
  ])('%j', async (argv, said) => {
    const { code, out, error } = await planverk(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(said)
  })

  test('a content folder alone, and shows what to write instead', async () => {
    const project = join(folder, 'prosjekt')
    await writeFiles(project, { 'package.json': '{}' })
    const alone = join(project, 'content2')
    const { code, error } = await planverk(['new', alone])
    expect(code).toBe(2)
    expect(error).toContain(`«${alone}» ville blitt mappen til planen`)
    const [, wanted = ''] = /planverk new (\S+)\.\n$/.exec(error) ?? []
    expect(wanted).toMatch(/content2\/min-plan$/)
    expect([...(await filesUnder(project)).keys()]).toEqual(['package.json'])
    expect((await planverk(['new', wanted])).code).toBe(0)
  })

  test('a folder that has files, and leaves it as it was', async () => {
    const content = join(folder, 'full')
    await writeFiles(content, { 'nettsted.yaml': 'navn: A\n', 'min-plan/plan.md': 'Min tekst.\n' })
    const before = await filesUnder(content)
    const { code, error } = await planverk(['new', join(content, 'min-plan')])
    expect(code).toBe(2)
    expect(error).toContain('har filer fra før')
    expect(await filesUnder(content)).toEqual(before)
  })

  test('nothing where another plan is', async () => {
    const content = join(folder, 'beside')
    await writeFiles(content, { 'nettsted.yaml': 'navn: A\n', 'en-plan/plan.md': 'Min tekst.\n' })
    const { code, out } = await planverk(['new', join(content, 'to-planer')])
    expect(code).toBe(0)
    expect(out).toContain('de blir med på samme nettsted: en-plan.\n')
    expect(out).toContain('nettsted.yaml gjelder hele nettstedet.')
    const files = await filesUnder(content)
    expect(files.get('nettsted.yaml')?.toString()).toBe('navn: A\n')
    expect(files.get('en-plan/plan.md')?.toString()).toBe('Min tekst.\n')
    expect(files.has('to-planer/plan.md')).toBe(true)
  })
})

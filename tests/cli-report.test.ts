import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { planverk, today, workFolder, writeFiles } from './run-planverk.ts'

const planFile = '---\ntittel: Utkast\nstatus: utkast\n---\n'
const chapter = (tag: string) => `---\ntittel: Del\n---\n\nTekst ${tag} og mer tekst.\n`
/** A draft: three warnings (HTML in three chapters), no error. */
const before = {
  'nettsted.yaml':
    'tilgjengelighetserklæring: https://uustatus.no/x\nkontakt: { e-post: post@x.example }\n',
  'plan/plan.md': planFile,
  'plan/kapitler/a.md': chapter('<hr>'),
  'plan/kapitler/b.md': chapter('<hr>'),
  'plan/kapitler/c.md': chapter('<hr>'),
}
/** One of them mended, one moved down, and a reference to nothing. */
const after = {
  ...before,
  'plan/kapitler/a.md': chapter(''),
  'plan/kapitler/b.md': chapter('<hr>').replace('tittel', '# flyttet\n\ntittel'),
  'plan/kapitler/c.md': chapter('<hr> [tiltaket](tiltak/finnes-ikke)'),
}

let content = ''
let folder = ''
const check = (...more: string[]) =>
  planverk(['check', '--content', content, '--today', today, ...more])

beforeAll(async () => {
  folder = await workFolder()
  content = join(folder, 'content')
  await writeFiles(content, before)
})

describe('what ends check with 1', () => {
  test.each<[string[], number]>([
    [[], 0],
    [['--strict'], 1],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '2'], 1],
    [['--max-warnings', '3'], 0],
  ])('three warnings with %j: %i', async (options, code) => {
    expect(await check(...options)).toMatchObject({ code, error: '' })
    const { out } = await check()
    expect(out).toContain('0 feil, 3 advarsler')
  })

  test('the same is what keeps a site from being built', async () => {
    const out = join(folder, 'never')
    const argv = ['build', '--content', content, '--out', out, '--today', today]
    const ended = await planverk([...argv, '--max-warnings', '2'])
    expect(ended.code).toBe(1)
    expect(ended.error.match(/ {2}advarsel {2}/g)).toHaveLength(3)
    expect(ended.error).toMatch(
      `\nNettstedet er ikke bygd. Det ligger ikke noe nettsted i ${out}.\n`,
    )
    expect(await planverk([...argv, '--strict'])).toMatchObject({ code: 1 })
    await expect(readFile(join(out, 'index.html'))).rejects.toThrow('ENOENT')
  })

  test('is what fails in JUnit', async () => {
    const failures = async (...more: string[]) =>
      /<testsuites .*failures="(\d+)"/.exec((await check('--format', 'junit', ...more)).out)?.[1]
    expect(await failures()).toBe('0')
    expect(await failures('--strict')).toBe('1')
  })
})

describe('every format', () => {
  test.each([
    ['pretty', / {2}advarsel {2}.* {2}html-shown-as-text$/m],
    ['json', /"ruleId": "html-shown-as-text"/],
    ['sarif', /"ruleId": "html-shown-as-text"/],
    ['github', /^::warning file=\S*plan\/kapitler\/a\.md,line=5,/m],
    ['markdown', /^### Advarsler \(3\)$/m],
    ['junit', /<testcase classname="plan.html-shown-as-text" /],
  ])('%s goes to stdout alone, the same each time', async (format, says) => {
    const first = await check('--format', format)
    expect(first).toMatchObject({ code: 0, error: '' })
    expect(first.out).toMatch(says)
    expect((await check('--format', format)).out).toBe(first.out)
  })

  test('names the version of planverk where the format asks for it', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))
    const { runs } = JSON.parse((await check('--format', 'sarif')).out)
    expect(runs[0].tool.driver.version).toBe(version)
  })
})

describe('--baseline', () => {
  const baseline = () => join(folder, 'før.json')

  beforeAll(async () => {
    await writeFiles(folder, { 'før.json': `\ufeff${(await check('--format', 'json')).out}` })
    await writeFiles(content, after)
    return () => writeFiles(content, before)
  })

  test('shows what is new and what is mended, wherever the lines have moved', async () => {
    const { code, out } = await check('--baseline', baseline(), '--format', 'json')
    expect(code).toBe(1)
    const { findings, baseline: changes } = JSON.parse(out)
    const fresh = changes.new.map((index: number) => findings[index].ruleId)
    expect(fresh).toEqual(['reference-exists'])
    expect(changes.mended).toMatchObject([
      { ruleId: 'html-shown-as-text', file: expect.stringMatching(/kapitler\/a\.md$/) },
    ])
    expect((await check('--baseline', baseline())).out).toContain(
      '\nSiden forrige rapport: 1 nytt funn, 1 rettet\n1 feil, 2 advarsler',
    )
  })

  test.each<[string, typeof before, string[], number]>([
    ['a new error', after, ['--fail-on-new'], 1],
    ['known warnings only', before, ['--fail-on-new', '--strict'], 0],
    ['known warnings, all counted', before, ['--strict'], 1],
    [
      'one new warning',
      { ...before, 'plan/kapitler/c.md': chapter('<img>') },
      ['--fail-on-new', '--strict'],
      1,
    ],
    [
      'one new warning of one allowed',
      { ...before, 'plan/kapitler/c.md': chapter('<img>') },
      ['--fail-on-new', '--max-warnings', '1'],
      0,
    ],
  ])('%s ends with its code: %#', async (_, files, options, code) => {
    await writeFiles(content, files)
    const ended = await check('--baseline', baseline(), ...options)
    await writeFiles(content, after)
    expect(ended).toMatchObject({ code, error: '' })
  })
})

describe('what the check rests on', () => {
  test('--explain shows the page of every rule as it is read', async () => {
    for (const { id, title } of rules) {
      const { code, out, error } = await planverk(['check', '--explain', id])
      expect({ code, error }).toEqual({ code: 0, error: '' })
      expect(out.startsWith(`${title}\n\nKRAV\n\n`), id).toBe(true)
      expect(out, id).not.toMatch(/^#/m)
    }
  })

  test('--list-rules names every rule', async () => {
    const { code, out } = await planverk(['check', '--list-rules'])
    expect(code).toBe(0)
    expect(out.match(/^\S+/gm)).toEqual(rules.map(({ id }) => id))
  })

  test('--list-statutes names every statute, since when, and how sure we are', async () => {
    const { code, out } = await planverk(['check', '--list-statutes', '--today', today])
    expect(code).toBe(0)
    const statutes = await loadStatutes()
    expect(out.match(/^\S+/gm)).toEqual(statutes.map(({ id }) => id))
    for (const { title, inForce, requirements } of statutes) {
      expect(out).toContain(title)
      expect(out).toContain(
        `Plikten gjelder fra: ${inForce ?? 'ikke kjent'}\n  Punkter: ${requirements.length} (`,
      )
    }
    expect(out).toContain('gjelder fra 2026-01-01, lest i kilden 2026-05-02')
  })

  test('no content is needed', async () => {
    const { code } = await planverk(['check', '--list-rules', '--content', 'finnes/ikke'])
    expect(code).toBe(0)
  })
})

test('addresses outside the site are asked only when somebody wants it', async () => {
  const outside = join(folder, 'outside')
  await writeFiles(outside, {
    ...before,
    'plan/kapitler/a.md': chapter('[til en side som ikke finnes](https://planverk.invalid/)'),
  })
  const argv = ['check', '--content', outside, '--today', today]
  expect((await planverk(argv)).out).not.toContain('external-link-reachable')
  expect((await planverk([...argv, '--external'])).out).toContain(
    'Adressen «https://planverk.invalid/»',
  )
})

import { describe, expect, test } from 'vitest'
import { planverk } from './run-planverk.ts'

describe('main', () => {
  test.each([['--help'], ['-h'], ['check', '--help']])(
    'explains the commands: %s',
    async (...argv) => {
      const { code, out, error } = await planverk(argv)
      expect({ code, error }).toEqual({ code: 0, error: '' })
      for (const word of [
        'build',
        'check',
        'dev',
        'import',
        '--content',
        '--out',
        '--today',
        '--strict',
        'pretty, json, sarif, github, markdown, junit',
      ])
        expect(out).toContain(word)
    },
  )

  test('without a command explains them too, and has not done anything', async () => {
    const { code, out } = await planverk([])
    expect(code).toBe(2)
    expect(out).toContain('planverk build')
  })

  test.each<[string[], string]>([
    [['bygg'], 'Vi kjenner ikke kommandoen «bygg»'],
    [['check', '--tody', '2026-06-01'], 'Vi kan ikke lese valget «--tody»'],
    [['check', '--today'], 'Vi kan ikke lese valget «--today»'],
    [['check', '--alt=ja'], 'Vi kan ikke lese valget «--alt»'],
    [['check', '../kommunen'], 'Vi vet ikke hva «../kommunen» er'],
    [['check', '--format', 'xml'], '«xml». Velg ett av disse: pretty, json, sarif, github,'],
    [['check', '--port', '1234'], 'Valget «--port» hører ikke til check'],
    [['build', '--baseline', 'x.json'], 'Valget «--baseline» hører ikke til build'],
    [['check', '--max-warnings', 'ti'], '«ti» er ikke et antall'],
    [['check', '--max-warnings', '-1'], 'Vi kan ikke lese valget «--max-warnings»'],
    [['check', '--max-warnings=-1'], '«-1» er ikke et antall'],
    [['build', '--max-warnings', '1.5'], '«1.5» er ikke et antall'],
    [['check', '--strict', '--max-warnings', '3'], 'enten --strict eller --max-warnings'],
    [['check', '--fail-on-new'], '--fail-on-new trenger en tidligere rapport'],
    [['check', '--baseline', 'finnes/ikke.json'], 'Rapporten «finnes/ikke.json» finnes ikke'],
    [['check', '--baseline', 'src'], 'Vi kan ikke lese rapporten «src»'],
    [['check', '--baseline', 'README.md'], '«README.md» er ikke JSON'],
    [['check', '--baseline', 'package.json'], 'har versjon 0.1.0'],
    [['check', '--explain', 'gaol-measure-required'], 'Mente du «goal-measure-required»?'],
    [['check', '--explain', 'responsible'], 'Mente du «measure-responsible-required»?'],
    [['check', '--explain', '../../cli'], 'Se reglene: planverk check --list-rules'],
    [['check', '--explain', ''], 'Vi kjenner ingen regel «»'],
    [['check', '--today', '1.6.2026'], '«1.6.2026» er ingen dato'],
    [['check', '--today', '2026-02-30'], '«2026-02-30» er ingen dato'],
    [['check', '--today', '2026-13-01'], '«2026-13-01» er ingen dato'],
    [['check', '--today', ''], '«» er ingen dato'],
    [['check', '--content', 'finnes/ikke'], 'Mappen «finnes/ikke» finnes ikke'],
    [['check', '--content', 'package.json'], '«package.json» er ingen mappe'],
    [['build', '--content', 'finnes/ikke'], 'Mappen «finnes/ikke» finnes ikke'],
    [['dev', '--port', 'åtti'], '«åtti» er ingen port'],
    [['dev', '--port', '65536'], '«65536» er ingen port'],
    [['import'], 'planverk import FIL.md --out MAPPE'],
    [['import', 'plan.md'], 'planverk import FIL.md --out MAPPE'],
    [['import', 'finnes-ikke.md', '--out', 'x'], '«finnes-ikke.md»'],
  ])('could not run: %j', async (argv, said) => {
    const { code, out, error } = await planverk(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(said)
    expect(error, 'a stack is for programmers').not.toMatch(/^\s+at /m)
  })
})

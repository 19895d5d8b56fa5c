import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import type { Found, Rule } from '../rules/rule.ts'
import type { Finding } from '../source/place.ts'
import { loadStatutes } from '../statutes/load-statutes.ts'
import { checkSite, type ReportedFinding } from './check-site.ts'

const statutes = await loadStatutes()
const today = '2026-06-01'

/** A rule that says the same of every goal. */
function goalRule(over: Partial<Rule> & { found?: Partial<Found> } = {}): Rule {
  const { found, ...rest } = over
  return {
    id: 'goal-test',
    severity: 'warning',
    title: 'Prøve.',
    *check({ plan }) {
      for (const goal of plan.goals)
        yield { place: goal.placeOf('title'), message: `Om «${goal.title}».`, ...found }
    },
    ...rest,
  }
}

const goals = (count: number, plan = 'plan') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${plan}/mal/${String(index + 1).padStart(2, '0')}.md`,
      `---\ntittel: Mål ${index + 1}\n---\n`,
    ]),
  )
const withPlan = (lines: string) => ({ 'plan/plan.md': `---\ntittel: Plan\n${lines}---\n` })

function check(
  files: Record<string, string>,
  rules: readonly Rule[],
  more: { unfolded?: boolean; findings?: Finding[] } = {},
) {
  const { site } = siteFrom({ 'plan/plan.md': '---\ntittel: Plan\n---\n', ...files })
  return checkSite({ site, findings: [], statutes, today, rules, ...more })
}

const shown = ({ place, severity, ruleId, message }: ReportedFinding) =>
  `${place.file}:${place.start.line} ${severity} ${ruleId} ${message}`

describe('order', () => {
  test('errors, warnings, notes; in each the demands of the law first; then file, place and rule', () => {
    const at = (
      id: string,
      line: number,
      severity: Rule['severity'],
      requirement?: string,
    ): Rule => ({
      id,
      severity,
      title: 'Prøve.',
      *check({ plan }) {
        const start = { line, column: 1, offset: line * 10 }
        yield { place: { file: plan.source.path, start, end: start }, message: 'x', requirement }
      },
    })
    const { findings } = check({}, [
      at('note-a', 1, 'note'),
      at('warning-b', 2, 'warning'),
      at('warning-a', 2, 'warning'),
      at('warning-c', 1, 'warning'),
      at('law', 9, 'warning', 'lov/krav'),
      at('error-a', 8, 'error'),
      at('error-law', 9, 'error', 'lov/krav'),
    ])
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([
      'error-law',
      'error-a',
      'law',
      'warning-c',
      'warning-a',
      'warning-b',
      'note-a',
    ])
  })

  test('files by name, across plans', () => {
    const { findings } = check({ ...goals(1, 'b'), ...goals(1, 'a'), ...goals(1) }, [goalRule()])
    expect(findings.map(({ place, planId }) => [planId, place.file])).toEqual([
      ['a', 'content/a/mal/01.md'],
      ['b', 'content/b/mal/01.md'],
      ['plan', 'content/plan/mal/01.md'],
    ])
  })
})

describe('folding', () => {
  test('five of one kind are five lines, six are one with the places beside it', () => {
    expect(check(goals(5), [goalRule()]).findings).toHaveLength(5)
    const { findings, counts } = check(goals(6), [goalRule()])
    expect(findings.map(shown)).toEqual([
      'content/plan/mal/01.md:2 warning goal-test Om «Mål 1». Det er 5 funn til av samme slag.',
    ])
    expect(findings[0]?.related?.map(({ place, message }) => [place.file, message])).toEqual([
      ['content/plan/mal/02.md', 'Om «Mål 2».'],
      ['content/plan/mal/03.md', 'Om «Mål 3».'],
      ['content/plan/mal/04.md', 'Om «Mål 4».'],
      ['content/plan/mal/05.md', 'Om «Mål 5».'],
      ['content/plan/mal/06.md', 'Om «Mål 6».'],
    ])
    expect(counts).toEqual({ error: 0, warning: 1, note: 0 })
  })

  test('what stands beside the first finding already is kept', () => {
    const start = { line: 1, column: 1, offset: 0 }
    const related = [{ place: { file: 'x', start, end: start }, message: 'Her også.' }]
    const { findings } = check(goals(6), [goalRule({ found: { related } })])
    expect(findings[0]?.related).toHaveLength(6)
    expect(findings[0]?.related?.[0]?.message).toBe('Her også.')
  })

  test('errors and demands are never folded, and every line can be asked for', () => {
    expect(check(goals(6), [goalRule({ severity: 'error' })]).findings).toHaveLength(6)
    let count = 0
    const demands: Rule = {
      ...goalRule(),
      *check({ plan }) {
        for (const goal of plan.goals)
          yield { place: goal.placeOf('title'), message: 'x', requirement: `lov/${++count}` }
      },
    }
    expect(check(goals(6), [demands]).findings).toHaveLength(6)
    expect(check(goals(6), [goalRule()], { unfolded: true }).findings).toHaveLength(6)
  })

  test('each plan and each severity by itself', () => {
    const some: Rule = {
      ...goalRule(),
      *check({ plan }) {
        for (const [index, goal] of plan.goals.entries())
          yield {
            place: goal.placeOf('title'),
            message: 'x',
            severity: index % 2 === 0 ? 'warning' : 'note',
          }
      },
    }
    expect(check(goals(10), [some]).findings).toHaveLength(10)
    expect(check({ ...goals(5), ...goals(5, 'b') }, [goalRule()]).findings).toHaveLength(10)
  })
})

describe('explanations', () => {
  const explained = (lines: string, rules: readonly Rule[], files = goals(1)) =>
    check({ ...files, ...withPlan(`begrunnelser:\n${lines}`) }, rules).findings.map(shown)

  test('silence advice: warnings and notes, all of one rule', () => {
    const why = '  - {gjelder: goal-test, tekst: Se en annen plan.}\n'
    expect(explained(why, [goalRule()], goals(8))).toEqual([])
    expect(explained(why, [goalRule({ severity: 'note' })])).toEqual([])
    expect(explained(why, [goalRule(), goalRule({ id: 'other-test' })])).toEqual([
      'content/plan/mal/01.md:2 warning other-test Om «Mål 1».',
    ])
  })

  test('a rule may be written with capitals and spaces', () => {
    expect(explained('  - {gjelder: Goal test, tekst: Fordi.}\n', [goalRule()])).toEqual([])
  })

  test('never silence an error', () => {
    expect(
      explained('  - {gjelder: goal-test, tekst: Fordi.}\n', [goalRule({ severity: 'error' })]),
    ).toEqual(['content/plan/mal/01.md:2 error goal-test Om «Mål 1».'])
  })

  test.each(['mal', 'goal-test'])(
    'never silence a demand of the law, whether they concern %s',
    (concerns) => {
      const demand = goalRule({ found: { requirement: 'barnevernsloven-15-1/mal' } })
      expect(explained(`  - {gjelder: ${concerns}, tekst: Fordi.}\n`, [demand])).toEqual([
        'content/plan/mal/01.md:2 warning goal-test Om «Mål 1».',
      ])
    },
  )

  test.each(['ressurser', 'barnevernsloven-15-1/ressurser'])(
    'silence what guidance advises and nothing else: %s',
    (concerns) => {
      const advice = goalRule({ found: { requirement: 'barnevernsloven-15-1/ressurser' } })
      const other = goalRule({
        id: 'other-test',
        found: { requirement: 'folkehelseloven-5-6/ressurser' },
      })
      expect(explained(`  - {gjelder: ${concerns}, tekst: Fordi.}\n`, [advice, other])).toEqual([
        'content/plan/mal/01.md:2 warning other-test Om «Mål 1».',
      ])
    },
  )

  test.each([
    ['goal-tets', 'Mente du «goal-test»?'],
    ['organiserin', 'Mente du «organisering»?'],
    ['barnevernslova-15-1/mal', 'Mente du «barnevernsloven-15-1/mal»?'],
    ['finnes-ikke', 'Skriv id-en som står sist i funnet du vil begrunne, eller id-en til kravet.'],
  ])('of nothing we know are told: %s', (concerns, hint) => {
    const { findings } = check(
      withPlan(`begrunnelser:\n  - {gjelder: ${concerns}, tekst: Fordi.}\n`),
      [goalRule()],
    )
    expect(findings).toMatchObject([
      {
        ruleId: 'explanation-used',
        message: `«${concerns}» er verken en regel eller et krav vi kjenner.`,
        hint,
        place: { start: { line: 4, column: 15 } },
      },
    ])
  })

  test('do not change the verdict', () => {
    const files = (lines: string) =>
      withPlan(`lovhjemmel: barnevernsloven-15-1\nstatus: vedtatt\n${lines}`)
    const verdicts = (lines: string) =>
      check(files(lines), []).plans[0]?.statutes[0]?.assessments.map(({ verdict }) => verdict)
    expect(
      verdicts('begrunnelser:\n  - {gjelder: mal, tekst: Målene står i kommuneplanen.}\n'),
    ).toEqual(verdicts(''))
  })

  test('hold on their last day; the day after they do not, and are told', () => {
    const until = (day: string) => `  - {gjelder: goal-test, tekst: Fordi., til: ${day}}\n`
    expect(explained(until(today), [goalRule()])).toEqual([])
    expect(explained(until('2026-05-31'), [goalRule()])).toEqual([
      'content/plan/mal/01.md:2 warning goal-test Om «Mål 1».',
      'content/plan/plan.md:4 note explanation-used Begrunnelsen for «goal-test» gjaldt til 31. mai 2026.',
    ])
  })

  test('two for one rule are both used, and one plan’s does not hold for another', () => {
    const twice = '  - {gjelder: goal-test, tekst: A.}\n  - {gjelder: goal-test, tekst: B.}\n'
    expect(explained(twice, [goalRule()])).toEqual([])
    expect(
      explained('  - {gjelder: goal-test, tekst: A.}\n', [goalRule()], { ...goals(1, 'b') }),
    ).toEqual([
      'content/b/mal/01.md:2 warning goal-test Om «Mål 1».',
      'content/plan/plan.md:4 note explanation-used Begrunnelsen for «goal-test» gjelder ikke noe funn.',
    ])
  })

  test('without a text they silence nothing', () => {
    expect(explained('  - gjelder: goal-test\n', [goalRule()])).toEqual([
      'content/plan/mal/01.md:2 warning goal-test Om «Mål 1».',
      'content/plan/plan.md:4 note explanation-used Begrunnelsen for «goal-test» har ingen tekst.',
    ])
  })
})

describe('findings made while reading', () => {
  const found = (file: string, ruleId = 'source-valid'): Finding => {
    const start = { line: 1, column: 1, offset: 0 }
    return { ruleId, severity: 'error', message: 'x', place: { file, start, end: start } }
  }

  test('belong to the plan whose folder the file is in, even when its name is not the id', () => {
    const findings = [
      found('content/plan/mal/a.md'),
      found('content/Min Plan/mal/b.md'),
      found('content/planen/c.md'),
      found('content/nettsted.yaml'),
    ]
    const report = check({ 'Min Plan/plan.md': '---\ntittel: Min\n---\n' }, [], { findings })
    expect(report.findings.map(({ place, planId }) => [place.file, planId])).toEqual([
      ['content/Min Plan/mal/b.md', 'min-plan'],
      ['content/nettsted.yaml', undefined],
      ['content/plan/mal/a.md', 'plan'],
      ['content/planen/c.md', undefined],
    ])
    expect(report.plans.map(({ plan, findings: own }) => [plan.id, own.length])).toEqual([
      ['min-plan', 1],
      ['plan', 1],
    ])
  })

  test('refuse the build only when the rule does and the finding is an error', () => {
    const findings = [
      found('content/plan/a.md', 'goal-test'),
      { ...found('content/plan/b.md', 'goal-test'), severity: 'warning' as const },
      found('content/plan/c.md', 'other-test'),
    ]
    const rules = [goalRule({ refuses: true }), goalRule({ id: 'other-test' })]
    const { refusing, counts } = check({}, rules, { findings })
    expect(refusing.map(({ place }) => place.file)).toEqual(['content/plan/a.md'])
    expect(counts).toEqual({ error: 2, warning: 1, note: 0 })
  })
})

test('a rule may be milder in a case; else id and severity are the rule’s own', () => {
  const { findings } = check(goals(1), [goalRule(), goalRule({ found: { severity: 'note' } })])
  expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ['goal-test', 'warning'],
    ['goal-test', 'note'],
  ])
})

import { describe, expect, test } from 'vitest'
import { answer, finding, place, report, statuteReport, urls } from '../../../tests/made-report.ts'
import type { Report } from '../check-site.ts'
import { renderJson } from './json.ts'

const parse = (made: Report) => JSON.parse(renderJson(made, urls))

const full = report(
  [
    {
      title: 'Trygg oppvekst',
      data: { status: 'adopted' },
      statutes: [
        statuteReport([
          answer('Mal', 'answered', {
            evidence: [
              {
                entry: undefined,
                place: place('content/plan/kapitler/a.md', 7),
                quote: 'Alle barn er trygge.',
                anchor: 'mal',
                guessed: true,
              },
            ],
          }),
          answer('Vedtak', 'missing', { reason: 'Planen er ikke vedtatt.' }),
        ]),
      ],
    },
  ],
  [
    finding({
      severity: 'error',
      hint: 'Gjør slik.',
      requirement: 'loven-1/vedtak',
      related: [{ place: place('content/plan/mal/b.md', 1), message: 'Også her.' }],
    }),
    finding({ planId: undefined }),
  ],
)

test('the whole report', () => {
  expect(renderJson(full, urls)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "plans": [
        {
          "id": "plan",
          "title": "Trygg oppvekst",
          "status": "adopted",
          "code": "0123456789",
          "statutes": [
            {
              "id": "loven-1",
              "wording": "2026",
              "olderThanDuty": false,
              "elaborates": null,
              "requirements": [
                {
                  "id": "mal",
                  "municipality": null,
                  "verb": "skal",
                  "verdict": "answered",
                  "reason": null,
                  "code": "d084e3a8d8",
                  "evidence": [
                    {
                      "file": "content/plan/kapitler/a.md",
                      "line": 7,
                      "url": "/plan/#mal",
                      "quote": "Alle barn er trygge.",
                      "guessed": true
                    }
                  ]
                },
                {
                  "id": "vedtak",
                  "municipality": null,
                  "verb": "skal",
                  "verdict": "missing",
                  "reason": "Planen er ikke vedtatt.",
                  "code": null,
                  "evidence": []
                }
              ]
            }
          ]
        }
      ],
      "findings": [
        {
          "ruleId": "goal-measure-required",
          "severity": "error",
          "message": "Målet «Trygghet» har ingen tiltak.",
          "hint": "Gjør slik.",
          "file": "content/plan/mal/a.md",
          "line": 2,
          "column": 9,
          "endLine": 2,
          "endColumn": 13,
          "plan": "plan",
          "requirement": "loven-1/vedtak",
          "url": "/regler/goal-measure-required/",
          "related": [
            {
              "file": "content/plan/mal/b.md",
              "line": 1,
              "column": 1,
              "message": "Også her."
            }
          ]
        },
        {
          "ruleId": "goal-measure-required",
          "severity": "note",
          "message": "Målet «Trygghet» har ingen tiltak.",
          "hint": null,
          "file": "content/plan/mal/a.md",
          "line": 2,
          "column": 9,
          "endLine": 2,
          "endColumn": 13,
          "plan": null,
          "requirement": null,
          "url": "/regler/goal-measure-required/",
          "related": []
        }
      ],
      "counts": {
        "error": 1,
        "warning": 0,
        "note": 1
      }
    }
    "
  `)
})

describe('the shape is a promise', () => {
  test('the keys on each level, in order', () => {
    const made = parse(full)
    const [plan] = made.plans
    const [statute] = plan.statutes
    const [requirement] = statute.requirements
    expect(Object.keys(made)).toEqual(['version', 'plans', 'findings', 'counts'])
    expect(Object.keys(plan)).toEqual(['id', 'title', 'status', 'code', 'statutes'])
    expect(Object.keys(statute)).toEqual([
      'id',
      'wording',
      'olderThanDuty',
      'elaborates',
      'requirements',
    ])
    expect(Object.keys(requirement)).toEqual([
      'id',
      'municipality',
      'verb',
      'verdict',
      'reason',
      'code',
      'evidence',
    ])
    expect(Object.keys(requirement.evidence[0])).toEqual([
      'file',
      'line',
      'url',
      'quote',
      'guessed',
    ])
    expect(Object.keys(made.findings[0])).toEqual([
      'ruleId',
      'severity',
      'message',
      'hint',
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'plan',
      'requirement',
      'url',
      'related',
    ])
    expect(made.version).toBe(1)
  })

  test('what is missing is null or empty, never absent', () => {
    const empty = statuteReport([], { wording: undefined, olderThanDuty: true })
    const made = parse(report([{ title: 'A', statutes: [empty] }], [finding()]))
    expect(made.plans).toEqual([
      {
        id: 'plan',
        title: 'A',
        status: null,
        code: '0123456789',
        statutes: [
          {
            id: 'loven-1',
            wording: null,
            olderThanDuty: true,
            elaborates: null,
            requirements: [],
          },
        ],
      },
    ])
    expect(made.findings[0]).toMatchObject({ hint: null, requirement: null, related: [] })
  })

  test('no plans and no findings', () => {
    expect(parse(report([]))).toEqual({
      version: 1,
      plans: [],
      findings: [],
      counts: { error: 0, warning: 0, note: 0 },
    })
  })
})

test('a comparison says which findings are new, by their place in the list, and what is mended', () => {
  const [known, fresh] = [finding({ message: 'Kjent.' }), finding({ message: 'Nytt.' })]
  const gone = { ruleId: 'x', severity: 'error', message: 'Borte.', file: 'a.md', line: 3 } as const
  const made = renderJson(report([{ title: 'A' }], [known, fresh]), urls, {
    comparison: { fresh: new Set([fresh]), mended: [gone] },
  })
  expect(JSON.parse(made).baseline).toEqual({ new: [1], mended: [gone] })
})

import { expect, test } from 'vitest'
import { finding, online, place, plainly, report, urls } from '../../../tests/made-report.ts'
import { renderGithub } from './github.ts'

test('a command a finding, and the sum as plain words', () => {
  const made = report(
    [{ title: 'A' }],
    [
      finding({ severity: 'error', hint: 'Gjør slik.' }),
      finding({ severity: 'warning', message: 'En advarsel.' }),
      finding({ message: 'Et råd.' }),
    ],
  )
  expect(renderGithub(made, online, plainly)).toMatchInlineSnapshot(`
    "::error file=content/plan/mal/a.md,line=2,endLine=2,col=9,endColumn=13,title=goal-measure-required::Målet «Trygghet» har ingen tiltak.%0AGjør slik.%0Ahttps://plan.example/regler/goal-measure-required/
    ::warning file=content/plan/mal/a.md,line=2,endLine=2,col=9,endColumn=13,title=goal-measure-required::En advarsel.%0Ahttps://plan.example/regler/goal-measure-required/
    ::notice file=content/plan/mal/a.md,line=2,endLine=2,col=9,endColumn=13,title=goal-measure-required::Et råd.%0Ahttps://plan.example/regler/goal-measure-required/
    1 feil, 1 advarsel, 1 merknad i én plan
    "
  `)
})

test('nothing of a writer ends a command, a property or a line', () => {
  const hostile = finding({
    severity: 'error',
    message: '100 %\r\n::stop-commands::x',
    place: place('content/a,b:c%.md', 1),
  })
  const lines = renderGithub(report([{ title: 'A' }], [hostile]), urls, plainly).split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('file=content/a%2Cb%3Ac%25.md,line=1,')
  expect(lines[0]).toContain('::100 %25%0D%0A::stop-commands::x')
})

test('a stretch of several lines has no columns, since GitHub would drop its place', () => {
  const from = place('content/a.md', 2, 9)
  const long = finding({ place: { ...from, end: { line: 4, column: 2, offset: 30 } } })
  expect(renderGithub(report([{ title: 'A' }], [long]), urls, plainly)).toMatch(
    /^::notice file=content\/a\.md,line=2,endLine=4,title=goal-measure-required::/,
  )
})

test('with an earlier report only what is new is told', () => {
  const [known, fresh] = [finding({ message: 'Kjent.' }), finding({ message: 'Nytt.' })]
  const comparison = { fresh: new Set([fresh]), mended: [] }
  const text = renderGithub(report([{ title: 'A' }], [known, fresh]), urls, {
    ...plainly,
    comparison,
  })
  expect(text).not.toContain('Kjent.')
  expect(text).toContain('::Nytt.\n')
  expect(text).toContain('\nSiden forrige rapport: 1 nytt funn, 0 rettet\n')
})

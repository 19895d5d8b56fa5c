import { describe, expect, test } from 'vitest'
import { answer, finding, place, report, statuteReport, urls } from '../../../tests/made-report.ts'
import type { Report } from '../check-site.ts'
import { disclaimer, renderPretty, severityWords, verdictWords } from './pretty.ts'

const plain = (made: Report) => renderPretty(made, urls, { colour: false })
const evidence = (guessed: boolean) => ({
  entry: undefined,
  place: place('content/plan/kapitler/a.md', 7),
  quote: 'x',
  anchor: '',
  guessed,
})

test('severities and verdicts have a Norwegian word each', () => {
  expect(severityWords).toEqual({ error: 'feil', warning: 'advarsel', note: 'merknad' })
  expect(verdictWords).toEqual({
    answered: 'svar funnet',
    thin: 'svar funnet, men tynt',
    missing: 'ikke funnet',
  })
})

test('first the demands with their places, then the disclaimer, the findings and the sum', () => {
  const made = report(
    [
      {
        title: 'Trygg oppvekst',
        statutes: [
          statuteReport([
            answer('Målene', 'answered', { evidence: [evidence(false)] }),
            answer('Hvordan det er delt', 'thin', { evidence: [evidence(true)] }),
            answer('Vedtatt', 'missing'),
          ]),
        ],
      },
    ],
    [
      finding({
        severity: 'error',
        ruleId: 'id-unique',
        message: 'To filer har samme id.',
        hint: 'Gi den ene et annet navn.',
        related: [{ place: place('content/plan/mal/b.md', 1), message: 'Først brukt her.' }],
      }),
      finding({ severity: 'warning', message: 'En advarsel.' }),
      finding(),
    ],
  )
  expect(plain(made)).toMatchInlineSnapshot(`
    "Trygg oppvekst
      loven § 1
        ✓ Målene               svar funnet  content/plan/kapitler/a.md:7
        ~ Hvordan det er delt  svar funnet, men tynt  content/plan/kapitler/a.md:7 (gjettet)
        ✗ Vedtatt              ikke funnet

    Dette er en maskinell gjennomgang av teksten. Den avgjør ikke om planen er lovlig, og sier ikke om tiltakene er gode.

    content/plan/mal/a.md:2:9  feil  To filer har samme id.  id-unique
        Gi den ene et annet navn.   /regler/id-unique/
        content/plan/mal/b.md:1:1  Først brukt her.

    content/plan/mal/a.md:2:9  advarsel  En advarsel.  goal-measure-required

    content/plan/mal/a.md:2:9  merknad  Målet «Trygghet» har ingen tiltak.  goal-measure-required

    1 feil, 1 advarsel, 1 merknad i én plan
    "
  `)
})

describe('plans without verdicts', () => {
  test('without a statute, an edition, and older than the duty', () => {
    const made = report([
      { title: 'Uten lov' },
      { title: 'Ungdomsutgaven', data: { editionOf: 'plan' } },
      { title: 'Gammel', statutes: [statuteReport([], { olderThanDuty: true })] },
    ])
    expect(plain(made)).toMatchInlineSnapshot(`
      "Uten lov
        Planen oppgir ingen lovhjemmel vi kjenner, og er ikke vurdert mot noen lov.

      Ungdomsutgaven
        En utgave av en annen plan. Det er den vedtatte planen som vurderes.

      Gammel
        loven § 1
          Planen er eldre enn plikten og blir ikke vurdert.

      Dette er en maskinell gjennomgang av teksten. Den avgjør ikke om planen er lovlig, og sier ikke om tiltakene er gode.

      0 feil, 0 advarsler, 0 merknader i 3 planer
      "
    `)
  })

  test('the disclaimer stands only where something was assessed', () => {
    expect(plain(report([{ title: 'Uten lov' }]))).not.toContain(disclaimer)
    expect(plain(report([{ title: 'A', statutes: [statuteReport([])] }]))).toContain(disclaimer)
  })
})

describe('the sum', () => {
  const last = (made: Report) => plain(made).trimEnd().split('\n').at(-1)

  test('singular and plural', () => {
    expect(last(report([{ title: 'A' }]))).toBe('0 feil, 0 advarsler, 0 merknader i én plan')
    const warning = finding({ severity: 'warning' })
    expect(last(report([{ title: 'A' }, { title: 'B' }], [warning, finding()]))).toBe(
      '0 feil, 1 advarsel, 1 merknad i 2 planer',
    )
    expect(last(report([], [warning, warning, finding(), finding()]))).toBe(
      '0 feil, 2 advarsler, 2 merknader i 0 planer',
    )
  })

  test('ends with one line break', () => {
    expect(plain(report([]))).toBe('0 feil, 0 advarsler, 0 merknader i 0 planer\n')
  })
})

describe('colours', () => {
  const made = report([{ title: 'A' }], [finding({ severity: 'error' })])

  test('are there only when asked for', () => {
    const colourCode = String.fromCharCode(27)
    expect(plain(made)).not.toContain(colourCode)
    expect(renderPretty(made, urls, { colour: true })).toContain(`${colourCode}[31mfeil`)
  })
})

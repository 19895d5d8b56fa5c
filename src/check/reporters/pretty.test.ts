import { describe, expect, test } from 'vitest'
import { answer, finding, place, report, statuteReport, urls } from '../../../tests/made-report.ts'
import type { Report } from '../check-site.ts'
import { renderByFile, renderPretty } from './pretty.ts'
import { disclaimer, severityWords, verdictWords } from './words.ts'

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

test('law, guidance and good practice stand apart; a plan that elaborates has no verdicts', () => {
  const ofSort = (title: string, verb: string) => {
    const { requirement, ...rest } = answer(title, 'missing')
    return { ...rest, requirement: { ...requirement, verb } as typeof requirement }
  }
  const made = report([
    {
      title: 'Trygg oppvekst',
      statutes: [
        statuteReport([
          ofSort('Oversikt', 'practice'),
          ofSort('Ressurser', 'should'),
          ofSort('Vedtatt', 'shall'),
        ]),
      ],
    },
    { title: 'Bydelen', statutes: [statuteReport([], { elaborates: 'Trygg oppvekst' })] },
  ])
  expect(plain(made).split('\n').slice(0, 11)).toEqual([
    'Trygg oppvekst',
    '  loven § 1',
    '    ✗ Vedtatt    ikke funnet',
    '    Råd fra veiledere og forarbeider, ikke krav:',
    '    ✗ Ressurser  ikke funnet',
    '    God praksis, ikke krav:',
    '    ✗ Oversikt   ikke funnet',
    '',
    'Bydelen',
    '  loven § 1',
    '    «Trygg oppvekst» skal svare på kravene. Denne planen utdyper den, og blir ikke vurdert.',
  ])
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
        Planen oppgir ingen lovhjemmel vi kjenner, og er ikke vurdert mot noen krav.

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

test('nothing in a text is obeyed by the terminal', () => {
  const hostileText = '\u001b[2J\u009b1m\r\nx'
  const hostile = finding({
    message: hostileText,
    hint: hostileText,
    place: place(`content/${hostileText}.md`, 1),
    related: [{ place: place('b.md', 1), message: hostileText }],
  })
  const text = plain(report([{ title: hostileText }], [hostile]))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  expect(text.match(/�\[2J�1m x/g)).toHaveLength(5)
})

test('with an earlier report what is new stands first, then what is mended and what was known', () => {
  const [known, fresh] = [finding({ message: 'Kjent.' }), finding({ message: 'Nytt.' })]
  const gone = { ruleId: 'x', severity: 'error', message: 'Borte.', file: 'a.md', line: 3 } as const
  const text = renderPretty(report([{ title: 'A' }], [known, fresh]), urls, {
    colour: false,
    comparison: { fresh: new Set([fresh]), mended: [gone] },
  })
  expect(text.slice(text.indexOf('Nye funn'))).toMatchInlineSnapshot(`
    "Nye funn

    content/plan/mal/a.md:2:9  merknad  Nytt.  goal-measure-required

    Rettet

    a.md  feil  Borte.  x

    Som før

    content/plan/mal/a.md:2:9  merknad  Kjent.  goal-measure-required

    Siden forrige rapport: 1 nytt funn, 1 rettet
    0 feil, 0 advarsler, 2 merknader i én plan
    "
  `)
})

test('findings alone are shown file by file, in the order they come', () => {
  const at = (file: string, line: number) => finding({ place: place(file, line) })
  const text = renderByFile([at('b.md', 2), at('a.md', 1), at('b.md', 1)], urls, { colour: false })
  expect(text.match(/^\S+/gm)).toEqual(['b.md:2:1', 'b.md:1:1', 'a.md:1:1'])
})

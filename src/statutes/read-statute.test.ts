import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readStatute } from './read-statute.ts'

const name = 'barnevernsloven-15-1.yaml'
const text = readFileSync(new URL(`../../schemas/statutes/${name}`, import.meta.url), 'utf8')

/** The findings on a profile in which some words are changed for others. */
function told(...changes: [string, string][]) {
  let broken = text
  for (const [from, to] of changes) {
    if (!broken.includes(from)) throw new Error(`no «${from}»`)
    broken = broken.replace(from, to)
  }
  const { statute, findings } = readStatute(`schemas/statutes/${name}`, broken)
  const lines = broken.split('\n')
  return {
    isRead: statute !== undefined,
    findings: findings.map(({ message, hint, place }) => ({
      message,
      hint,
      line: lines[place.start.line - 1]?.slice(place.start.column - 1),
    })),
  }
}

test('a whole profile is read, with CRLF too, and its id is the file name', () => {
  const read = readStatute(`a/b/${name}`, text)
  expect(read.findings).toEqual([])
  expect(read.statute?.id).toBe('barnevernsloven-15-1')
  expect(readStatute(name, text.replaceAll('\n', '\r\n'))).toEqual(read)
})

test('the day the duty began may be unknown', () => {
  expect(told(['plikten gjelder fra: 2022-01-01\n', '']).isRead).toBe(true)
})

test('broken YAML is a finding, no crash; an empty file lacks all', () => {
  expect(readStatute('x.yaml', 'tittel: "A').findings[0]?.ruleId).toBe('source-valid')
  expect(readStatute('x.yaml', '').findings.map(({ message }) => message)).toEqual([
    'Profilen mangler `tittel`.',
    'Profilen mangler `kort tittel`.',
    'Profilen mangler `kalles`.',
    'Profilen mangler `lenke`.',
    'Profilen mangler `ordlyder`.',
    'Profilen mangler `krav`.',
  ])
})

describe('one fault, one finding at its place with what to do', () => {
  const cases: [string, [string, string][], string, string | RegExp, string][] = [
    [
      'a kind of demand nobody knows',
      [['prøves som: fordeling', 'prøves som: noe']],
      '`prøves som` er «noe». Det er ikke et av valgene.',
      'Velg «vedtak», «mål», «beskrivelse», «fordeling», «opplysning», «nevnt» eller «revisjon».',
      'noe',
    ],
    [
      'a verb nobody knows',
      [['verb: bør', 'verb: helst']],
      '`verb` er «helst». Det er ikke et av valgene.',
      'Velg «skal», «bør» eller «god praksis».',
      'helst',
    ],
    [
      'a key nobody knows',
      [['    kjennetegn: [strategi', '    kjennetgn: [strategi']],
      'Vi kjenner ikke feltet `kjennetgn`. Verdien er ikke brukt.',
      'Mente du `kjennetegn`?',
      'kjennetgn: [strategi, satsingsområde, innsatsområde]',
    ],
    [
      'a day that is not in the calendar',
      [['til: 2022-12-31', 'til: 2022-02-31']],
      '`til` er «2022-02-31», men 31. februar 2022 finnes ikke.',
      'Den siste dagen i måneden er 28. februar 2022. Er det den du mener, skriv 2022-02-28.',
      '2022-02-31',
    ],
    [
      'a demand without a kind',
      [['    prøves som: fordeling\n', '']],
      'Profilen mangler `prøves som`.',
      'Skriv `prøves som` her.',
      'id: fordeling',
    ],
    [
      'a demand without what its kind needs',
      [['    opplysninger: [kostnad]\n', '']],
      'Profilen mangler `opplysninger`.',
      'Skriv `opplysninger` her.',
      'id: ressurser',
    ],
    [
      'a demand that quotes nothing and does not say why',
      [['    ordene: hvordan oppgaveløsningen skal organiseres\n', '']],
      'Kravet «oppgavelosning» siterer ingenting.',
      /si det under `merknad`/,
      'id: oppgavelosning',
    ],
    [
      'words that the wording has not',
      [
        [
          'ordene: Planen skal beskrive hva som er målene',
          'ordene: Planen må beskrive hva som er målene',
        ],
      ],
      '«Planen må beskrive hva som er målene for arbeidet» står ikke i ordlyden som gjelder nå.',
      'Siter ord for ord. Merk det som er utelatt, med […].',
      'Planen må beskrive hva som er målene for arbeidet',
    ],
    [
      'two demands with one id',
      [['- id: oppgavelosning', '- id: strategi']],
      'To krav har id-en «strategi».',
      'Gi den ene en annen id.',
      'strategi',
    ],
    [
      'an id that no address can hold',
      [['- id: oversikt', '- id: Oversikt på nytt']],
      'Id-en «Oversikt på nytt» har tegn som ikke kan stå i en adresse.',
      'Skriv «oversikt-pa-nytt».',
      'Oversikt på nytt',
    ],
    [
      'a demand that elaborates what is not there',
      [['utdyper: samarbeid', 'utdyper: samarbeide\n    prøves som: beskrivelse']],
      'Det er ikke noe krav som heter «samarbeide».',
      'Mente du «samarbeid»?',
      'samarbeide',
    ],
    [
      'a demand that elaborates itself',
      [['utdyper: samarbeid', 'utdyper: samarbeid-tjenester\n    prøves som: beskrivelse']],
      'Kravet «samarbeid-tjenester» utdyper seg selv.',
      /^Kravene er vedtak, mal, /,
      'samarbeid-tjenester',
    ],
    [
      'a wording that was read, on no day',
      [['    lest: 2026-05-02\n', '']],
      'Profilen mangler `lest`.',
      'Skriv `lest` her.',
      'id: "2026"',
    ],
    [
      'a wording without words that does not say why',
      [['    merknad: Den nøyaktige teksten i § 3-1, slik den lød i 2022, er ikke funnet.\n', '']],
      'Ordlyden «2022» har ingen `tekst`.',
      /si det under `merknad`/,
      'id: "2022"',
    ],
    [
      'a wording without its first day',
      [['    fra: 2023-01-01\n', '']],
      'Profilen mangler `fra`.',
      'Skriv `fra` her.',
      'id: "2023"',
    ],
    [
      'wordings that overlap',
      [['til: 2022-12-31', 'til: 2023-01-01']],
      'Ordlyden «2023» begynner 2023-01-01, men «2022» gjelder til 2023-01-01.',
      'La `til` i den forrige være dagen før `fra` i denne.',
      '2023-01-01',
    ],
    [
      'a wording that never ends before the next',
      [['    til: 2022-12-31\n', '']],
      'Ordlyden «2023» begynner 2023-01-01, men «2022» har ingen siste dag.',
      'La `til` i den forrige være dagen før `fra` i denne.',
      '2023-01-01',
    ],
    [
      'days without a wording',
      [['til: 2022-12-31', 'til: 2022-11-30']],
      'Fra 2022-12-01 til 2023-01-01 gjelder ingen ordlyd.',
      /sett inn en ordlyd uten `tekst`/,
      '2023-01-01',
    ],
    [
      'a last wording that has ended',
      [['    fra: 2026-01-01\n', '    fra: 2026-01-01\n    til: 2030-01-01\n']],
      'Ordlyden «2026» er den siste, men har en siste dag.',
      'Ta bort `til`, eller legg til ordlyden som gjelder nå.',
      '2030-01-01',
    ],
    [
      'wordings in the wrong order',
      [
        ['fra: 2022-01-01\n    til: 2022-12-31', 'fra: 2024-01-01\n    til: 2024-12-31'],
        ['fra: 2023-01-01\n    til: 2025-12-31', 'fra: 2023-01-01\n    til: 2025-12-31'],
      ],
      'Ordlyden «2023» begynner 2023-01-01, men står etter «2022», som begynner 2024-01-01.',
      'Sett den eldste først.',
      '2023-01-01',
    ],
  ]
  test.each(cases)('%s', (_, changes, message, hint, line) => {
    const { isRead, findings } = told(...changes)
    expect(isRead).toBe(false)
    expect(findings).toEqual([
      {
        message,
        hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
        line,
      },
    ])
  })

  test('a wording that ends before it begins', () => {
    expect(told(['til: 2025-12-31', 'til: 2022-12-30']).findings[0]).toEqual({
      message: 'Ordlyden «2023» slutter 2022-12-30, før den begynner 2023-01-01.',
      hint: 'Bytt om datoene, eller rett den ene.',
      line: '2022-12-30',
    })
  })

  test('several faults are all told', () => {
    const { findings } = told(
      ['tittel: barnevernsloven § 15-1\n', ''],
      ['verb: bør', 'verb: helst'],
    )
    expect(findings.map(({ message }) => message)).toEqual([
      '`verb` er «helst». Det er ikke et av valgene.',
      'Profilen mangler `tittel`.',
    ])
  })
})

describe('a demand that elaborates another', () => {
  const demand = (id: string) =>
    readStatute(name, text).statute?.requirements.find((one) => one.id === id)

  test('is looked for in the same way', () => {
    const { kind, cues, headings, entries, enough } = demand('fordeling') ?? {}
    expect(demand('ansvar-tjenester')).toMatchObject({ kind, cues, headings, entries, enough })
    expect(kind).toBe('distribution')
    expect(cues?.length).toBeGreaterThan(5)
  })

  test('keeps its own sort and words', () => {
    expect(demand('ansvar-tjenester')).toMatchObject({
      verb: 'should',
      words: 'hvordan ansvaret skal fordeles mellom de forskjellige tjenestene og etatene',
    })
  })
})

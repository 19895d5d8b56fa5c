import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { dataFiles } from './data-files.ts'

const plan = `---
tittel: Trygg & god <oppvekst>; for alle, alltid
kommune: {navn: Vindelsund, nummer: "9901"}
status: vedtatt
høring: {start: 2025-05-12, frist: 2025-06-30}
vedtak:
  - {organ: kommunestyret, dato: 2025-10-23, saksnummer: PS 87/25, ordlyd: "Planen vedtas."}
  - {organ: kommunestyret, dato: 2025-10-23, gjelder: endring}
revisjon: {neste: 2029-06-21}
rapportering: {neste: 2027-10-21, levert: [{dato: 2026-04-22, organ: kommunestyret}]}
---
`
const texts = {
  'nettsted.yaml': 'adresse: https://planer.example/a/\n',
  'p/plan.md': plan,
  'p/mal/m.md': '---\ntittel: M\noppfølging: [{dato: 2026-02-01, tekst: Bedre}]\n---\n',
  'p/tiltak/a.md':
    '---\ntittel: A\nfrist: våren 2027\nansvarlig: [t]\noppfølging: [{dato: 2026-03-01, status: pågår}, {dato: 2030-01-01, tekst: Senere}]\n---\n',
  'p/tiltak/ferdig.md': '---\ntittel: Ferdig\nfrist: 2027\nstatus: gjennomført\n---\n',
  'p/tiltak/naar.md': '---\ntittel: Når\nfrist: løpende\n---\n',
  'p/tjenester/t.md':
    '---\ntittel: Helsestasjonen for barn, unge og gravide; åpent for alle hele døgnet\n---\n',
  'p/indikatorer/i.md': '---\ntittel: I\nneste oppdatering: 2026-09-01\n---\n',
}

function file(path: string, changed: Record<string, string> = {}): string | undefined {
  const found = dataFiles(contextFrom({ ...texts, ...changed })).find((one) => one.path === path)
  return found && String(found.content)
}

const all = (text: string | undefined, pattern: RegExp) =>
  [...(text ?? '').matchAll(pattern)].map((match) => match[1])

describe('the feed of changes', () => {
  const feed = file('data/p.atom') ?? ''

  test('tells what has happened, the latest first, and nothing that is to come', () => {
    expect(all(feed, /<updated>(.*?)<\/updated>/g).slice(1)).toEqual([
      '2026-04-22T00:00:00Z',
      '2026-03-01T00:00:00Z',
      '2026-02-01T00:00:00Z',
      '2025-10-23T00:00:00Z',
      '2025-10-23T00:00:00Z',
      '2025-05-12T00:00:00Z',
    ])
    expect(all(feed, /<updated>(.*?)<\/updated>/g)[0]).toBe('2026-04-22T00:00:00Z')
    expect(feed).toContain('kommunestyret, PS 87/25\n\nPlanen vedtas.')
    expect(feed).toContain('href="https://planer.example/a/p/tiltak/a/"')
    expect(feed).toContain('rel="self" type="application/atom+xml" href="https://planer.example/a/')
  })

  test('is XML: what a writer typed is text, and every element ends', () => {
    expect(feed).toContain('Trygg &amp; god &lt;oppvekst&gt;')
    const open: string[] = []
    for (const [, end, name = '', empty] of feed.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name)
      else if (!empty) open.push(name)
    }
    expect(open).toEqual([])
  })

  test('gives each event a name of its own, which stays when its words or the address change', () => {
    const ids = all(feed, /<id>(.*?)<\/id>/g)
    expect(new Set(ids).size).toBe(7)
    for (const id of ids)
      expect(id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
    const corrected = file('data/p.atom', {
      'nettsted.yaml': '',
      'p/plan.md': plan
        .replace('Planen vedtas.', 'Planen blir vedtatt.')
        .replace('& god', 'og god'),
    })
    expect(corrected).toContain('Planen blir vedtatt.')
    expect(all(corrected, /<id>(.*?)<\/id>/g)).toEqual(ids)
  })

  test('is not there before anything has happened, nor for another edition', () => {
    const bare = '---\ntittel: P\n---\n'
    expect(
      file('data/p.atom', {
        'p/plan.md': plan.replace('status', 'utgave av: q\nstatus'),
        'q/plan.md': bare,
      }),
    ).toBeUndefined()
    const { 'p/plan.md': _, ...none } = texts
    expect(
      dataFiles(contextFrom({ 'q/plan.md': bare, ...none, 'p/plan.md': bare })).map(
        ({ path }) => path,
      ),
    ).not.toContain('data/q.atom')
  })
})

describe('the calendar', () => {
  const calendar = file('data/p.ics') ?? ''
  /** The components with their values, as RFC 5545 says lines are put together again. */
  const events = (text: string) =>
    text
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT\r\n')
      .slice(1)
      .map((one) =>
        Object.fromEntries(
          one
            .split('\r\n')
            .filter((line) => line.includes(':') && !line.startsWith('END:'))
            .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
        ),
      )

  test.each([
    ['nb', 'Planlagt: Vedtak: P', 'Planlagt: Rapport: P', 'Planlagt: Oppfølging: T'],
    ['nn', 'Planlagt: Vedtak: P', 'Planlagt: Rapport: P', 'Planlagt: Oppfølging: T'],
    ['en', 'Planned: Decision: P', 'Planned: Report: P', 'Planned: Follow-up: T'],
  ])('tells in %s what is planned as planned', (lang, ...titles) => {
    const planned = file('data/q.ics', {
      'q/plan.md': `---\ntittel: P\nspråk: ${lang}\nstatus: utkast\nvedtak: {organ: kommunestyret, dato: 2026-06-02}\nrapportering: {levert: [{dato: 2026-06-03}]}\n---\n`,
      'q/tiltak/t.md':
        '---\ntittel: T\noppfølging: [{dato: 2026-06-04, status: gjennomført, tekst: Åpnet}]\n---\n',
    })
    const told = events(planned ?? '')
    expect(told.map((one) => one['SUMMARY'])).toEqual(titles)
    expect(told.at(-1)?.['DESCRIPTION']).toBe('Åpnet')
  })

  test('has the days that are set, each to the day after, and no deadline that is met', () => {
    expect(
      events(calendar).map((one) => [
        one['DTSTART;VALUE=DATE'],
        one['DTEND;VALUE=DATE'],
        one['SUMMARY']?.split(':')[0],
      ]),
    ).toEqual([
      ['20250512', '20250701', 'Høring'],
      ['20260901', '20260902', 'Nye tall'],
      ['20270630', '20270701', 'Frist'],
      ['20271021', '20271022', 'Neste rapport'],
      ['20290621', '20290622', 'Revisjon'],
      // What is written down for a day to come waits here, not in the feed.
      ['20300101', '20300102', 'Planlagt'],
    ])
    expect(events(calendar)[1]).toMatchObject({ URL: 'https://planer.example/a/p/indikatorer/i/' })
    expect(events(calendar)[2]).toMatchObject({
      URL: 'https://planer.example/a/p/tiltak/a/',
      DESCRIPTION: 'Helsestasjonen for barn\\, unge og gravide\\; åpent for alle hele døgnet',
      DTSTAMP: '20260422T000000Z',
    })
  })

  test('is written as RFC 5545 says: lines of 75 bytes, text escaped, names of their own', () => {
    expect(calendar).toContain('SUMMARY:Høring: Trygg & god <oppvekst>\\; for alle\\, alltid\r\n')
    expect(calendar.split('\r\n').some((line) => line.startsWith(' '))).toBe(true)
    for (const line of calendar.split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/)
    expect(calendar).toMatch(/\r\nEND:VCALENDAR\r\n$/)
    const names = events(calendar).map(({ UID }) => UID)
    expect(new Set(names).size).toBe(6)
  })

  test('cuts no letter in two, and lets no text end its line', () => {
    const title = `${'å'.repeat(60)} 😀\\nEND:VEVENT`
    const wide =
      file('data/p.ics', { 'p/tiltak/a.md': `---\ntittel: "${title}"\nfrist: 2027\n---\n` }) ?? ''
    expect(wide).not.toContain('\ufffd')
    expect(events(wide)).toHaveLength(5)
    for (const line of wide.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(wide.replaceAll('\r\n ', '')).toContain('å 😀\\nEND:VEVENT\r\n')
  })

  test('is not there for a plan that no longer counts', () => {
    expect(file('data/p.ics', { 'p/plan.md': plan.replace('vedtatt', 'utgått') })).toBeUndefined()
  })
})

test('robots.txt lets everybody in, and tells the sitemap where there is one', () => {
  expect(file('robots.txt')).toBe(
    'User-agent: *\nDisallow:\nSitemap: https://planer.example/a/sitemap.xml\n',
  )
  expect(file('robots.txt', { 'nettsted.yaml': '' })).toBe('User-agent: *\nDisallow:\n')
})

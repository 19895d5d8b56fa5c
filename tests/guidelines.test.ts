import { describe, expect, test } from 'vitest'
import { checkSite } from '../src/check/check-site.ts'
import { renderJson } from '../src/check/reporters/json.ts'
import { renderPretty } from '../src/check/reporters/pretty.ts'
import { addressesFor } from '../src/site/addresses.ts'
import { siteContext } from '../src/site/context.ts'
import { reportUrls } from '../src/site/findings/report-urls.ts'
import { routes } from '../src/site/routes.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { siteFrom } from './site-from.ts'
import { today } from './test-rule.ts'

// Guidelines bind, but they are no law: nothing that is printed or shown of a plan after them may call them so.

const callsItLaw: Record<string, RegExp> = {
  nb: /(?<!\p{L})(loven|lovens|lovkrav\p{L}*|lovtekst\p{L}*)(?!\p{L})/iu,
  nn: /(?<!\p{L})(loven|lova|lovkrav\p{L}*|lovtekst\p{L}*)(?!\p{L})/iu,
  en: /\b(the law|the act|legal requirement)\b/i,
}

const statutes = await loadStatutes()

/** All that is said of a plan, with every demand answered, thin or missing. */
function said(language: string, lines: string, more: Record<string, string> = {}) {
  const front = `---\ntittel: Klimaplan\nkommune: Vindelsund\nspråk: ${language}\nlovhjemmel: planretningslinjer-klima-energi\n${lines}---\n`
  const { site, findings } = siteFrom({
    'nettsted.yaml': 'navn: Planer\nvis råd: ja\n',
    'klima/plan.md': front,
    ...more,
  })
  const report = checkSite({ site, findings, statutes, today })
  const context = siteContext(report, addressesFor(site, '/'), [])
  const urls = reportUrls(context)
  const pages = [...routes(context)].filter(({ path }) => path.startsWith('klima'))
  return {
    report,
    texts: [
      renderPretty(report, urls, { colour: false }),
      ...stringsIn(JSON.parse(renderJson(report, urls))),
      ...stringsIn(pages),
    ]
      // Addresses and anchors stay what they are.
      .map((text) => text.replace(/\S*\/\S*|^lovkrav$/g, '')),
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

describe.each(['nb', 'nn', 'en'])('in %s', (language) => {
  const calls = callsItLaw[language] ?? /$^/
  test.each([
    ['adopted with nothing in it', 'status: vedtatt\nvedtak: {organ: formannskapet}\n', {}],
    ['a draft with thin answers', 'status: utkast\nrevisjon: {hvert: 9 år}\n', thinAnswers()],
    ['an explanation', 'begrunnelser: {gjelder: utslipp, tekst: Kommer.}\n', {}],
    ['a part of another plan', 'del av: https://fylke.example/plan\n', {}],
    ['an unknown demand', 'status: utkast\n', { 'klima/kapitler/a.md': marked('utslip') }],
  ])('%s', (_, lines, more) => {
    const { texts, report } = said(language, lines, more)
    expect(report.plans[0]?.statutes).toHaveLength(1)
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => calls.test(text))).toEqual([])
  })
})

test('the law is called law: the words above are looked for where they may be', () => {
  const { report } = said('nb', 'status: vedtatt\nvedtak: {organ: formannskapet}\n', {
    'lov/plan.md':
      '---\ntittel: L\nkommune: V\nlovhjemmel: barnevernsloven-15-1\nstatus: vedtatt\nvedtak: {organ: formannskapet}\n---\n',
  })
  const messages = report.findings.map(({ message }) => message)
  expect(messages.filter((message) => callsItLaw['nb']?.test(message))).toHaveLength(1)
})

function marked(name: string): string {
  return `---\ntittel: A\nsvarer på: [${name}]\n---\nUtslippene er store.\n`
}

function thinAnswers(): Record<string, string> {
  return {
    'klima/mal/a.md': '---\ntittel: Klima\n---\n',
    'klima/kapitler/a.md': marked('utslipp'),
    'klima/kapitler/b.md':
      '---\ntittel: B\n---\n:::krav{id=planretningslinjer-klima-energi/medvirkning}\nAlle fikk være med.\n:::\n',
  }
}

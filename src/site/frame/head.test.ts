import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { routes } from '../routes.ts'
import { securityHeaders } from './security.ts'

const address = 'https://planer.example/a/'
const texts = {
  'nettsted.yaml': `navn: Planer\nspråk: nb\nadresse: ${address}\nkontakt: post@vindelsund.example\n`,
  'p/plan.md':
    '---\ntittel: P\nkommune: Vindelsund\nperiode: 2026–2029\nkontakt: {e-post: oppvekst@vindelsund.example}\nvedtak: [{dato: 2025-10-23}]\n---\n',
  'p/kapitler/a.md': '---\ntittel: A</script><b>\n---\n',
  'p/mal/m.md': '---\ntittel: M\n---\n',
  'p/tjenester/h.md':
    '---\ntittel: Helsestasjonen\nansvar: Følger opp barn.\nlenke: https://h.example/\n---\n',
  'en/plan.md': '---\ntittel: The plan\nspråk: en\nutgave av: p\nutgave: oversettelse\n---\n',
  'en/kapitler/a.md': '---\ntittel: A\n---\n',
  'en-kort/plan.md': '---\ntittel: Short\nspråk: en\nutgave av: p\nutgave: kortversjon\n---\n',
  'ung/plan.md': '---\ntittel: Ung\nutgave av: p\nutgave: ungdom\n---\n',
  'ung/kapitler/a.md': '---\ntittel: A\n---\n',
  'ung-nn/plan.md': '---\ntittel: Ung\nspråk: nn\nutgave av: ung\nutgave: oversettelse\n---\n',
  'ung-nn/kapitler/a.md': '---\ntittel: A\n---\n',
  'en-to/plan.md': '---\ntittel: Two\nspråk: en\nutgave av: p\nutgave: oversettelse\n---\n',
}

function pageOf(path: string, changed: Record<string, string> = {}) {
  const found = [...routes(contextFrom({ ...texts, ...changed }))].find((one) => one.path === path)
  if (!found) throw new Error(`no page ${path}`)
  return found
}

describe('the same page in other languages', () => {
  test.each([
    ['p/', { nb: 'p/', en: 'en/' }],
    ['en/', { nb: 'p/', en: 'en/' }],
    ['p/kapitler/a/', { nb: 'p/kapitler/a/', en: 'en/kapitler/a/' }],
    ['p/kapitler/', { nb: 'p/kapitler/', en: 'en/kapitler/' }],
    // Another text for other readers, and its own translation.
    ['ung/kapitler/a/', { nb: 'ung/kapitler/a/', nn: 'ung-nn/kapitler/a/' }],
    ['ung-nn/kapitler/a/', { nb: 'ung/kapitler/a/', nn: 'ung-nn/kapitler/a/' }],
    ['en-kort/', {}],
    // A second one into the same language would make two pages each say that it is the English one.
    ['en-to/', {}],
    // The translation has no goals and no decision of its own.
    ['p/mal/', {}],
    ['p/mal/m/', {}],
    ['p/vedtak/', {}],
  ])('%s', (path, expected) => {
    const { alternates } = pageOf(path).head
    expect(Object.fromEntries(alternates.map(({ lang, href }) => [lang, href]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([lang, to]) => [lang, address + to])),
    )
  })
})

test('pages that are the same in other languages name each other', () => {
  const pages = [...routes(contextFrom(texts))]
  const named = new Map(
    pages.map(({ href, head }) => [
      new URL(href, address).href,
      head.alternates.map((one) => one.href),
    ]),
  )
  const all = [...named].filter(([, others]) => others.length > 0)
  expect(all.length).toBeGreaterThan(5)
  for (const [href, others] of all) {
    expect(others).toContain(href)
    for (const other of others) expect(named.get(other), `${other} of ${href}`).toEqual(others)
  }
})

describe('what is told of a page', () => {
  const graphOf = (path: string) => JSON.parse(pageOf(path).head.structured)['@graph']

  test('its name, its language and the way to it', () => {
    expect(graphOf('p/tjenester/h/')).toMatchObject([
      {
        '@type': 'WebPage',
        '@id': `${address}p/tjenester/h/`,
        name: 'Helsestasjonen',
        inLanguage: 'nb',
        isPartOf: { name: 'Planer', url: address },
      },
      {
        '@type': 'GovernmentService',
        description: 'Følger opp barn.',
        url: 'https://h.example/',
      },
    ])
    const way: { name: string; item: string }[] =
      graphOf('p/tjenester/h/')[0].breadcrumb.itemListElement
    expect(way.at(0)?.item).toBe(address)
    expect(way.at(-1)).toMatchObject({ name: 'Helsestasjonen', position: way.length })
  })

  test('the plan, where the page is its front', () => {
    expect(graphOf('p/')[1]).toEqual({
      '@type': 'CreativeWork',
      name: 'P',
      url: `${address}p/`,
      inLanguage: 'nb',
      datePublished: '2025-10-23',
      temporalCoverage: '2026/2029',
      publisher: [{ '@type': 'GovernmentOrganization', name: 'Vindelsund' }],
    })
    expect(graphOf('en/kapitler/a/')[0].inLanguage).toBe('en')
  })

  test('nothing that ends the element it stands in', () => {
    const { structured } = pageOf('p/kapitler/a/').head
    expect(structured).not.toContain('<')
    expect(JSON.parse(structured)['@graph'][0].name).toBe('A</script><b>')
  })

  test('what others show who share it, with the address where there is one', () => {
    const social = (changed = {}) =>
      Object.fromEntries(
        pageOf('p/mal/m/', changed).head.social.map(({ property, content }) => [property, content]),
      )
    expect(social()).toMatchObject({
      'og:title': 'M',
      'og:url': `${address}p/mal/m/`,
      'og:locale': 'nb_NO',
    })
    expect(social({ 'nettsted.yaml': '' })).not.toHaveProperty('og:url')
    expect(social()).not.toHaveProperty('og:image')
  })

  test('with the picture of the plan, or of the site, where they are drawn', () => {
    const pages = [...routes({ ...contextFrom(texts), cards: true })]
    const picture = (path: string) =>
      pages
        .find((one) => one.path === path)
        ?.head.social.find(({ property }) => property === 'og:image')?.content
    expect(picture('p/mal/m/')).toBe(`${address}p/p.png`)
    expect(picture('')).toBe(`${address}nettsted.png`)
  })

  test('the feed, where somebody would follow the plan', () => {
    expect(pageOf('p/vedtak/').head.feeds.map(({ href }) => href)).toEqual(['/a/data/p.atom'])
    expect(pageOf('p/mal/').head.feeds).toEqual([])
    expect(pageOf('en/').head.feeds).toEqual([])
  })
})

describe('«Si fra om feil»', () => {
  const letter = (path: string, changed = {}) => {
    const url = new URL(pageOf(path, changed).feedback?.href ?? '')
    return {
      to: url.pathname,
      subject: url.searchParams.get('subject'),
      body: url.searchParams.get('body'),
    }
  }

  test('is a letter to those who answer for the plan, with title and address of the page', () => {
    expect(letter('p/tjenester/h/')).toEqual({
      to: 'oppvekst@vindelsund.example',
      subject: 'Feil på siden «Helsestasjonen»',
      body: expect.stringContaining(
        `Siden: Helsestasjonen\r\nOverskrift: \r\nAdresse: ${address}p/tjenester/h/\r\n`,
      ),
    })
  })

  test('goes to those who answer for the plan from an edition of an edition, too', () => {
    expect(letter('ung-nn/kapitler/a/').to).toBe('oppvekst@vindelsund.example')
  })

  test('goes to the site where the plan names nobody, and adds no field to the letter', () => {
    const title = "'a&bcc=x@y.example?%0d#'"
    const told = letter('ung/', {
      'p/plan.md': '---\ntittel: P\n---\n',
      'ung/plan.md': `---\ntittel: ${title}\nutgave av: p\n---\n`,
    })
    expect(told.to).toBe('post@vindelsund.example')
    expect(told.subject).toBe('Feil på siden «a&bcc=x@y.example?%0d#»')
  })

  test('is not there when nobody is named, and knows no address of what is not found', () => {
    const nobody = { 'nettsted.yaml': '', 'p/plan.md': '---\ntittel: P\n---\n' }
    expect(pageOf('p/', nobody).feedback).toBeUndefined()
    expect(letter('404.html').body).toContain('Adresse: \r\n')
  })
})

test.each(['nginx', 'apache', 'xml'])(
  'the guide has every header as it is sent (%s)',
  async (language) => {
    const guide = await readFile(new URL('../../../VEILEDNING.md', import.meta.url), 'utf8')
    const snippet = guide.split(`\`\`\`${language}\n`)[1]?.split('```')[0]
    for (const [name, value] of securityHeaders) {
      expect(snippet).toContain(name)
      expect(snippet).toContain(`"${value}"`)
    }
  },
)

test('the policy lets nothing written into a page run, and nobody frame it', () => {
  const policy = new Map(securityHeaders).get('Content-Security-Policy') ?? ''
  expect(pageOf('p/').head.policy).toBe(policy.replace("; frame-ancestors 'none'", ''))
  const directives = new Map(
    policy.split('; ').map((one): [string, string] => {
      const [name = '', ...values] = one.split(' ')
      return [name, values.join(' ')]
    }),
  )
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
})

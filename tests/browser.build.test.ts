import axe from 'axe-core'
import type { Page as Tab } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { groupBy } from '../src/plan/group-by.ts'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import type { BuiltSite } from './built-site.ts'
import { desk, kinds, phone } from './example-pages.ts'
import { shownTexts } from './html-page.ts'
import {
  breakPolicy,
  isInView,
  markedInMenu,
  partedAtLineEnds,
  runAxe,
  unseenShapes,
} from './in-page.ts'
import { readPdf } from './read-pdf.ts'

let site: BuiltSite
let visiting: BrowsedSite['visiting']

beforeAll(async () => {
  ;({ site, visiting } = await browseExample())
})

describe.each(Object.entries(kinds))('a page of kind %s (%s)', (kind, path) => {
  test('shows its text without JavaScript', async () => {
    expect(site.page(path).model.kind).toBe(kind)
    await visiting(path, { ...phone, javaScriptEnabled: false }, async (tab) => {
      const main = (await tab.locator('main').allInnerTexts()).join('')
      const texts = shownTexts(site.page(path).html)
      expect(texts.length).toBeGreaterThan(2)
      expect(texts.filter((text) => !letters(main).includes(letters(text)))).toEqual([])
    })
  })
})

// That no page breaks it is seen where every page is visited.
describe('the policy', () => {
  test.each([
    ['script-src-elem', 'script', 'document.title = "ran"'],
    ['style-src-elem', 'style', 'p { color: red }'],
    ['img-src', 'img', 'https://annet.example/bilde.png'],
    ['connect-src', 'fetch', 'https://annet.example/'],
    ['frame-src', 'iframe', 'https://annet.example/'],
  ] as const)(
    'lets no page do what %s forbids, and the test would see it',
    async (directive, what, content) => {
      const visit = visiting('sok/', desk, async (tab, faults) => {
        await tab.evaluate(breakPolicy, [what, content] as const)
        await expect.poll(() => faults.join('\n')).toContain(`against the policy: ${directive}`)
      })
      // What every visit ends with: nothing forbidden may have happened.
      await expect(visit).rejects.toThrow('to deeply equal []')
    },
  )
})

test('the keyboard comes to a number for danger before the menu of the plan', async () => {
  await visiting(kinds.chapter, desk, async (tab) => {
    const stops: string[] = []
    while (stops.length < 12 && !stops.at(-1)?.startsWith('tel:')) {
      await tab.keyboard.press('Tab')
      stops.push((await tab.locator(':focus').getAttribute('href')) ?? '')
    }
    // Past the text, home, to the search, when to call whom: nothing else is before it.
    expect(stops.length).toBe(5)
    expect(stops.at(-1)).toMatch(/^tel:\d/)
  })
})

test('the way up is one link on a phone, and whole on a desk', async () => {
  const seen = async (tab: Tab) => tab.locator('.ds-breadcrumbs a:visible').allInnerTexts()
  await visiting(kinds.entry, phone, async (tab) => expect(await seen(tab)).toEqual(['Tiltak']))
  await visiting(kinds.chapter, phone, async (tab) => expect(await seen(tab)).toHaveLength(1))
  await visiting(kinds.entry, desk, async (tab) =>
    expect((await seen(tab)).length).toBeGreaterThan(2),
  )
})

test('the front page of a plan has no gaps on a desk, and what is unfolded moves nothing above it', async () => {
  for (const path of ['vindelsund-forebygging/', 'ljosheimfjord-oppvekst/', 'vindelsund-ung/'])
    await visiting(path, desk, async (tab) => {
      const sections = () =>
        tab.locator('.page-body > .section').evaluateAll((all) =>
          all.map((one) => {
            const { left, top } = one.getBoundingClientRect()
            const bottom = one.lastElementChild?.getBoundingClientRect().bottom ?? 0
            return { left, top, bottom }
          }),
        )
      const places = await sections()
      const columns = groupBy(places, ({ left }) => `${left}`)
      expect(columns.size).toBe(2)
      for (const column of columns.values())
        for (const [at, { bottom }] of column.slice(0, -1).entries())
          expect((column[at + 1]?.top ?? 0) - bottom).toBeLessThan(60)
      await tab
        .locator('.page-body summary')
        .first()
        .evaluate((fold: HTMLElement) => fold.click())
      expect(await tab.locator('.page-body .fold[open]').count()).toBe(1)
      const tops = (all: typeof places) => all.map(({ left, top }) => [left, top])
      expect(tops(await sections())).toEqual(tops(places))
    })
})

test('no date, amount or span of years is parted at the end of a line', async () => {
  const { history, followUp, measures, indicators } = kinds
  for (const path of [history, followUp, measures, indicators])
    for (const width of [320, 360, 768])
      await visiting(path, { ...phone, viewport: { width, height: 740 } }, async (tab) => {
        const { whole, parted } = await tab.evaluate(partedAtLineEnds)
        expect(whole).toBeGreaterThan(2)
        expect(parted).toEqual([])
      })
})

test('the keyboard comes from the link past the numbers for danger to the first service', async () => {
  await visiting(kinds.help, desk, async (tab) => {
    // Between them stands only the address of the heading.
    for (const key of ['Tab', 'Enter', 'Tab', 'Tab']) await tab.keyboard.press(key)
    const first = tab.locator('.card-list .entry-title a').first()
    expect(await first.evaluate((one) => one === document.activeElement)).toBe(true)
  })
})

describe('citing', () => {
  const path = 'vindelsund-forebygging/kapitler/formal/'
  const atDesk = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] }
  const copied = (tab: Tab) => tab.evaluate(() => navigator.clipboard.readText())

  test('a heading: its link leads there, copies the address and says so', async () => {
    await visiting(path, atDesk, async (tab) => {
      const link = tab.locator('.heading-anchor').first()
      await link.click()
      await tab.getByText('Lenken er kopiert.').waitFor()
      expect(await copied(tab)).toBe(tab.url())
      expect(new URL(tab.url()).hash).toBe(await link.getAttribute('href'))
    })
  })

  test('a paragraph: every one has a link while the citation is open, and none after', async () => {
    await visiting(path, atDesk, async (tab) => {
      const links = tab.locator('.paragraph-anchor')
      const paragraphs = await tab.locator('main :is(p, li)[id^="avsnitt-"]').count()
      expect(paragraphs).toBeGreaterThan(3)
      expect(await links.count()).toBe(0)
      const citation = tab.getByText('Slik viser du til denne siden')
      await citation.click()
      await links.last().waitFor()
      expect(await links.count()).toBe(paragraphs)
      await tab.evaluate(axe.source)
      expect((await tab.evaluate(runAxe, [])).violations).toEqual([])
      await links.first().click()
      expect(await copied(tab)).toMatch(/#avsnitt-[0-9a-f]{6}$/)
      await citation.click()
      await links.first().waitFor({ state: 'detached' })
    })
  })

  test('a page: the text stands there without JavaScript', async () => {
    await visiting(path, { ...desk, javaScriptEnabled: false }, async (tab) => {
      await tab.getByText('Slik viser du til denne siden').click()
      const text = tab.locator('.citation-text')
      await text.waitFor()
      expect(await text.innerText()).toBe(
        'Vindelsund kommune. Kapittel 1 «Hva planen er, og hvem den gjelder», i Trygg oppvekst i Vindelsund – plan for forebyggende arbeid 2026–2029. ' +
          `Vedtatt av kommunestyret 23. oktober 2025, sak PS 87/25. https://planer.example/a/b/${path}`,
      )
    })
  })
})

test('all script outside the search page is one file of at most 2 kB', async () => {
  const scripts = new Set(
    site.pages.flatMap(({ model, html }) =>
      model.kind === 'search'
        ? []
        : [...html.matchAll(/<script[^>]* src="\/a\/b\/([^"]*)"/g)].map((match) => match[1] ?? ''),
    ),
  )
  expect(scripts.size).toBe(1)
  for (const script of scripts) expect(site.files.get(script)?.length).toBeLessThanOrEqual(2048)
})

describe('«Finn hjelp»', () => {
  /** Follows the answers somebody gives, from the front page on, and says where they end. */
  async function ask(plan: string, answers: string[], then: (tab: Tab) => Promise<void>) {
    await visiting(plan, { ...phone, javaScriptEnabled: false }, async (tab) => {
      for (const answer of answers) {
        const before = tab.url()
        await tab.getByRole('main').getByRole('link', { name: answer, exact: true }).click()
        await tab.waitForURL(({ href }) => href !== before)
      }
      await then(tab)
    })
  }
  const card = (tab: Tab, name: string) =>
    tab.locator('.ds-card').filter({ has: tab.getByRole('link', { name, exact: true }) })

  test('leads the parent of a four-year-old who speaks late to those who help today', async () => {
    await ask('vindelsund-forebygging/', ['Barn 0–5 år', 'Språk og utvikling'], async (tab) => {
      const ppt = card(tab, 'Pedagogisk-psykologisk tjeneste')
      expect(await ppt.locator('a[href^="tel:"]').first().getAttribute('href')).toBe('tel:00000007')
      expect(await ppt.innerText()).toContain('Du kan ta kontakt selv')
      expect(await ppt.innerText()).not.toContain('PPT ute i barnehagene')
      await ppt.getByText('Hvem får vite det, og hva skjer videre?').click()
      await expect.poll(() => ppt.innerText()).toContain('PPT ute i barnehagene')
    })
    await ask('ljosheimfjord-oppvekst/', ['Barn 0–5 år', 'Språk og utvikling'], async (tab) => {
      const helsestasjon = card(tab, 'Helsestasjonen og skulehelsetenesta')
      await helsestasjon.getByText('Kven får vite det, og kva skjer vidare?').click()
      await expect.poll(() => helsestasjon.innerText()).toContain('Kva skjer vidare')
    })
  })

  test('leads whoever asks to whom they can call, the right one first', async () => {
    const asked: [plan: string, answers: string[], first: string][] = [
      ['vindelsund-forebygging/', ['Barn 0–5 år', 'Språk og utvikling'], 'Barnehagene'],
      [
        'ljosheimfjord-oppvekst/',
        ['Barn 0–5 år', 'Språk og utvikling'],
        'Ljosheimfjord oppvekstsenter',
      ],
      ['vindelsund-ung/', ['Mobbing'], 'Vindelsund videregående skole'],
      ['vindelsund-ung/', ['Tanker og følelser'], 'Helsestasjon og skolehelsetjeneste'],
      ['vindelsund-ung/', ['Gravid og nyfødt'], 'Helsestasjon og skolehelsetjeneste'],
      [
        'ljosheimfjord-oppvekst/',
        ['Gravide', 'Gravid og nyfødd'],
        'Helsestasjonen og skulehelsetenesta',
      ],
      ['vindelsund-ung/', ['Krangling og samlivsbrudd'], 'Familieteamet'],
      ['vindelsund-forebygging/', ['Barn 6–12 år', 'Bekymret for et barn'], 'Barnevernstjenesten'],
      ['vindelsund-forebygging/', ['Barn 0–5 år', 'Vold og overgrep'], 'Barnevernstjenesten'],
      ['vindelsund-forebygging/', ['Foreldre', 'Alkohol og andre rusmidler'], 'Helse og velferd'],
      ['vindelsund-ung/', ['Alkohol og andre rusmidler'], 'Helsestasjon og skolehelsetjeneste'],
      [
        'ljosheimfjord-oppvekst/',
        ['Ungdom 13–18 år', 'Rus'],
        'Helsestasjonen og skulehelsetenesta',
      ],
      ['ljosheimfjord-oppvekst/', ['Foreldre', 'Rus'], 'Helse og omsorg'],
    ]
    for (const [plan, answers, first] of asked)
      await ask(plan, answers, async (tab) => {
        const helps = tab.locator('.section').first().locator('.entry-title, .facts > div > dt')
        expect(await helps.first().innerText(), answers.join()).toBe(first)
        const call = tab.locator('.section .facts a[href^="tel:"]').first()
        expect((await call.boundingBox())?.y, answers.join()).toBeLessThan(1.25 * 740)
      })
  })

  test('shows on a phone every number for danger at once, at the same place on every step, and whom to call below', async () => {
    const small = { viewport: { width: 360, height: 740 } }
    const boxesOn = (tab: Tab) => (css: string) =>
      tab.locator(css).evaluateAll((all) =>
        all.map((one) => {
          const { top, bottom, width, height } = one.getBoundingClientRect()
          return { top, bottom, thumb: Math.min(width, height) }
        }),
      )
    const tops = new Set<number | undefined>()
    for (const step of ['', '13-18/', '0-5/sprak-og-utvikling/', '13-18/mobbing/', '13-18/rus/'])
      await visiting(`vindelsund-forebygging/finn-hjelp/${step}`, small, async (tab) => {
        const boxes = boxesOn(tab)
        tops.add((await boxes('.urgent-help'))[0]?.top)
        const danger = await boxes('.urgent-call:visible')
        expect(danger).toHaveLength(5)
        const numbers = await boxes('.urgent-call:visible, .facts a[href^="tel:"]')
        expect(numbers.length).toBeGreaterThan(5)
        // Inside a sentence a number is as high as its line leaves room for (WCAG 2.5.8 asks for 24).
        for (const { thumb } of numbers) expect(thumb).toBeGreaterThanOrEqual(24)
        const alone = await boxes('.urgent-call:visible, .facts .call > a')
        for (const { thumb } of alone) expect(thumb).toBeGreaterThanOrEqual(44)
        for (const { bottom } of danger) expect(bottom).toBeLessThan(step === '' ? 740 : 260)
        // The first answer of one who chooses, the first service of one who has chosen.
        const [first] = await boxes('.section:not(#fare) :is(.entry-title, .facts dt)')
        expect(first?.bottom, step).toBeLessThan(step === '' ? 1.5 * 740 : 740)
        if (step.split('/').length < 3) return
        const [call] = await boxes('.section .facts a[href^="tel:"]')
        expect(call?.bottom, step).toBeLessThan(1.25 * 740)
      })
    expect([...tops]).toHaveLength(1)
    await visiting('vindelsund-forebygging/tjenester/ppt/', small, async (tab) => {
      expect((await boxesOn(tab)('.urgent-help'))[0]?.top).toBe([...tops][0])
      expect(await tab.locator('.urgent-call:visible').count()).toBe(0)
    })
  })

  test('tells of danger once where there is room for a line', async () => {
    await visiting('vindelsund-forebygging/finn-hjelp/13-18/mobbing/', desk, async (tab) => {
      const police = tab.locator('a[href="tel:112"]:visible')
      expect(await police.count()).toBe(1)
      expect((await tab.locator('.urgent-help').boundingBox())?.height).toBeLessThan(60)
      await tab.locator('.urgent-help summary').click()
      expect(await tab.getByText('Når det er fare for liv.').isVisible()).toBe(true)
      expect(await police.count()).toBe(1)
    })
  })

  test('names every number by whom it calls, after the number itself', async () => {
    for (const path of ['finn-hjelp/13-18/mobbing/', 'tjenester/barnevern/', '../kontakt/'])
      await visiting(`vindelsund-forebygging/${path}`, phone, async (tab) => {
        const names = await tab
          .locator('a[href^="tel:"]')
          .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('aria-label')]))
        expect(names.length).toBeGreaterThan(5)
        for (const [text, label] of names) {
          const seen = text?.trim() ?? ''
          expect((label ?? seen).startsWith(seen), seen).toBe(true)
          expect(label ?? seen).toMatch(/^[\d\s]+,?\s.*\p{L}{4}/su)
        }
      })
  })

  test('is whole on paper, also what is folded', async () => {
    await visiting(
      'vindelsund-forebygging/finn-hjelp/0-5/sprak-og-utvikling/',
      desk,
      async (tab) => {
        const folded = tab.getByText('PPT ute i barnehagene')
        expect(await folded.isVisible()).toBe(false)
        await tab.emulateMedia({ media: 'print' })
        await expect.poll(async () => (await folded.boundingBox())?.height).toBeGreaterThan(5)
        expect(await tab.getByText('Når det er fare for liv.').isVisible()).toBe(true)
      },
    )
  })

  test('leads a sixteen-year-old who is bullied to the own school, whoever it belongs to', async () => {
    await ask('vindelsund-ung/', ['Mobbing'], async (tab) => {
      expect(await tab.locator('.urgent-help .urgent-calls').innerText()).toContain('116')
      const school = card(tab, 'Vindelsund videregående skole')
      expect(await school.getByText('De ansatte har taushetsplikt.').isVisible()).toBe(true)
      await school.getByText('Hva skjer videre').first().click()
      await expect.poll(() => school.innerText()).toContain('Fylkeskommunen')
      expect(await school.locator('a[href="tel:00000016"]').count()).toBe(1)
    })
    await ask('ljosheimfjord-oppvekst/', ['Ungdom 13–18 år', 'Trivsel og vener'], async (tab) => {
      const helsestasjon = card(tab, 'Helsestasjonen og skulehelsetenesta')
      expect(await helsestasjon.locator('a[href="tel:00000021"]').count()).toBe(1)
    })
  })

  test.each([
    ['vindelsund-forebygging/', ['Temaplan for Vindelsund kommune', 'Vedtatt av']],
    ['ljosheimfjord-oppvekst/', ['Høyring planlagt til 20. oktober 2026', 'ikkje vedteken']],
  ])(
    'is all in one screen of a phone and of a desk, with what %s is and how it goes',
    async (path, what) => {
      for (const viewport of [phone.viewport, { width: 1280, height: 800 }])
        await visiting(path, { viewport: viewport ?? null }, async (tab) => {
          for (const text of [...what, 'Målgruppe', 'tiltak er i gang', 'Gravide'])
            expect(await tab.locator('main').getByText(text).first().evaluate(isInView), text).toBe(
              true,
            )
        })
    },
  )
})

test.each([kinds.measures, 'data/'])(
  'every file on %s has a name of its own that begins with what is seen',
  async (path) => {
    await visiting(path, desk, async (tab) => {
      const links = await tab
        .locator('main a[href*="data/"]')
        .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('aria-label')]))
      const names = links.map(([text, label]) => label ?? text)
      expect(names.length).toBeGreaterThan(3)
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
      for (const [text, label] of links) expect(label ?? text).toContain(text?.trim())
    })
  },
)

describe('the page of demands on paper', () => {
  test('has every passage in full, and no page that ends half empty', async () => {
    await visiting('vindelsund-forebygging/lovkrav/', desk, async (tab) => {
      const printed = await readPdf(await tab.pdf({ format: 'A4' }))
      const paper = letters(printed.text)
      // What says what comes below stands above it, and what is open on paper has no sign of being closed.
      for (const page of printed.pages) expect(page).not.toMatch(/Det er ikke krav\.\s*$/)
      await tab.emulateMedia({ media: 'print' })
      const signs = await tab.locator('summary').evaluateAll((all) =>
        all.flatMap((one) => {
          const drawn = ['::before', '::after'].map((part) => getComputedStyle(one, part).display)
          return [getComputedStyle(one).listStyleType, ...drawn]
        }),
      )
      expect(new Set(signs)).toEqual(new Set(['none']))
      const passages = await tab.locator('.quotes .quote p').allTextContents()
      const cut = passages.filter((text) => text.endsWith(' …'))
      expect(cut.length).toBeGreaterThan(0)
      const missing = passages.filter(
        (text) => !cut.includes(text) && !paper.includes(letters(text)),
      )
      expect(missing).toEqual([])
      // It was sixteen pages, seven of them half empty: each answer was kept in one piece.
      expect(printed.pages.length).toBeLessThanOrEqual(11)
    })
  })
})

describe('the table of measures', () => {
  const rows = (tab: Tab) => tab.locator('.table-block[data-filtered] tbody tr:visible').count()

  test('begins with a measure on a phone; the filters are folded above it', async () => {
    await visiting(kinds.measures, phone, async (tab) => {
      const first = await tab.locator('.table-block[data-filtered] tbody th').first().boundingBox()
      expect((first?.y ?? 9999) + (first?.height ?? 0)).toBeLessThan(740)
      const select = tab.locator('.table-filters select').first()
      expect(await select.isVisible()).toBe(false)
      await tab.locator('.filter-fold > summary').focus()
      await tab.keyboard.press('Enter')
      await expect.poll(() => select.isVisible()).toBe(true)
    })
  })

  test('shows the rows that are asked for, says how many, and keeps the choice in the address', async () => {
    await visiting(kinds.measures, phone, async (tab) => {
      const all = await rows(tab)
      await tab.locator('.filter-fold > summary').tap()
      const select = tab.locator('.table-filters select').first()
      const name = (await select.getAttribute('name')) ?? ''
      const value = (await select.locator('option').nth(1).getAttribute('value')) ?? ''
      await select.selectOption(value)
      const some = await rows(tab)
      expect(some).toBeGreaterThan(0)
      expect(some).toBeLessThan(all)
      expect(new URL(tab.url()).searchParams.get(name)).toBe(value)
      expect(await tab.locator('.filter-count').textContent()).toContain(String(some))

      await tab.reload()
      await expect.poll(() => rows(tab)).toBe(some)
      expect(await select.inputValue()).toBe(value)
      // What is chosen is in sight, and so is how many rows are left.
      expect(await select.isVisible()).toBe(true)
      const count = await tab.locator('.filter-count').boundingBox()
      expect((count?.y ?? 9999) + (count?.height ?? 0)).toBeLessThan(740)

      await tab.locator('.table-filters button').tap()
      expect(await rows(tab)).toBe(all)
      expect(new URL(tab.url()).search).toBe('')
    })
  })

  test('says what to do where nothing passes', async () => {
    await visiting(`${kinds.measures}?status=foreslått&niva=universal`, phone, async (tab) => {
      expect(await rows(tab)).toBe(0)
      const told = tab.locator('.filter-result')
      expect(await told.innerText()).toMatch(/Ingen tiltak passer\..*\n+Nullstill/s)
      await told.getByRole('button').tap()
      expect(await rows(tab)).toBeGreaterThan(0)
      expect(await told.innerText()).toMatch(/^Viser (\d+) av \1$/)
    })
  })

  test('keeps a number to call whole and with its full stop, one tap away', async () => {
    await visiting('vindelsund-forebygging/kapitler/organisering/etatene/', phone, async (tab) => {
      const numbers = tab.locator('.ds-table a[href^="tel:"]')
      expect(await numbers.count()).toBeGreaterThan(5)
      const parted = await numbers.evaluateAll((all) =>
        all.filter((one) => {
          const range = document.createRange()
          const after = one.nextSibling
          // Its text, without the room for a thumb around it.
          range.selectNodeContents(one)
          const isStop = after instanceof Text && /^[.,;)]/.test(after.data)
          if (isStop) range.setEnd(after, 1)
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
        }),
      )
      expect(parted).toEqual([])
    })
  })

  test('reads on a phone without scrolling, and is still a table to a screen reader', async () => {
    await visiting(kinds.measures, phone, async (tab) => {
      const frame = tab.locator('.table-scroll').first()
      expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
      const row = tab.getByRole('table', { name: 'Tiltak' }).getByRole('row').nth(1)
      await expect.poll(() => row.getByRole('rowheader').innerText()).toMatch(/^1 /)
      const status = row.getByRole('cell').first()
      expect(await status.innerText()).toBe('Pågår')
      expect(await status.evaluate((one) => getComputedStyle(one, '::before').content)).toContain(
        'Status',
      )
      expect(await tab.getByRole('columnheader', { name: 'Status' }).count()).toBe(1)
    })
  })

  test('keeps the title of a cell above the next one, however many lines it has', async () => {
    await visiting(kinds.goals, phone, async (tab) => {
      await tab.locator('main summary').first().tap()
      const overlaps = await tab.locator('.stacks td[data-label]').evaluateAll(
        (cells) =>
          cells.filter((cell) => {
            const title = getComputedStyle(cell, '::before')
            return Number.parseFloat(title.height) > cell.getBoundingClientRect().height + 1
          }).length,
      )
      expect(overlaps).toBe(0)
    })
  })

  const { goals, measures, services, cooperations, indicators, followUp, glossary } = kinds
  const withTables = [goals, measures, services, cooperations, indicators, followUp, glossary]
  const narrow = [...withTables, 'ljosheimfjord-oppvekst/vedtak/'].flatMap((path) =>
    [320, 360].map((width) => [path, width] as const),
  )
  test.each(narrow)('on %s never scrolls sideways at %i pixels', async (path, width) => {
    const small = { ...phone, viewport: { width, height: 740 } }
    await visiting(path, small, async (tab) => {
      // What is folded has no width.
      for (const fold of await tab.locator('main details:has(table) > summary').all())
        if (await fold.isVisible()) await fold.tap()
      const frames = tab.locator('.table-block .table-scroll:visible')
      const wide = await frames.evaluateAll((all) =>
        all
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((one) => one.ariaLabel),
      )
      expect(await frames.count()).toBeGreaterThan(0)
      expect(wide).toEqual([])
    })
  })

  // Of four columns one has a note on its title; the one of costs has six.
  test.each([
    ['tallene', 'kunnskapsgrunnlag/tallene/', 320, 'cards'],
    ['etatene', 'organisering/etatene/', 320, 'cards'],
    ['vedtak', 'vedtak/', 360, 'columns'],
    ['okonomi', 'okonomi/', 360, 'frame'],
  ])('that writers made in %s reads on a phone', async (_, path, width, form) => {
    const small = { ...phone, viewport: { width, height: 740 } }
    await visiting(`vindelsund-forebygging/kapitler/${path}`, small, async (tab) => {
      const frame = tab.locator('.prose .table-scroll').first()
      const [wide, cell] = await frame.evaluate((one) => [
        one.scrollWidth - one.clientWidth,
        getComputedStyle(one.querySelector('td') ?? one).display,
      ])
      expect([cell === 'table-cell' ? 'columns' : 'cards', wide === 0]).toEqual([
        form === 'cards' ? 'cards' : 'columns',
        form !== 'frame',
      ])
      const row = frame.getByRole('table').getByRole('row').nth(1)
      expect(await row.getByRole('cell').count()).toBeGreaterThan(0)
      expect(await row.getByRole('rowheader').count()).toBe(form === 'cards' ? 1 : 0)
      // Whoever has no mouse scrolls what has a name with the arrows.
      await frame.focus()
      await tab.keyboard.press('ArrowRight')
      await expect.poll(() => frame.evaluate((one) => one.scrollLeft > 0)).toBe(form === 'frame')
    })
  })

  test('of who meets where lists on a phone what each service is in, by name', async () => {
    await visiting(kinds.cooperations, phone, async (tab) => {
      const table = tab.getByRole('table', { name: 'Hvem som møter hvor' })
      const cell = table.locator('td[data-label]').first()
      expect(await cell.textContent()).toMatch(/^\s*Deltar\s*$/)
      const shown = await cell.evaluate((one) => {
        const { content, fontSize } = getComputedStyle(one, '::before')
        return {
          content,
          isWord: getComputedStyle(one).fontSize !== '0px',
          isTitle: fontSize !== '0px',
        }
      })
      const titles = await table.getByRole('columnheader').allInnerTexts()
      expect(titles.some((title) => shown.content.startsWith(`"${title}"`))).toBe(true)
      expect(shown).toMatchObject({ isWord: false, isTitle: true })
    })
  })

  test('has its name once where a heading says it already', async () => {
    await visiting(kinds.glossary, phone, async (tab) => {
      const captions = tab.locator('caption')
      expect(await captions.count()).toBe(3)
      for (const caption of await captions.all())
        expect((await caption.boundingBox())?.width).toBeLessThan(2)
      expect(await tab.getByRole('table', { name: 'Risikofaktorer' }).count()).toBe(1)
    })
  })

  test('of who is responsible tells on a phone only what is filled, each with its department', async () => {
    await visiting(kinds.services, phone, async (tab) => {
      const table = tab.getByRole('table', { name: 'Tiltak etter tjeneste' })
      const cells = table.locator('td')
      const empty = cells.filter({ hasNotText: /\S/ })
      expect(await empty.count()).toBeGreaterThan(0)
      expect(await empty.locator('visible=true').count()).toBe(0)
      const filled = cells.locator('visible=true')
      const titles = await table.getByRole('columnheader').allInnerTexts()
      expect(titles.length).toBeGreaterThan(3)
      for (const shown of await filled.all())
        expect(titles).toContain(await shown.getAttribute('data-label'))
      expect(await table.getByRole('rowheader').count()).toBe(
        (await table.getByRole('row').count()) - 1,
      )
    })
    await visiting(kinds.services, desk, async (tab) => {
      const table = tab.getByRole('table', { name: 'Tiltak etter tjeneste' })
      expect(await table.locator('thead').isVisible()).toBe(true)
      expect(
        await table
          .locator('td')
          .first()
          .evaluate((one) => getComputedStyle(one).display),
      ).toBe('table-cell')
    })
  })

  test('sets figures alone in columns, for hyphens of words would stand apart', async () => {
    await visiting(kinds.indicators, desk, async (tab) => {
      const numerals = (cells: string) =>
        tab
          .locator(`.ds-table ${cells}`)
          .evaluateAll((all) => [
            ...new Set(all.map((one) => getComputedStyle(one).fontVariantNumeric)),
          ])
      expect(await numerals('td.numeric')).toEqual(['tabular-nums'])
      expect(await numerals(':is(th, td):not(.numeric)')).toEqual(['normal'])
    })
  })

  test('shows every column at once on a desk', async () => {
    await visiting(kinds.measures, desk, async (tab) => {
      const frame = tab.locator('.table-scroll').first()
      expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    })
  })

  test('shows all rows and no filters without JavaScript', async () => {
    await visiting(kinds.measures, { ...phone, javaScriptEnabled: false }, async (tab) => {
      const { measures = [] } =
        site.checked.report.site.plans.find(({ id }) => kinds.measures.startsWith(`${id}/`)) ?? {}
      expect(await rows(tab)).toBe(measures.length)
      expect(await tab.locator('.table-filters').isVisible()).toBe(false)
    })
  })
})

function letters(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}

describe('where the system sets the colours', () => {
  test.each(['light', 'dark'] as const)(
    'every shape of a picture is seen, and the page in the menu (%s)',
    async (colorScheme) => {
      const forced = { ...desk, colorScheme, forcedColors: 'active' } as const
      for (const path of [kinds.measures, kinds.indicators, kinds.cooperations, kinds.goals])
        await visiting(path, forced, async (tab) => {
          expect(await tab.locator('.drawing.wide').count()).toBeGreaterThan(0)
          expect(await tab.evaluate(unseenShapes), path).toEqual([])
          const { marked, others } = await tab.evaluate(markedInMenu)
          expect(marked, path).toEqual([await tab.locator('h1').innerText()])
          expect(others.length).toBeGreaterThan(5)
        })
    },
  )
})

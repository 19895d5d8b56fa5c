import type { Page as Tab } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import { desk, kinds, phone } from './example-pages.ts'
import { isInView } from './in-page.ts'

let visiting: BrowsedSite['visiting']

beforeAll(async () => {
  ;({ visiting } = await browseExample())
})

test('the keyboard comes from the link past the numbers for danger to the first service', async () => {
  await visiting(kinds.help, desk, async (tab) => {
    // Between them stands only the address of the heading.
    for (const key of ['Tab', 'Enter', 'Tab', 'Tab']) await tab.keyboard.press(key)
    const first = tab.locator('.card-list .entry-title a').first()
    expect(await first.evaluate((one) => one === document.activeElement)).toBe(true)
  })
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
      expect(await ppt.innerText()).toContain('PPT ute i barnehagene')
      expect(await ppt.innerText()).not.toContain('Skal barnet undersøkes')
      await ppt.getByText('Hvem får vite det, og hva skjer videre?').click()
      await expect.poll(() => ppt.innerText()).toContain('Skal barnet undersøkes')
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
      const height = async () => (await tab.locator('.urgent-help').boundingBox())?.height
      expect(await height()).toBeLessThan(60)
      await tab.setViewportSize({ width: 768, height: 1024 })
      expect(await height()).toBeLessThan(100)
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
        const folded = tab.getByText('Skal barnet undersøkes')
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
      expect(await school.innerText()).toContain('Fylkeskommunen')
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

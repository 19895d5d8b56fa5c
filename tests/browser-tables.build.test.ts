import type { Page as Tab } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import { desk, kinds, phone } from './example-pages.ts'

let site: BrowsedSite['site']
let visiting: BrowsedSite['visiting']

beforeAll(async () => {
  ;({ site, visiting } = await browseExample())
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
    // Who meets where has as many columns as there are meetings: cards on a phone, a frame on a tablet.
    (path === cooperations ? [320, 360] : [320, 360, 768]).map((width) => [path, width] as const),
  )
  test.each([...narrow, [measures, 1024] as const])(
    'on %s never scrolls sideways at %i pixels',
    async (path, width) => {
      const small = { ...phone, viewport: { width, height: 740 } }
      await visiting(path, small, async (tab) => {
        // What is folded has no width.
        await tab.locator('main details:has(table)').evaluateAll((folds) => {
          for (const fold of folds) fold.toggleAttribute('open', true)
        })
        const frames = tab.locator('.table-block .table-scroll:visible')
        // What is unfolded is seen only in the next frame.
        await frames.first().waitFor()
        const wide = await frames.evaluateAll((all) =>
          all
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
            .map((one) => one.ariaLabel),
        )
        expect(await frames.count()).toBeGreaterThan(0)
        expect(wide).toEqual([])
      })
    },
  )

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

  test('of a series has its numbers near the periods, also on a desk', async () => {
    await visiting(kinds.indicators, desk, async (tab) => {
      const series = tab.getByRole('table', { name: /fritidsaktivitet/ })
      expect((await series.boundingBox())?.width).toBeLessThan(450)
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

  test('is a stop of the keyboard only while it has more at the side', async () => {
    await visiting(kinds.cooperations, desk, async (tab) => {
      const stops = () =>
        tab.locator('.table-scroll').evaluateAll((frames) =>
          frames.map((frame) => ({
            isStop: frame.matches('[tabindex="0"]'),
            hasMore: frame.scrollWidth > frame.clientWidth,
          })),
        )
      for (const [width, hasMore] of [
        [1280, false],
        [768, true],
        [360, false],
      ] as const) {
        await tab.setViewportSize({ width, height: 900 })
        await expect.poll(async () => (await stops()).some((one) => one.isStop)).toBe(hasMore)
        for (const one of await stops()) expect(one.isStop).toBe(one.hasMore)
      }
    })
    await visiting(kinds.cooperations, { ...desk, javaScriptEnabled: false }, async (tab) => {
      const frames = tab.locator('.table-scroll')
      expect(await frames.count()).toBeGreaterThan(0)
      expect(await tab.locator('.table-scroll[tabindex="0"]').count()).toBe(await frames.count())
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

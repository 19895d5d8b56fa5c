import axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Page as Tab } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { groupBy } from '../src/plan/group-by.ts'
import { type BrowsedSite, browseExample } from './browsed-site.ts'
import {
  contrasts,
  isInView,
  narrowCells,
  plainLinks,
  runAxe,
  stopNow,
  widerThanScreen,
} from './in-page.ts'

/** What a page is looked at in; without rules, for all that WCAG asks. */
interface View {
  width: number
  scheme: 'light' | 'dark'
  rules?: string[]
}

const schemes = ['light', 'dark'] as const
/** The rest does not depend on colours; links in running text are told by theirs. */
const colourRules = ['color-contrast', 'link-in-text-block']
const everyView: View[] = [320, 768, 1280].flatMap((width): View[] => [
  { width, scheme: 'light' },
  { width, scheme: 'dark', rules: colourRules },
])
const twoViews: View[] = [
  { width: 320, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
]
/** Every page in every view takes minutes, so that is for .ci/run. */
const isThorough = process.env['PLANVERK_EVERY_PAGE'] === '1'
/** So many pages of a kind are looked at otherwise, spread evenly; the first of them in every view. */
const mostOfKind = isThorough ? Number.POSITIVE_INFINITY : 20

let browsed: BrowsedSite

beforeAll(async () => {
  browsed = await browseExample()
})

/** Does the work on every page, two at a time, each in a tab that is used again; gives what it and the browser told of. */
async function onEach(
  paths: readonly string[],
  work: (tab: Tab, path: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const queue = paths.values()
  const walk = async () => {
    const { context, faults } = await browsed.watched({})
    await context.addInitScript(axe.source)
    const tab = await context.newPage()
    const told: string[] = []
    for (const path of queue) {
      await tab.goto(new URL(path, browsed.url).href, { waitUntil: 'load' })
      const found = await work(tab, path)
      told.push(...[...found, ...faults.splice(0)].map((fault) => `${path}: ${fault}`))
    }
    await context.close()
    return told
  }
  return (await Promise.all([walk(), walk()])).flat()
}

/** What axe finds in the views, and what is wider than the screen. */
async function faultsIn(tab: Tab, views: readonly View[]): Promise<string[]> {
  const found: string[] = []
  for (const { width, scheme, rules } of views) {
    await tab.setViewportSize({ width, height: 900 })
    await tab.emulateMedia({ colorScheme: scheme })
    const faults = [
      ...(await axeFaults(tab, rules)),
      ...(await tab.evaluate(widerThanScreen)).map((wide) => `wider than the screen: ${wide}`),
    ]
    found.push(...faults.map((fault) => `${width} ${scheme} ${fault}`))
  }
  return found
}

async function axeFaults(tab: Tab, rules: string[] = []): Promise<string[]> {
  const { violations, passes } = await tab.evaluate(runAxe, rules)
  expect(passes.length).toBeGreaterThan(0)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  )
}

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // Titles are the municipality's, and people read them whole on the page.
        'long-title': 'off',
        // On a phone the rows of a table are cards, and some browsers then forget that it is a table.
        'no-redundant-role': 'off',
        // Protects against other hosts; everything here is from the site's own.
        'require-sri': 'off',
        // The link is the number and whom one reaches, whose name may break.
        'tel-non-breaking': ['error', { ignoreClasses: ['urgent-call'] }],
      },
    }),
  )
  const places = new Map<string, string[]>()
  for (const { model, html } of browsed.site.pages) {
    const { results } = await validator.validateString(html)
    for (const { line, column, ruleId, message } of results.flatMap((one) => one.messages)) {
      const fault = `${ruleId}: ${message}`
      places.set(fault, [...(places.get(fault) ?? []), `${model.path}:${line}:${column}`])
    }
  }
  const faults = [...places].map(([fault, [first, ...more]]) => `${fault} ${first} +${more.length}`)
  expect(faults).toEqual([])
})

test('no page gives axe anything to find, is wider than a screen, or does what it may not', async () => {
  const views = new Map<string, readonly View[]>()
  const kinds = groupBy(browsed.site.pages, ({ model }) => model.kind)
  for (const pages of kinds.values()) {
    const step = Math.ceil(pages.length / mostOfKind) || 1
    for (const [at, { model }] of pages.entries())
      if (at % step === 0) views.set(model.path, isThorough || at === 0 ? everyView : twoViews)
  }
  expect(views.size).toBeGreaterThan(isThorough ? 300 : 90)
  expect(
    await onEach([...views.keys()], (tab, path) => faultsIn(tab, views.get(path) ?? [])),
  ).toEqual([])
}, 1_800_000)

test('text of twice the size keeps to the smallest screen, on a page of each kind', async () => {
  const kinds = groupBy(browsed.site.pages, ({ model }) => model.kind)
  const paths = [...kinds.values()].map(([first]) => first?.model.path ?? '')
  const told = await onEach(paths, async (tab) => {
    const session = await tab.context().newCDPSession(tab)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
    await tab.setViewportSize({ width: 320, height: 740 })
    const wide = await tab.evaluate(widerThanScreen)
    const narrow = await tab.evaluate(narrowCells)
    const search = await tab.locator('.header-search').evaluate(isInView)
    await tab.keyboard.press('Tab')
    const skip = await tab.evaluate(stopNow)
    return [
      ...wide.map((one) => `wider than the screen: ${one}`),
      ...narrow.map((cell) => `a cell without room: ${cell}`),
      ...(search ? [] : ['the way to the search is covered']),
      ...(skip?.faults ?? []).map((fault) => `${skip?.name} ${fault}`),
    ]
  })
  expect(told).toEqual([])
}, 300_000)

test("no link keeps the browser's own colour, on a page of each kind, light and dark", async () => {
  const kinds = groupBy(browsed.site.pages, ({ model }) => model.kind)
  const paths = [...kinds.values()].map(([first]) => first?.model.path ?? '')
  const told = await onEach(paths, async (tab) => {
    const plain: string[] = []
    for (const colorScheme of schemes) {
      await tab.emulateMedia({ colorScheme })
      plain.push(...(await tab.evaluate(plainLinks)))
    }
    return plain
  })
  expect(told).toEqual([])
})

/** Colours a municipality may choose, from black to white, every hue among them. */
const colours = [0, 51, 102, 153, 204, 255].flatMap((red, _, steps) =>
  steps.flatMap((green) =>
    steps.map((blue) => `#${Buffer.from([red, green, blue]).toString('hex')}`),
  ),
)

const token = (name: string) => `var(--ds-color-${name})`
const across = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [token(front), token(back)] as const))
const grounds = ['default', 'tinted'].flatMap((one) => [`background-${one}`, `surface-${one}`])
const words = ['text-default', 'text-subtle', 'neutral-text-default', 'neutral-text-subtle']
const lines = ['border-default', 'border-strong', 'base-default']

test.each(schemes)(
  'any colour a municipality has gives text that can be read (%s)',
  async (colorScheme) => {
    await browsed.visiting('', { colorScheme }, async (tab) => {
      const tooLow = async (least: number, pairs: readonly (readonly [string, string])[]) => {
        const all = await tab.evaluate(contrasts, { colours, pairs })
        expect(all).toHaveLength(colours.length * pairs.length)
        return all
          .filter(({ contrast }) => !(contrast >= least))
          .map(({ colour, pair, contrast }) => `${colour}: ${pair} ${contrast.toFixed(2)}`)
      }
      expect(
        await tooLow(4.5, across([...words, 'base-default'], [...grounds, 'surface-hover'])),
      ).toEqual([])
      const buttons = ['base-default', 'base-hover', 'base-active']
      expect(await tooLow(4.5, across(['base-contrast-default'], buttons))).toEqual([])
      expect(
        await tooLow(4.5, across(['text-default', 'neutral-text-default'], ['surface-active'])),
      ).toEqual([])
      expect(await tooLow(4.5, [['#fff', 'var(--brand-deep)']])).toEqual([])
      const inks = ['ink', 'quiet'].map((name) => `var(--picture-${name})`)
      const papers = ['ground', 'band', 'soft'].map((name) => `var(--picture-${name})`)
      const drawn = inks.flatMap((ink) => papers.map((paper) => [ink, paper] as const))
      expect(
        await tooLow(4.5, [...drawn, ['var(--picture-on-main)', 'var(--picture-main)']]),
      ).toEqual([])
      // What shows where a field, a table or a bar of a picture ends.
      expect(await tooLow(3, across(lines, grounds))).toEqual([])
    })
  },
)

test("every letter of Norwegian, Kven and the Sámi languages is of the site's font, which has no others", async () => {
  await browsed.visiting('kontakt/', {}, async (tab) => {
    const session = await tab.context().newCDPSession(tab)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    /** The fonts that draw the text. */
    const fontsOf = async (text: string) => {
      await tab.locator('h1').evaluate((heading, shown) => {
        heading.textContent = shown
      }, text)
      await tab.evaluate(() => document.fonts.ready)
      const { root } = await session.send('DOM.getDocument')
      const { nodeId } = await session.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: 'h1',
      })
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      return new Set(fonts.map(({ familyName }) => familyName))
    }
    expect(await fontsOf('Æøå ÉéÈèÊêÓóÒòÔôÜüÄäÖöÁá §«»–—…’”½²€%0189')).toEqual(new Set(['Inter']))
    expect(await fontsOf('ČčĐđŊŋŠšŦŧŽžŃńǨǩǤǥǦǧǮǯƷʒÏïÕõ')).toEqual(new Set(['Inter']))
    expect(await fontsOf('漢')).not.toContain('Inter')
  })
})

import type { AxeResults } from 'axe-core'

// These run in the page itself, so they can use nothing from outside them.

export function runAxe(rules: string[]): Promise<AxeResults> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  const runOnly = rules.length > 0 ? { type: 'rule' as const, values: rules } : tags
  return axe.run({ runOnly, resultTypes: ['violations'] })
}

/** What makes the page wider than the screen; a table may scroll in a frame of its own. */
export function widerThanScreen(): string[] {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > width + 1 && !one.closest('.table-scroll'))
    .map((one) => `${one.tagName}.${one.className}`)
    .concat(`${document.documentElement.scrollWidth} pixels`)
}

/** Links that no style sheet gives a colour, so that they have the one of the browser. */
export function plainLinks(): string[] {
  const own = document.body.appendChild(document.createElement('span'))
  own.style.color = 'LinkText'
  const { color } = getComputedStyle(own)
  own.remove()
  // The skip link has none until it is come to.
  return [...document.querySelectorAll('a[href]:not(.ds-skip-link)')]
    .filter((link) => getComputedStyle(link).color === color)
    .map((link) => link.outerHTML.slice(0, 80))
}

/** Whether an element is on the screen, with nothing over it. */
export function isInView(element: Element): boolean {
  const { left, top, bottom } = element.getBoundingClientRect()
  const above = document.elementFromPoint(left + 4, (top + bottom) / 2)
  return top >= 0 && bottom <= innerHeight && (element.contains(above) || above === element)
}

/** Cells whose text has a letter or two a line. */
export function narrowCells(): string[] {
  return [...document.querySelectorAll('.stacks td[data-label]')].flatMap((cell) => {
    const { fontSize, paddingInlineStart, lineHeight } = getComputedStyle(cell)
    const room = cell.clientWidth - Number.parseFloat(paddingInlineStart)
    const isOneLine = cell.clientHeight <= 2 * Number.parseFloat(lineHeight)
    return room > 0 && !isOneLine && room < 5 * Number.parseFloat(fontSize)
      ? [`${cell.textContent?.trim()}`]
      : []
  })
}

/** The stop the keyboard stands at: `undefined` outside the page, else what it is and what of it cannot be seen. */
export function stopNow(): { name: string; faults: string[] } | undefined {
  const stop = document.activeElement
  if (stop === null || stop === document.body) return undefined
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(stop)
  const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  const [box] = stop.getClientRects()
  const isShown = box !== undefined && box.bottom > 0 && box.top < innerHeight && box.width > 0
  const above =
    isShown &&
    document.elementFromPoint(
      box.left + box.width / 2,
      Math.max(1, (box.top + Math.min(box.bottom, innerHeight)) / 2),
    )
  const isCovered =
    isShown && above !== null && above !== false && !stop.contains(above) && !above.contains(stop)
  return {
    name: `${stop.tagName} ${stop.textContent?.trim().slice(0, 40)}`,
    faults: [
      ...(isMarked ? [] : ['has no mark']),
      ...(isShown ? [] : ['is not on the screen']),
      ...(isCovered ? [`lies under ${above.tagName}`] : []),
    ],
  }
}

/** Shapes of drawings that have the colour of the page, inside and along the edge. */
export function unseenShapes(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor
  const unseen = new Set(['none', 'rgba(0, 0, 0, 0)', ground])
  return [...document.querySelectorAll('.drawing.wide :is(rect, path, circle, line, polyline)')]
    .filter((shape) => {
      const { fill, stroke } = getComputedStyle(shape)
      return unseen.has(fill) && unseen.has(stroke)
    })
    .map(({ outerHTML }) => outerHTML)
}

/** Dates, spans of years and amounts in what the site says itself: how many stand on one line, and which do not. */
export function partedAtLineEnds(): { whole: number; parted: string[] } {
  for (const fold of document.querySelectorAll('details')) fold.open = true
  const together =
    /\d{1,2}\. (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)( \d{4})?|\d{4}[–-]\d{4}|\d+( \d{3})+( kroner)?|\d %/g
  const parted: string[] = []
  let whole = 0
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode())
    for (const { 0: found, index } of text.data.matchAll(together)) {
      if (text.parentElement?.closest('.prose')) continue
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + found.length)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      if (lines === 1) whole += 1
      if (lines > 1) parted.push(found)
    }
  return { whole, parted }
}

/** The links of the menu, by whether a line is seen beside them. */
export function markedInMenu(): { marked: string[]; others: string[] } {
  const ground = getComputedStyle(document.body).backgroundColor
  const links = [...document.querySelectorAll('.nav-link')]
  const isMarked = (link: Element) => getComputedStyle(link).borderInlineStartColor !== ground
  const names = (some: Element[]) => some.map(({ textContent }) => textContent?.trim() ?? '')
  return {
    marked: names(links.filter(isMarked)),
    others: names(links.filter((link) => !isMarked(link))),
  }
}

export function addressesOf(links: Element[]): string[] {
  return links.map((link) => (link as HTMLAnchorElement).href)
}

/** Fetches an address, or puts an element into the page: with an address where it fetches one, else with a text. */
export function breakPolicy([what, content]: readonly [string, string]): void {
  if (what === 'fetch') {
    fetch(content).catch(() => {})
    return
  }
  const element = document.createElement(what)
  if (content.startsWith('https:')) element.setAttribute('src', content)
  else element.textContent = content
  document.body.append(element)
}

/** How well two colours of the stylesheet tell apart, 1 to 21, for each colour that a municipality may have. */
export function contrasts({
  colours,
  pairs,
}: {
  colours: readonly string[]
  pairs: readonly (readonly [front: string, back: string])[]
}): { colour: string; pair: string; contrast: number }[] {
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const probe = document.body.appendChild(document.createElement('i'))
  // Where the inks of pictures have their colours.
  probe.className = 'picture'
  const luminances = new Map<string, number>()
  /** As a browser paints it, whatever the notation: 0 for black, 1 for white. */
  const luminance = (css: string) => {
    probe.style.color = css
    const { color } = getComputedStyle(probe)
    const known = luminances.get(color)
    if (known !== undefined || brush === null) return known ?? Number.NaN
    brush.fillStyle = color
    brush.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = [...brush.getImageData(0, 0, 1, 1).data].map((part) =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    )
    const found = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    luminances.set(color, found)
    return found
  }
  return colours.flatMap((colour) => {
    document.documentElement.style.setProperty('--planverk-colour', colour)
    return pairs.map(([front, back]) => {
      const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a)
      return { colour, pair: `${front} on ${back}`, contrast: (light + 0.05) / (dark + 0.05) }
    })
  })
}

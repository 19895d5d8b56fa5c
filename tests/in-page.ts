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

/** Whether an element is on the screen, with nothing over it. */
export function isInView(element: Element): boolean {
  const { left, top, bottom } = element.getBoundingClientRect()
  const above = document.elementFromPoint(left + 4, (top + bottom) / 2)
  return top >= 0 && bottom <= innerHeight && (element.contains(above) || above === element)
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

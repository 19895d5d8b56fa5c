import type { SiteIndex } from './search-index.ts'

/** What the hits are narrowed to. */
export interface Filters {
  /** The values that are chosen, by the name of their filter. */
  chosen(): Record<string, string>
  /** The same in the words of the page. */
  said(): string
  /** Chooses what the address asks for; open, shows what there is to choose. */
  choose(asked: (name: string) => string): Promise<void>
}

/** The filters folded into a part of the search page; their choices are fetched when somebody wants to choose, or has chosen. */
export function searchFilters(
  narrow: HTMLDetailsElement,
  index: SiteIndex,
  said: (name: string) => string,
): Filters {
  const selects = [...narrow.querySelectorAll('select')]
  const chosen = () => selects.filter(({ value }) => value !== '')
  let filling: Promise<void> | undefined

  async function fill(): Promise<void> {
    const known = await index.filters()
    const { compare } = new Intl.Collator(document.documentElement.lang)
    for (const select of selects) {
      const values = Object.keys(known[select.name] ?? {})
      const options = values.map((value) => new Option(said(value), value))
      select.append(...options.sort((a, b) => compare(a.text, b.text)))
    }
  }

  return {
    chosen: () => Object.fromEntries(chosen().map(({ name, value }) => [name, value])),
    said: () =>
      chosen()
        .map(({ selectedOptions }) => selectedOptions[0]?.text)
        .join(', '),
    async choose(asked) {
      narrow.open ||= selects.some(({ name }) => asked(name))
      if (narrow.open) {
        filling ??= fill()
        filling.catch(() => {
          filling = undefined
        })
        await filling
      }
      for (const select of selects) {
        select.value = asked(select.name)
        // The address may ask for what nothing has.
        if (select.selectedIndex < 0) select.value = ''
        const label = select.closest('label')
        // «Alle» and one more are no choice.
        if (label) label.hidden = select.value === '' && select.length < 3
      }
    },
  }
}

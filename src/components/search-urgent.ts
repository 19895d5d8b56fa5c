/** Whom to call, on the search page. */
export interface UrgentHelp {
  /** Whether the numbers stand above the hits. */
  readonly isShown: boolean
  /** Shows or hides them, where there is somebody to call. */
  show(isAsked: boolean): void
}

/**
 * Whom to call, above the page and above the hits: who comes from a plan gets the numbers of its municipality, and nobody
 * those of another. There may be none.
 */
export function urgentHelp(root: HTMLElement, near: string | undefined): UrgentHelp {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-for]')]
  const listsFor = (owner: string) => lists.filter(({ dataset }) => dataset['for'] === owner)
  const own = [near ?? '', ''].map(listsFor).find(({ length }) => length > 0) ?? []
  for (const one of lists) one.hidden = !own.includes(one)
  const box = own.length > 0 ? root.querySelector<HTMLElement>('.search-urgent') : null
  return {
    get isShown() {
      return box?.hidden === false
    },
    show(isAsked) {
      if (box) box.hidden = !isAsked
    },
  }
}

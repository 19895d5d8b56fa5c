/** Whom to call, on the search page. */
export interface UrgentHelp {
  /** Whether the numbers stand above the hits. */
  readonly isShown: boolean
  /** Shows or hides them, where there is somebody to call. */
  show(isAsked: boolean): void
}

/**
 * Whom to call: who comes from a plan gets the numbers of its municipality, and nobody those of another. A site may have
 * none to call.
 */
export function urgentHelp(root: HTMLElement, near: string | undefined): UrgentHelp {
  const box = root.querySelector<HTMLElement>('.search-urgent')
  const lists = [...(box?.querySelectorAll<HTMLElement>('[data-for]') ?? [])]
  const listFor = (owner: string) => lists.find(({ dataset }) => dataset['for'] === owner)
  const own = listFor(near ?? '') ?? listFor('')
  for (const one of lists) one.hidden = one !== own
  return {
    get isShown() {
      return box?.hidden === false
    },
    show(isAsked) {
      if (box) box.hidden = !isAsked || own === undefined
    },
  }
}

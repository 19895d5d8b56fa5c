/** A field whose value stands in the address under its name. */
export interface Field {
  name: string
  value: string
}

/** How a question was asked, and what one saw who asked it: what its address does not tell. */
export interface Step {
  typing?: boolean
  asWritten?: boolean
  /** How many hits. */
  shown?: number
  /** How far down the page. */
  place?: number
}

/** The steps of a search, as the history of the browser has them. */
export interface Steps {
  /** The one that the page stands at. */
  now(): Step
  /** Takes over what the fields say: into this step, or, where it was sent, as a step of its own if it is another. */
  write(how: Step, isSent: boolean): void
  /** Keeps what is seen for whoever comes back. */
  keep(seen: Step): void
}

/** What the address of the page asks for, by the name of a field. */
export function asked(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? ''
}

/** Keeps in the address what the fields say; `onReturn` is called when somebody goes back or forth to a step. */
export function searchSteps(fields: readonly Field[], onReturn: () => void): Steps {
  const now = () => (history.state ?? {}) as Step
  const here = () => ({ step: now(), address: location.href })
  // Typing goes over what was sent last; before the next is sent, that is put back.
  let sent = here()

  function stand(step: Step, address?: string): void {
    history.replaceState(step, '', address)
    if (!step.typing) sent = here()
  }

  function addressNow(): string {
    const address = new URL(location.href)
    for (const { name, value } of fields) {
      if (value.trim() === '') address.searchParams.delete(name)
      else address.searchParams.set(name, value.trim())
    }
    return address.href
  }

  const keep = (seen: Step) => stand({ ...now(), ...seen })
  const keepPlace = () => keep({ place: scrollY })

  // The browser would go to the place before the hits are there.
  history.scrollRestoration = 'manual'
  // Before a click leads on. A browser that does not tell when scrolling ends finds the place only for who goes back.
  addEventListener('click', keepPlace, true)
  addEventListener('scrollend', keepPlace)
  addEventListener('popstate', ({ state }) => {
    // A link to a place of the page asks for nothing else.
    if (state === null) return stand(sent.step)
    sent = here()
    keep({ place: 0, ...now() })
    onReturn()
  })

  return {
    now,
    write(how, isSent) {
      const address = addressNow()
      if (isSent && (address !== sent.address || how.asWritten !== sent.step.asWritten)) {
        history.replaceState(sent.step, '', sent.address)
        history.pushState(how, '')
      }
      stand(how, address)
    },
    keep,
  }
}

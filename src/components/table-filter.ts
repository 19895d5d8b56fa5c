/** Filters the rows of a table; the choice lives in the address and nowhere else. */
export function startFilters(form: HTMLFormElement): void {
  const rows = [...(form.parentElement?.querySelectorAll('tr[data-filters]') ?? [])].map((row) => ({
    row: row as HTMLTableRowElement,
    answers: JSON.parse(row.getAttribute('data-filters') ?? '{}') as Record<string, string[]>,
  }))
  const selects = [...form.querySelectorAll('select')]
  const count = form.querySelector('[role=status]')
  const clear = form.querySelector('button')

  /** Announced only after a change: a page that has just opened has nothing to report. */
  function show(announce: boolean): void {
    const chosen = selects.filter((select) => select.value !== '')
    chosen[0]?.closest('details')?.setAttribute('open', '')
    let shown = 0
    for (const { row, answers } of rows) {
      row.hidden = !chosen.every((select) => answers[select.name]?.includes(select.value))
      if (!row.hidden) shown += 1
    }
    if (clear) clear.hidden = chosen.length === 0
    if (count && (announce || chosen.length > 0)) {
      count.textContent = (form.dataset[shown === 0 ? 'none' : 'count'] ?? '')
        .replace('{n}', String(shown))
        .replace('{total}', String(rows.length))
    }
  }

  function writeAddress(): void {
    const address = new URL(location.href)
    for (const { name, value } of selects) {
      if (value === '') address.searchParams.delete(name)
      else address.searchParams.set(name, value)
    }
    history.replaceState(history.state, '', address)
  }

  const asked = new URLSearchParams(location.search)
  for (const select of selects) {
    const value = asked.get(select.name)
    if (value !== null && [...select.options].some((option) => option.value === value)) {
      select.value = value
    }
  }
  form.addEventListener('change', () => {
    writeAddress()
    show(true)
  })
  // The one button of the form clears it: a choice takes effect at once and needs no sending.
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    for (const select of selects) select.value = ''
    writeAddress()
    show(true)
    selects[0]?.focus()
  })
  form.hidden = false
  show(false)
}

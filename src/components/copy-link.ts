/** Lets a click on the link of a heading copy its address, and gives paragraphs such links while the citation is open. */
export function startCopying(status: HTMLElement): void {
  const { heading, paragraph, copied } = status.dataset
  const citation = document.querySelector<HTMLDetailsElement>('.citation')
  // Missing where the page was not fetched safely, whatever the types say; the links lead all the same.
  const clipboard: Clipboard | undefined = navigator.clipboard

  if (clipboard) {
    for (const sign of document.querySelectorAll<HTMLElement>('.heading-anchor > span')) {
      sign.dataset['copy'] = heading
    }
  }

  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('.heading-anchor')
    if (!link || !clipboard) return
    void clipboard.writeText(link.href).then(() => {
      status.textContent = copied ?? ''
      setTimeout(() => {
        status.textContent = ''
      }, 4000)
    })
  })

  citation?.addEventListener('toggle', () => {
    for (const link of document.querySelectorAll('.paragraph-anchor')) link.remove()
    if (!citation.open) return
    for (const one of document.querySelectorAll(':is(p, li)[id*="avsnitt-"]')) {
      const link = document.createElement('a')
      link.className = 'heading-anchor paragraph-anchor'
      link.href = `#${one.id}`
      link.textContent = '¶'
      link.ariaLabel = `${paragraph}: ${one.textContent.slice(0, 50)}`
      one.insertBefore(link, one.querySelector(':scope > :is(ul, ol)'))
    }
  })
}

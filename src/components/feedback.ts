/** Fills the heading that an address led to into a letter about the page, in the line left open for it. */
export function startFeedback(link: HTMLAnchorElement): void {
  const letter = link.href
  link.addEventListener('click', () => {
    const sought = document.querySelector(':target')
    const heading = [...document.querySelectorAll('main :is(h2, h3, h4, h5, h6)')].findLast(
      (one) =>
        sought &&
        (one === sought || one.compareDocumentPosition(sought) & Node.DOCUMENT_POSITION_FOLLOWING),
    )
    const text = encodeURIComponent(heading?.textContent.trim() ?? '')
    link.href = letter.replace('%3A%20%0D%0A', () => `%3A%20${text}%0D%0A`)
  })
}

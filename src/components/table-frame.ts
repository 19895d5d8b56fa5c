/** Makes frames of tables stops of the keyboard where there is more at the side, and nowhere else: a table that is whole has nothing to scroll to. */
export function startFrames(frames: Iterable<Element>): void {
  const seen = new ResizeObserver((changed) => {
    for (const { target } of changed)
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
  })
  for (const frame of frames) seen.observe(frame)
}

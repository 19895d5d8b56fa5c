import type { DrawingModel } from '../page.ts'
import { element, label, textWidth, wrap } from './svg.ts'

/** What a mark stands for; `draw` draws it in the middle of a box of 24 × 16 whose corner is given. */
export interface LegendItem {
  text: string
  draw(x: number, y: number): string
}

/** Marks with their meaning, side by side as far as there is room. */
export function legend(items: readonly LegendItem[], width: number, top: number): DrawingModel {
  let x = 0
  let y = top
  let svg = ''
  for (const { text, draw } of items) {
    const shown = wrap(text, width - 30, 'small', 1)[0] ?? ''
    const needed = 30 + textWidth(shown, 'small') + 18
    if (x > 0 && x + needed - 18 > width) {
      x = 0
      y += 22
    }
    svg += element('g', {}, draw(x, y), label(shown, x + 30, y + 13, 'small'))
    x += needed
  }
  return { width, height: items.length === 0 ? 0 : y - top + 22, svg }
}

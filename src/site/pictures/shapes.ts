import { element } from './svg.ts'

/** Forms that tell series apart where there is no colour. */
export const shapes = ['circle', 'square', 'triangle', 'cross', 'bar'] as const
export type Shape = (typeof shapes)[number] | 'diamond'

/** A form with its middle at a place. */
export function shape(name: Shape, x: number, y: number, ink: string, size = 5): string {
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`
  const d = {
    circle: '',
    square: `M${at(-size, -size)}H${round(x + size)}V${round(y + size)}H${round(x - size)}Z`,
    triangle: `M${at(0, -size - 1)}L${at(size + 1, size)}L${at(-size - 1, size)}Z`,
    diamond: `M${at(0, -size - 2)}L${at(size + 2, 0)}L${at(0, size + 2)}L${at(-size - 2, 0)}Z`,
    cross: `M${at(-2, -size)}h4v${size - 2}h${size - 2}v4h${2 - size}v${size - 2}h-4v${2 - size}h${2 - size}v-4h${size - 2}Z`,
    bar: `M${at(-size - 1, -2)}h${2 * size + 2}v4h${-2 * size - 2}Z`,
  }[name]
  if (name === 'circle') return element('circle', { cx: x, cy: y, r: size, class: ink })
  return element('path', { d, class: ink })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

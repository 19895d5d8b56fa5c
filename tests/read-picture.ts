import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** What one mark of a picture says it shows, and where its first form stands. */
export interface ReadMark {
  data: Record<string, string>
  x: number
  y: number
  width: number
  /** The words in it. */
  text: string
}

/** The data of a drawing, read back from its SVG: every group with data attributes. */
export function readPicture(svg: string): ReadMark[] {
  const tree = fromHtml(`<svg>${svg.replace(/^<\?xml[^>]*>/, '')}</svg>`, {
    fragment: true,
    space: 'html',
  })
  const marks: ReadMark[] = []
  visit(tree, 'element', (group) => {
    const data = Object.entries(group.properties).flatMap(([name, value]) =>
      name.startsWith('data') ? [[name.slice(4, 5).toLowerCase() + name.slice(5), `${value}`]] : [],
    )
    if (data.length === 0) return
    let place: Pick<ReadMark, 'x' | 'y' | 'width'> | undefined
    let text = ''
    visit(group, (node) => {
      if (node.type === 'text') text += node.value
      if (node.type === 'element' && node.tagName !== 'text' && node !== group)
        place ??= placeOf(node.properties)
    })
    marks.push({ data: Object.fromEntries(data), x: 0, y: 0, width: 0, ...place, text })
  })
  return marks
}

/** The middle of a circle, the corner of a box, the top of a form. */
function placeOf(properties: Record<string, unknown>): Pick<ReadMark, 'x' | 'y' | 'width'> {
  const number = (name: string) => Number(properties[name] ?? Number.NaN)
  if ('cx' in properties) return { x: number('cx'), y: number('cy'), width: 0 }
  if ('x1' in properties) return { x: number('x1'), y: number('y1'), width: 0 }
  if ('d' in properties) {
    const [, x, y] = /M(-?[\d.]+) (-?[\d.]+)/.exec(String(properties.d)) ?? []
    return { x: Number(x), y: Number(y), width: 0 }
  }
  return { x: number('x'), y: number('y'), width: number('width') }
}

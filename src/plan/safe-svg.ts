import { fromHtml } from 'hast-util-from-html'
import { EXIT, visit } from 'unist-util-visit'

const elements = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs linearGradient radialGradient stop clipPath mask pattern marker symbol use'.split(
    ' ',
  ),
)

/** Whether an SVG is a drawing and nothing else: known elements, no handlers, no address outside itself. */
export function isSafeSvg(svg: string): boolean {
  if (/<!(ENTITY|DOCTYPE[^>]*\[)/i.test(svg)) return false
  // A stylesheet from elsewhere, or an encoding in which the browser would read another text than we do.
  if (/<\?(?!xml\s)|[\0\ufffd]/i.test(svg)) return false
  if (/^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i.test(svg)) return false
  // The fragment parser reads SVG as browsers do, so nothing hides behind a spelling.
  const tree = fromHtml(svg.replace(/^\s*<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, ''), { fragment: true })
  let safe = tree.children.some((node) => node.type === 'element' && node.tagName === 'svg')
  visit(tree, 'element', (element) => {
    const values = Object.entries(element.properties).map(([name, value]) => [name, String(value)])
    const harmless = values.every(
      ([name = '', value = '']) =>
        !/^on/i.test(name) &&
        !/javascript:|data:|@import|expression\(/i.test(value) &&
        !(/href$/i.test(name) && !value.startsWith('#')) &&
        !/url\((?!\s*['"]?#)/i.test(value) &&
        !(name === 'style' && value.includes('\\')),
    )
    if (!elements.has(element.tagName) || !harmless) {
      safe = false
      return EXIT
    }
    return undefined
  })
  return safe
}

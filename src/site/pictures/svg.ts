import { escapeMarkup } from '../../source/markup.ts'

/** Attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An SVG element as text. Children are SVG already; `label` makes text of what people wrote. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeSvg(typeof value === 'number' ? rounded(value) : value)}"`],
  )
  const start = `<${name}${written.join('')}`
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`
}

/** A group whose data attributes say what it shows, so that a test can read the picture back. */
export function mark(
  data: Readonly<Record<string, string | number | undefined>>,
  ...children: string[]
): string {
  const attributes = Object.entries(data).map(([key, value]) => [
    `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value === undefined ? undefined : String(value),
  ])
  return element('g', Object.fromEntries(attributes), ...children)
}

/** Text of a certain ink at a place; `anchor` says which part of it stands there. */
export function label(
  text: string,
  x: number,
  y: number,
  ink: TextInk = 'text',
  anchor?: 'middle' | 'end',
): string {
  return element('text', { x, y, class: ink, 'text-anchor': anchor }, escapeSvg(text))
}

/** Lines of text below each other, the first on `y`. */
export function labels(
  lines: readonly string[],
  x: number,
  y: number,
  ink: TextInk = 'text',
  anchor?: 'middle' | 'end',
): string {
  const { lineHeight } = inks[ink]
  return lines.map((line, index) => label(line, x, y + index * lineHeight, ink, anchor)).join('')
}

export function line(x1: number, y1: number, x2: number, y2: number, ink: string): string {
  return element('line', { x1, y1, x2, y2, class: ink })
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  ink: string,
  rx?: number,
): string {
  return element('rect', { x, y, width: Math.max(0, width), height, rx, class: ink })
}

export type TextInk =
  | 'text'
  | 'title'
  | 'strong'
  | 'small'
  | 'value'
  | 'on-fill'
  | 'number'
  | 'on-number'
  | 'heading'

/** Sizes in the units of the drawing; src/styles/pictures.css and the sheets have the same. */
export const inks: Record<TextInk, { size: number; lineHeight: number; bold: boolean }> = {
  text: { size: 14, lineHeight: 18, bold: false },
  title: { size: 14, lineHeight: 18, bold: false },
  strong: { size: 14, lineHeight: 18, bold: true },
  small: { size: 13, lineHeight: 17, bold: false },
  value: { size: 13, lineHeight: 17, bold: true },
  'on-fill': { size: 13, lineHeight: 17, bold: true },
  number: { size: 24, lineHeight: 28, bold: true },
  'on-number': { size: 24, lineHeight: 28, bold: true },
  heading: { size: 26, lineHeight: 32, bold: true },
}

/** Roughly how wide a text is: there is no font to measure with, so rather too wide than too narrow. */
export function textWidth(text: string, ink: TextInk = 'text'): number {
  const { size, bold } = inks[ink]
  let ems = 0
  for (const letter of text) ems += emsOf(letter)
  return ems * size * (bold ? 1.05 : 1)
}

function emsOf(letter: string): number {
  if (/[iljI.,:;'|!·]/.test(letter)) return 0.27
  if (/[ftr\u00a0 ()\-/]/.test(letter)) return 0.36
  if (/[mwMW@%—]/.test(letter)) return 0.88
  if (/[A-ZÆØÅ]/.test(letter)) return 0.69
  return letter > '\u2e80' ? 1.1 : 0.58
}

/** A text as lines no wider than `width`; what does not fit on the last of them ends in «…». */
export function wrap(text: string, width: number, ink: TextInk = 'text', most = 3): string[] {
  const lines: string[] = []
  let current = ''
  // A space that does not break is part of its word.
  for (const word of text.split(/[^\S\u00a0]+/)) {
    const longer = current === '' ? word : `${current} ${word}`
    if (textWidth(longer, ink) <= width) {
      current = longer
      continue
    }
    if (current !== '') lines.push(current)
    current = word
    while (textWidth(current, ink) > width && current.length > 1 && lines.length <= most) {
      const room = fitting(current, width - textWidth('-', ink), ink)
      // Two or three letters alone on a line are no help.
      const fits = current.length - room < 4 && room > 8 ? current.length - 4 : room
      lines.push(`${current.slice(0, fits)}-`)
      current = current.slice(fits)
    }
    if (lines.length > most) break
  }
  if (current !== '') lines.push(current)
  if (lines.length <= most) return lines
  const last = `${lines[most - 1]}`
  const end = textWidth(`${last} …`, ink) <= width ? `${last} …` : `${cut(last, width, ink)}…`
  return [...lines.slice(0, most - 1), end]
}

function cut(text: string, width: number, ink: TextInk): string {
  return text.slice(0, fitting(text, width - textWidth('…', ink), ink)).trimEnd()
}

/** How many letters of a text there is room for; at least one, and no half emoji. */
function fitting(text: string, width: number, ink: TextInk): number {
  let fits = 0
  let used = 0
  for (const letter of text) {
    used += textWidth(letter, ink)
    if (fits > 0 && used > width) break
    fits += letter.length
  }
  return fits
}

/** Without control characters, which XML has no way to write. */
function escapeSvg(text: string): string {
  return escapeMarkup(text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' '))
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}

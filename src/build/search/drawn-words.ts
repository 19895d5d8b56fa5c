import type { Anchor } from '../../search/passages.ts'

/** Text in one line, whose parts end with a sign. */
export class RunningText {
  readonly anchors: Anchor[] = []
  readonly #parts: string[] = []
  #length = 0
  /** Whether there is to be a space before what comes next. */
  #isParted = false
  /** Whether the last words have no sign after them. */
  #isOpen = false
  #heading: Anchor | undefined
  #label = ''

  add(text: string): void {
    const words = plain(text)
    if (/^\s/.test(text)) this.part()
    if (words === '') return
    if (this.#label !== '') {
      const label = this.#label
      this.#label = ''
      this.end('.')
      this.add(label)
      this.end(':')
    }
    if (this.#isParted && this.#length > 0) this.#push(' ')
    if (this.#heading?.text === '') this.#heading.at = this.#length
    if (this.#heading) this.#heading.text += `${this.#isParted ? ' ' : ''}${words}`
    this.#push(words)
    this.#isParted = /\s$/.test(text)
    this.#isOpen = !/[.,:;!?…]$/.test(words)
  }

  /** Says what the next value is, if one comes. */
  label(text: string): void {
    this.#label += text
  }

  /** Forgets a label that nothing came after. */
  dropLabel(): void {
    this.#label = ''
  }

  /** What comes next is another word. */
  part(): void {
    this.#isParted = true
  }

  /** Ends the words before with a sign, where they have none. */
  end(sign: string): void {
    if (this.#isOpen) this.#push(sign)
    this.#isOpen = false
    this.#isParted = true
  }

  openHeading(id: string): void {
    this.#heading = { id, text: '', at: 0 }
  }

  closeHeading(): void {
    const heading = this.#heading
    this.#heading = undefined
    if (heading && heading.text !== '') this.anchors.push({ ...heading, text: heading.text.trim() })
  }

  toString(): string {
    return this.#parts.join('')
  }

  #push(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}

/** Text in lines, without what is no word of it. */
export class Lines {
  #text = ''
  #isNew = true

  add(html: string): void {
    if (this.#isNew && html.trim() === '') return
    this.#text += decode(html)
    this.#isNew = false
  }

  end(): void {
    if (!this.#isNew) this.#text += '\n'
    this.#isNew = true
  }

  toString(): string {
    return tidy(this.#text)
  }
}

/** Without spaces too many, and signs that part words at the end of a line. */
function plain(text: string): string {
  return text
    .replace(/ \s+|[^\S \u00a0]\s*/g, ' ')
    .replaceAll('\u00ad', '')
    .trim()
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '')
    .join('\n')
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** Text as it reads, with the signs that HTML writes otherwise. */
export function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

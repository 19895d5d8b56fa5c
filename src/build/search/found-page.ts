import type { FoundPage } from '../../search/passages.ts'
import type { Page } from '../../site/page.ts'
import type { DrawnPage } from './page-text.ts'

/** What a hit is made from beside the text of the page. */
export type KnownPage = Pick<Page, 'path' | 'title' | 'lang' | 'description' | 'search'>

/** A page as a hit shows it: what stands above its text, title and number to call, is not told in the text again. */
export function foundPage(
  { path, title, lang, description, search }: KnownPage,
  { content, anchors }: Pick<DrawnPage, 'content' | 'anchors'>,
): FoundPage {
  const { type, of = [], owner, contact, begins = description } = search ?? {}
  const said = contact?.map((one) => one.text).join('')
  const parts = [headOf(content, title), contactIn(content, said)]
  const text = parts.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    content,
  )
  const placeOf = (said: string) => text.indexOf(said.slice(0, enoughToFind))
  const running = placeOf(begins)
  return {
    // Without the base path: the search page puts that in front.
    url: `/${path}`,
    title,
    lang,
    kind: [...(type === undefined ? [] : [type]), ...of],
    ...(contact === undefined ? {} : { owner, contact }),
    content: text,
    // Of many a page the first words; what is not there weighs nothing.
    start: running > 0 ? running : undefined,
    lead: running > 0 && placeOf(description) === 0 ? description.length : undefined,
    anchors: anchors.map(({ id, text: heading, at }) => {
      const above = parts.filter(({ start }) => start < at)
      const fewer = above.reduce((sum, { start, end }) => sum + end - start, 0)
      return { id, text: heading, at: at - fewer }
    }),
  }
}

/** So many letters of a page's first sentence are nowhere else on it. */
const enoughToFind = 30
/** «Kapittel 12.3.»: further down the title is part of the text. */
const longestAbove = 60

interface Part {
  start: number
  end: number
}

const nothing: Part = { start: 0, end: 0 }

/** The title of a page, and the line above it. */
function headOf(content: string, title: string): Part {
  const whole = ` ${content}`
  for (let at = whole.indexOf(` ${title}`); at !== -1 && at <= longestAbove; ) {
    const end = at + title.length
    const sign = /^[^\s\p{L}\p{N}]*(\s+|$)/u.exec(content.slice(end))?.[0]
    if (sign !== undefined) return { start: 0, end: end + sign.length }
    at = whole.indexOf(` ${title}`, end)
  }
  return nothing
}

/** The fact that says how to get in touch, with its label. */
function contactIn(content: string, contact: string | undefined): Part {
  // A telephone number is drawn with spaces that do not break.
  const at = contact === undefined ? -1 : content.replaceAll('\u00a0', ' ').indexOf(`: ${contact}`)
  if (contact === undefined || at === -1) return nothing
  const label = /[^.!?…:]*$/.exec(content.slice(0, at))?.[0].trimStart() ?? ''
  const end = at + 2 + contact.length
  const sign = /^\S*\s*/.exec(content.slice(end))?.[0] ?? ''
  return { start: at - label.length, end: end + sign.length }
}

import type { FoundPage } from '../../search/passages.ts'
import type { Page } from '../../site/page.ts'

/** What a hit is made from beside the text that Pagefind has of the page. */
export type KnownPage = Pick<Page, 'title' | 'lang' | 'description' | 'search'>

/** What Pagefind writes of a page, as far as it is used. */
export interface Fragment {
  url: string
  content: string
  /** Headings; `location` is how many words, as spaces part them, stand before one. */
  anchors: { id: string; text: string; location: number }[]
}

/** A page as a hit shows it: what stands above its text, title and number to call, is not told in the text again. */
export function foundPage(
  { title, lang, description, search }: KnownPage,
  { url, content, anchors }: Fragment,
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
  const starts = [...content.matchAll(/\S+/g)].map(({ index }) => index)
  return {
    url,
    title,
    lang,
    kind: [...(type === undefined ? [] : [type]), ...of],
    ...(contact === undefined ? {} : { owner, contact }),
    content: text,
    // Of many a page the first words; what is not there weighs nothing.
    start: running > 0 ? running : undefined,
    lead: running > 0 && placeOf(description) === 0 ? description.length : undefined,
    anchors: anchors.flatMap(({ id, text: heading, location }) => {
      const at = starts[location] ?? content.length
      const above = parts.filter(({ start }) => start < at)
      const fewer = above.reduce((sum, { start, end }) => sum + end - start, 0)
      return heading.trim() === '' ? [] : [{ id, text: heading, at: at - fewer }]
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

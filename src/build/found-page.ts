import type { Anchor, FoundPage } from '../search/passages.ts'
import { withPhoneLinks } from '../site/body/phone-links.ts'
import type { Page } from '../site/page.ts'

/** What a hit is made from beside the text that Pagefind has of the page. */
export type KnownPage = Pick<Page, 'title' | 'lang' | 'description' | 'search'>

/** What Pagefind writes of a page, as far as it is used. */
export interface Fragment {
  url: string
  content: string
  anchors: Anchor[]
}

/** A page as a hit shows it: what stands above its text, title and number to call, is not told in the text again. */
export function foundPage(
  { title, lang, description, search }: KnownPage,
  { url, content, anchors }: Fragment,
): FoundPage {
  const { type, of = [], owner, contact } = search ?? {}
  const parts = [headOf(content, title), contactIn(content, contact)]
  const text = parts.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    content,
  )
  const running = text.indexOf(description.slice(0, enoughToFind))
  return {
    url,
    title,
    lang,
    kind: [...(type === undefined ? [] : [type]), ...of],
    owner,
    contact: contact === undefined ? undefined : withPhoneLinks(contact),
    content: text,
    start: wordCount(text.slice(0, Math.max(0, running))),
    anchors: anchors.map((anchor) => {
      const above = parts.filter(
        ({ start }) => wordCount(content.slice(0, start)) < anchor.location,
      )
      const fewer = above.map(({ start, end }) => wordCount(content.slice(start, end)))
      return {
        id: anchor.id,
        text: anchor.text,
        location: anchor.location - fewer.reduce((sum, own) => sum + own, 0),
      }
    }),
  }
}

/** So many letters of a page's first sentence are nowhere else on it. */
const enoughToFind = 30
/** «Kapittel 12.3.»: further down the title is part of the text. */
const longestAbove = 60

/** How many words there are, as spaces part them. */
const wordCount = (text: string) => text.match(/\S+/g)?.length ?? 0

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

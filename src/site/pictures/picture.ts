import type { PlanContext } from '../context.ts'
import { formatList } from '../format.ts'
import type { Block, DrawingModel } from '../page.ts'
import { fill } from '../texts/index.ts'

/** What a picture shows, drawn anew for each width: small screens get no shrunken text. */
export interface Picture {
  /** Unlike any other of the plan; the name of its file. */
  id: string
  title: string
  /** What one sees in it, in words. */
  summary: string
  draw(width: number): DrawingModel
}

/** Of a longer list the picture shows this many; the table beside it has them all. */
export const mostRows = 40

/** How many of all the picture shows, where it does not show them all. */
export function ofThese(
  shown: readonly unknown[],
  all: readonly unknown[],
  { texts }: PlanContext,
): string[] {
  const [n, total] = [shown.length, all.length]
  return n < total ? [fill(texts.pictures.some, { n, total })] : []
}

/** Who has the most of something, every one of several that have as many; none where so many do that nobody leads. */
export function leading<T extends { title: string }>(
  all: readonly T[],
  count: (one: T) => number,
  lang: PlanContext['lang'],
): { service: string; n: number } | undefined {
  const n = Math.max(0, ...all.map(count))
  const titles = all.filter((one) => count(one) === n).map(({ title }) => title)
  return n > 1 && titles.length <= 4 ? { service: formatList(titles, lang), n } : undefined
}

/** Where the picture lies as a sheet for meetings. */
export function sheetPath({ id }: Picture, { plan }: PlanContext): string {
  return `data/${plan.id}/${id}.svg`
}

/** A picture on a page, in a width for phones and one for larger screens and paper; none where there is nothing to draw. */
export function pictureBlocks(picture: Picture | undefined, context: PlanContext): Block[] {
  if (!picture) return []
  return [
    {
      type: 'picture',
      title: picture.title,
      summary: picture.summary,
      narrow: picture.draw(328),
      wide: picture.draw(720),
      sheet: {
        href: context.addresses.href(sheetPath(picture, context)),
        text: context.texts.pictures.sheet,
      },
    },
  ]
}

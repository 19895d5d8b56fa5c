import type { PlanContext } from '../site/context.ts'
import type { Page } from '../site/page.ts'
import { printedOverviews } from '../site/pictures/plan-pictures.ts'

/** The pictures that stand on the overviews of the site, which are not printed, each with its table; none where there are none. */
export function pictureAnnex(
  context: PlanContext,
): Pick<Page, 'title' | 'lead' | 'href' | 'blocks'>[] {
  const blocks = printedOverviews(context)
  // It has no address on the site that anything leads to.
  return blocks.length > 0
    ? [{ title: context.texts.pdf.pictures, lead: undefined, href: '#bilder', blocks }]
    : []
}

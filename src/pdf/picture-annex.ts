import { section } from '../site/blocks.ts'
import type { PlanContext } from '../site/context.ts'
import { arenaMatrix, levelMatrix, responsibilityMatrix, riskMatrix } from '../site/matrices.ts'
import type { Block, Page } from '../site/page.ts'
import { cooperationPicture } from '../site/pictures/cooperation-picture.ts'
import { goalTreePicture } from '../site/pictures/goal-tree-picture.ts'
import { levelAgePicture } from '../site/pictures/level-age-picture.ts'
import { pictureBlocks } from '../site/pictures/picture.ts'
import { pyramidPicture } from '../site/pictures/pyramid-picture.ts'
import { responsibilityPicture } from '../site/pictures/responsibility-picture.ts'
import { riskPicture } from '../site/pictures/risk-picture.ts'
import { timelinePicture } from '../site/pictures/timeline-picture.ts'

/** The pictures that stand on the overviews of the site, which are not printed, each with its table; none where there are none. */
export function pictureAnnex(
  context: PlanContext,
): Pick<Page, 'title' | 'lead' | 'href' | 'blocks'>[] {
  const { texts } = context
  const parts: [id: string, title: string, blocks: (Block | undefined)[]][] = [
    ['bilder-mal', texts.pages.goals, pictureBlocks(goalTreePicture(context), context)],
    ['bilder-tid', texts.pages.measures, pictureBlocks(timelinePicture(context), context)],
    [
      'bilder-niva',
      texts.matrix.byLevel,
      [
        ...pictureBlocks(pyramidPicture(context), context),
        ...pictureBlocks(levelAgePicture(context), context),
        levelMatrix(context),
      ],
    ],
    [
      'bilder-risiko',
      texts.fields.riskFactors,
      [...pictureBlocks(riskPicture(context), context), riskMatrix(context)],
    ],
    [
      'bilder-ansvar',
      texts.matrix.byService,
      [...pictureBlocks(responsibilityPicture(context), context), responsibilityMatrix(context)],
    ],
    [
      'bilder-samarbeid',
      texts.matrix.arenas,
      [...pictureBlocks(cooperationPicture(context), context), arenaMatrix(context)],
    ],
  ]
  const blocks = parts.flatMap(([id, title, inside]) => {
    const shown = inside.filter((block) => block !== undefined)
    return shown.length > 0 ? [section(id, title, shown)] : []
  })
  // It has no address on the site that anything leads to.
  return blocks.length > 0
    ? [{ title: texts.pdf.pictures, lead: undefined, href: '#bilder', blocks }]
    : []
}

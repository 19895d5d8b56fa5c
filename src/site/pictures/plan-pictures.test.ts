import { expect, test } from 'vitest'
import { planOf } from '../../../tests/picture-plan.ts'
import type { Block } from '../page.ts'
import { texts } from '../texts/index.ts'
import { overviewBlocks } from './plan-pictures.ts'

test.each(['nb', 'nn', 'en'] as const)(
  'no picture is called what the heading above it is (%s)',
  (lang) => {
    const context = planOf(
      {
        'tjenester/a': 'tittel: A\netat: Oppvekst',
        'tjenester/b': 'tittel: B\netat: Helse',
        'samarbeid/s': 'tittel: S\ndeltakere: [a, b]',
        'tiltak/t':
          'tittel: T\nstatus: pågår\nansvarlig: [a]\nnivå: [universelt]\nalder: 0–5\nperiode: 2026–2027\nrisikofaktorer: [Vold]',
      },
      'tittel: Plan\nperiode: {fra: 2026, til: 2029}',
    )
    const titles = (['tiltak', 'tjenester', 'samarbeid'] as const)
      .flatMap((page) => overviewBlocks(page, { ...context, texts: texts[lang] }))
      .map((block) =>
        block.type === 'section'
          ? [block.title.text, ...block.blocks.flatMap(titleOf)]
          : expect.unreachable(),
      )
    expect(titles.length).toBeGreaterThan(3)
    for (const each of titles) expect([...new Set(each)]).toEqual(each)
  },
)

const titleOf = (block: Block) => (block.type === 'picture' ? [block.title] : [])

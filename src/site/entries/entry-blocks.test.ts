import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import type { Block } from '../page.ts'
import { routes } from '../routes.ts'

const entry = (title: string, body: string) => `---\ntittel: ${title}\n---\n\n${body}\n`

/** Every page of a plan with these files, by its path. */
function pagesOf(files: Record<string, string>): Map<string, readonly Block[]> {
  const context = contextFrom({ 'p/plan.md': entry('P', ''), ...files })
  return new Map([...routes(context)].map(({ path, blocks }) => [path, blocks]))
}

/** The titles of sections and, after an arrow, what lists lead to, however deep. */
function shown(blocks: readonly Block[] = []): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section') return [block.title.text, ...shown(block.blocks)]
    return block.type === 'list' ? block.items.map(({ title }) => `→ ${title.href}`) : []
  })
}

describe('a text that would place itself', () => {
  test('a chapter leads to itself', () => {
    const pages = pagesOf({ 'p/kapitler/a.md': entry('A', 'Før.\n\n::vis{kapittel=a}\n\nEtter.') })
    expect(shown(pages.get('p/kapitler/a/'))).toEqual(['→ /p/kapitler/a/'])
    expect(shown(pages.get('p/hele-planen/'))).toContain('→ /p/kapitler/a/')
  })

  test('a measure among those it places is the link, and the others stand whole', () => {
    const pages = pagesOf({
      'p/tiltak/t.md': entry('T', '::vis{tiltak som=hel}'),
      'p/tiltak/u.md': entry('U', 'Tekst.'),
    })
    expect(shown(pages.get('p/tiltak/t/'))).toEqual(['U', '→ /p/tiltak/t/'])
  })

  test('of two that place each other, each holds the other', () => {
    const pages = pagesOf({
      'p/mal/m.md': entry('M', '::vis{tiltak=t}'),
      'p/tiltak/t.md': entry('T', '::vis{mål=m}'),
    })
    expect(shown(pages.get('p/mal/m/'))).toEqual(['T', '→ /p/mal/m/'])
    expect(shown(pages.get('p/tiltak/t/'))).toEqual(['M', '→ /p/tiltak/t/'])
  })

  test('what is placed without going round stands whole wherever it is placed', () => {
    const pages = pagesOf({
      'p/kapitler/a.md': entry('A', '::vis{mål som=hel}'),
      'p/mal/m.md': entry('M', '::vis{tiltak=t}'),
      'p/mal/n.md': entry('N', '::vis{tiltak=t}'),
      'p/tiltak/t.md': entry('T', 'Tekst.'),
    })
    expect(shown(pages.get('p/kapitler/a/'))).toEqual(['M', 'T', 'N', 'T'])
  })

  test('forty that each place the next twice make no page of a billion', () => {
    const files = Array.from({ length: 40 }, (_, n) => [
      `p/tiltak/t${n}.md`,
      entry(`T${n}`, `::vis{tiltak=t${n + 1}}\n\n::vis{tiltak=t${n + 1}}`),
    ])
    const pages = pagesOf(Object.fromEntries(files))
    const titles = shown(pages.get('p/tiltak/t0/')).filter((one) => one.startsWith('T'))
    expect(titles.length).toBeGreaterThanOrEqual(39)
    expect(titles.length).toBeLessThan(100)
  })
})

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { linesOf, temporaryContent } from '../../../tests/temporary-site.ts'
import { minimalPlan } from '../../../tests/test-rule.ts'
import { loadSite } from '../../plan/load-site.ts'
import rule from './rule.ts'

const slow = `---\ntittel: Vedlegg\n---\nFørst.\n\n${'*a_'.repeat(10_000)}\n\nSist.\n`

test('two texts that take too long: one finding each, and not a word lost', async () => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/kapitler/vedlegg.md': slow,
    'plan/tiltak/hjemmebesok.md': `\ufeff${slow.replaceAll('\n', '\r\n')}`,
    'plan/kapitler/vanlig.md': '---\ntittel: Vanlig\n---\n*Skrå* og **fet**.\n',
  })
  const message = 'Teksten tar for lang tid å lese som Markdown. Den vises som ren tekst.'
  const loaded = await loadSite(content, { cache: false, limit: 500 })
  expect(linesOf(loaded, rule.id)).toEqual([
    `content/plan/kapitler/vedlegg.md:1:1 ${message}`,
    `content/plan/tiltak/hjemmebesok.md:1:1 ${message}`,
  ])
  expect(loaded.site.plans[0]?.find('chapter', 'vedlegg')?.source.body.children).toMatchObject([
    { type: 'paragraph', children: [{ type: 'text', value: 'Først.' }] },
    { type: 'paragraph', children: [{ type: 'text', value: '*a_'.repeat(10_000) }] },
    { type: 'paragraph', children: [{ type: 'text', value: 'Sist.' }] },
  ])
})

test('the rule’s page shows the finding as it is', async () => {
  const page = await readFile(new URL('rule.md', import.meta.url), 'utf8')
  expect(page).toContain('Teksten tar for lang tid å lese som Markdown. Den vises som ren tekst.')
})

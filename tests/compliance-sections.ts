import { checkSite } from '../src/check/check-site.ts'
import { rules } from '../src/rules/index.ts'
import { addressesFor } from '../src/site/addresses.ts'
import { siteContext } from '../src/site/context.ts'
import type { Block } from '../src/site/page.ts'
import { routes } from '../src/site/routes.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { siteFrom } from './site-from.ts'
import { today } from './test-rule.ts'

export type Section = Extract<Block, { type: 'section' }>

export const statutes = await loadStatutes()
export const documents = rules.map((rule) => ({ rule, markdown: `# ${rule.title}` }))

/** The sections of «Slik svarer planen på kravene», by id. */
export function sectionsOf(lines: string, advice = 'ja', more: Record<string, string> = {}) {
  const { site, findings } = siteFrom({
    'nettsted.yaml': `navn: Planer\nvis råd: ${advice}\n`,
    'plan/plan.md': `---\ntittel: Plan\n${lines}---\n`,
    ...more,
  })
  const report = checkSite({ site, findings, statutes, today })
  const pages = [...routes(siteContext(report, addressesFor(site, '/'), documents))]
  const page = pages.find(({ path }) => path === 'plan/lovkrav/')
  if (!page) throw new Error('no page')
  return new Map(page.blocks.flatMap(allSections).map((one) => [one.id, one]))
}

/** A section with all inside it. */
export function allSections(block: Block): Section[] {
  return block.type === 'section' ? [block, ...block.blocks.flatMap(allSections)] : []
}

export const law = 'lovhjemmel: barnevernsloven-15-1\n'

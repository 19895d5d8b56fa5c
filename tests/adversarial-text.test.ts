import { describe, expect, test } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { siteFrom } from './site-from.ts'
import { today } from './test-rule.ts'

// What a writer or a program may put on one line; a careless pattern takes minutes on it.
const lines: Record<string, string> = {
  'short forms': 'TFT ('.repeat(20_000),
  capitals: 'AB'.repeat(50_000),
  'one word': 'a'.repeat(100_000),
  'small words': 'ikke ikkje '.repeat(9_000),
  levels: 'selektiv selektert '.repeat(5_000),
  'names and digits': 'Kari Nordmann 3112395005 '.repeat(4_000),
  'cells of counts': `x |${' 1 |'.repeat(20_000)}`,
  'open quotations': '«"“ '.repeat(25_000),
  'full stops': '. A'.repeat(33_000),
}

describe.each(Object.entries(lines))('100 kB of %s', (_, line) => {
  const files = {
    'plan/kapitler/a.md': `---\ntittel: A\n---\n\n${line}\n\n| Antall barn | x |\n| --- | --- |\n| ${line.slice(0, 20_000).replaceAll('|', '')} | 1 |\n`,
  }
  const { site } = siteFrom({ 'plan/plan.md': '---\ntittel: Plan\n---\n', ...files })
  const [plan] = site.plans

  test('is read by every rule in a moment', () => {
    if (!plan) throw new Error('no plan')
    const slow: string[] = []
    for (const rule of rules) {
      const start = performance.now()
      for (const _ of rule.check?.({ site, plan, statutes: [], reports: [], today }) ?? []);
      if (performance.now() - start > 1500) slow.push(rule.id)
    }
    expect(slow).toEqual([])
  })
})

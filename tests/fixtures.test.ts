import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkSite } from '../src/check/check-site.ts'
import { renderJson } from '../src/check/reporters/json.ts'
import type { ReportUrls } from '../src/check/reporters/reporter.ts'
import { loadSite } from '../src/plan/load-site.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { today } from './test-rule.ts'

// Each folder is a content folder and what the check says of it; `vitest --update` writes the latter anew.
const root = path.join(import.meta.dirname, 'fixtures')
const cases = readdirSync(root)
const statutes = await loadStatutes()

const urls: ReportUrls = {
  rule: (ruleId) => `/regler/${ruleId}/`,
  evidence: (planId, { entry, anchor }) =>
    `/${planId}/${entry ? `${entry.kind}/${entry.id}/` : ''}${anchor && `#${anchor}`}`,
}

describe.each(cases)('%s', (name) => {
  const folder = path.join(root, name)
  const check = async () =>
    checkSite({
      ...(await loadSite(path.join(folder, 'content'), { cache: false })),
      statutes,
      today,
    })

  test('is reported as expected', async () => {
    const json = renderJson(await check(), urls)
    // Files are shown from where the command runs; here from content/ on.
    await expect(json.replaceAll(`tests/fixtures/${name}/`, '')).toMatchFileSnapshot(
      path.join(folder, 'check.json'),
    )
  })
})

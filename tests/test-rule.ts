import { describe, expect, test } from 'vitest'
import { checkSite } from '../src/check/check-site.ts'
import type { Attachment } from '../src/plan/model.ts'
import type { Rule } from '../src/rules/rule.ts'
import type { Finding, Severity } from '../src/source/place.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { siteFrom } from './site-from.ts'

/** Files by path inside content/. A folder without plan.md gets a minimal one, unless `asTyped`. */
export interface RuleCase {
  name: string
  files: Record<string, string>
  /** Paths inside content/ of files in filer/. */
  attachments?: readonly string[]
  asTyped?: true
}

export interface ExpectedFinding {
  /** Inside content/. */
  file: string
  line: number
  column: number
  message: string
  hint?: string
  severity?: Severity
  related?: readonly { file: string; line: number; column: number; message: string }[]
}

export const today = '2026-06-01'

/** A plan that no rule has anything to say about. */
export const minimalPlan = '---\ntittel: Trygg oppvekst\nstatus: utkast\n---\n'

const chapterFile = 'plan/kapitler/a.md'

/** A plan with one chapter, whose text begins in line 5. */
export function chapter(text: string): Record<string, string> {
  return { [chapterFile]: `---\ntittel: A\n---\n\n${text}\n` }
}

/** A finding in that chapter. */
export function inChapter(line: number, column: number, message: string): ExpectedFinding {
  return { file: chapterFile, line, column, message }
}

const statutes = await loadStatutes()

/** Runs one rule over valid and invalid examples, every finding at its exact place. */
export function testRule(
  rule: Rule,
  cases: {
    valid: readonly RuleCase[]
    invalid: readonly (RuleCase & { findings: readonly ExpectedFinding[] })[]
  },
): void {
  describe(rule.id, () => {
    test.each(cases.valid)('says nothing of: $name', (one) => {
      expect(findingsOf(rule, one).map(shown)).toEqual([])
    })
    test.each(cases.invalid)('tells of: $name', (one) => {
      expect(findingsOf(rule, one).map(shown)).toMatchObject(one.findings)
    })
  })
}

/** The findings of one rule, those made while reading included, in the order of the report. */
export function findingsOf(rule: Rule, example: Omit<RuleCase, 'name'>): Finding[] {
  const files = Object.entries(example.files).map(([path, text]) => [path, asLoaded(text)])
  const folders = new Set(
    [...Object.keys(example.files), ...(example.attachments ?? [])]
      .filter((path) => path.includes('/'))
      .map((path) => path.slice(0, path.indexOf('/'))),
  )
  const plans = [...folders].map((folder) => [`${folder}/plan.md`, minimalPlan])
  const { site, findings } = siteFrom(
    Object.fromEntries([...(example.asTyped ? [] : plans), ...files]),
    (example.attachments ?? []).map(attachmentAt),
  )
  // All rules run: an explanation is used only where another rule has something to say.
  const report = checkSite({ site, findings, statutes, today, unfolded: true })
  return report.findings.filter(({ ruleId }) => ruleId === rule.id)
}

/** As load-site decodes a file: a byte order mark is no part of the text. */
function asLoaded(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text))
}

function attachmentAt(path: string): Attachment {
  return { path, file: `/content/${path}`, size: 1, type: 'application/pdf', hash: path }
}

function shown({ place, message, hint, severity, related = [] }: Finding): ExpectedFinding {
  return {
    ...shownPlace(place),
    message,
    severity,
    ...(hint === undefined ? {} : { hint }),
    ...(related.length === 0
      ? {}
      : { related: related.map((one) => ({ ...shownPlace(one.place), message: one.message })) }),
  }
}

function shownPlace({ file, start }: Finding['place']) {
  return { file: file.replace(/^content\//, ''), line: start.line, column: start.column }
}

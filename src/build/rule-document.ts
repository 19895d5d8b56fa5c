import { readFile } from 'node:fs/promises'

/** The page of a rule, rule.md, as it is written. */
export async function readRuleDocument(ruleId: string): Promise<string> {
  return readFile(new URL(`../rules/${ruleId}/rule.md`, import.meta.url), 'utf8')
}

import { readRuleDocument } from '../build/rule-document.ts'
import { renderRuleList, renderRulePage } from '../check/rule-text.ts'
import { renderStatuteList } from '../check/statute-text.ts'
import { nearest } from '../plan/front-matter.ts'
import { rules } from '../rules/index.ts'
import { parseMarkdown } from '../source/markdown.ts'
import { loadStatutes } from '../statutes/load-statutes.ts'
import { Misused, type Values } from './arguments.ts'
import { type ExitCode, type Streams, wantsColour } from './streams.ts'

/** Says what the check rests on: one rule's page, the rules, the statutes. */
export async function explain(values: Values, streams: Streams): Promise<ExitCode> {
  const colour = wantsColour(streams)
  if (values['list-statutes'])
    streams.out.write(renderStatuteList(await loadStatutes(), values.today, { colour }))
  if (values['list-rules']) streams.out.write(renderRuleList(rules, { colour }))
  if (values.explain !== undefined) {
    const page = parseMarkdown(await readRuleDocument(knownRule(values.explain)))
    streams.out.write(renderRulePage(page, { colour }))
  }
  return 0
}

function knownRule(typed: string): string {
  const ids = rules.map(({ id }) => id)
  const wanted = typed.trim().toLowerCase()
  if (ids.includes(wanted)) return wanted
  const meant = nearest(wanted, ids) ?? ids.find((id) => wanted !== '' && id.includes(wanted))
  const help = meant ? `Mente du «${meant}»?` : 'Se reglene: planverk check --list-rules'
  throw new Misused(`Vi kjenner ingen regel «${typed}». ${help}`)
}

import { isCurrent } from '../../plan/adoption.ts'
import type { Plan } from '../../plan/model.ts'
import { pairsOf } from '../../statutes/passages.ts'
import { isAnnouncement } from '../../statutes/plan-duty.ts'
import type { BlockNode, Scope } from '../../statutes/sections.ts'
import type { Statute } from '../../statutes/statute.ts'
import { substanceOf } from '../../statutes/substance.ts'
import { defineRule } from '../rule.ts'

/** What § 15-1 first paragraph says shall be prevented, and the words by which plans speak of it. */
const objects = [
  {
    name: 'omsorgssvikt',
    words:
      /omsorgs?svikt|vanskjøtsel|vanskjøtt|mishandl|overgrep|(vold|vald)(?!\p{L})|utrygg\p{L}* heim|manglende omsorg|manglande omsorg/iu,
  },
  {
    name: 'barn og unge som utsetter sin utvikling for fare',
    words:
      /(atferds?|åtferds?)(problem|vansk)|(utvikling|seg selv|seg sjølve?) (for|i) fare|fare for (egen|eiga?) utvikling|skad(er|ar|e) (sin egen utvikling|si eiga utvikling|seg selv|seg sjølve?)|kriminal|lovbrudd|lovbrot|rusbruk|rusmisbruk|rusmiddel|rusmidler|ruser seg|rusar seg|selvskad|sjølvskad|risikoatferd|risikoåtferd|utager/iu,
  },
]

/** The plan is to be one «for kommunens forebyggende arbeid etter første ledd», and that names two things. */
export default defineRule({
  id: 'object-covered',
  severity: 'warning',
  title: 'Planen bør gjelde begge de tingene loven sier at kommunen skal forebygge.',
  *check({ plan, reports }) {
    const report = reports.find(({ statute }) => statute.id === 'barnevernsloven-15-1')
    // A plan that elaborates another leaves to that one what the law asks.
    if (!report || report.olderThanDuty || report.elaborates !== undefined || !isCurrent(plan))
      return
    const { statute, wording, scope } = report
    const missing = objects.filter(({ words }) => !speaksOf(scope, statute, words))
    if (missing.length === 0) return
    const sentence = wording?.text?.split(/(?<=\.)\s/)[0]
    yield {
      place: plan.placeOf('statutes'),
      message: `Vi finner ikke at planen handler om ${missing.map(({ name }) => name).join(', eller om ')}.`,
      hint: `Første ledd i ${statute.title} nevner to ting${sentence ? `: «${sentence}»` : '.'} Skriv hva dere gjør med begge.`,
    }
  },
})

/** In its titles or in words of its own: a quotation of the law is not about anything yet. */
function speaksOf({ plan, covers, sections }: Scope, statute: Statute, words: RegExp): boolean {
  const entries = plan.entries.filter(covers)
  const titles = [plan.title, ...entries.flatMap(titlesOf)]
  if (titles.some((title) => words.test(title))) return true
  const mentioning = new Set([plan, ...entries].filter(({ source }) => words.test(source.text)))
  if (mentioning.size === 0) return false
  const pairs = pairsOf(statute)
  const says = (nodes: readonly BlockNode[]) =>
    // «Planen handler om hvordan vi …» answers no demand, but tells what the plan is about.
    substanceOf(nodes, pairs, isAnnouncement).some((sentence) => words.test(sentence))
  return (
    sections.some(({ entry, nodes }) => mentioning.has(entry ?? plan) && says(nodes)) ||
    entries.some(
      (entry) =>
        entry.kind !== 'chapter' && mentioning.has(entry) && says(entry.source.body.children),
    )
  )
}

function titlesOf({ title, body }: Plan['entries'][number]): string[] {
  return [title, ...body.headings.map(({ text }) => text)]
}

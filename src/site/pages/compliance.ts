import type { ReportedFinding } from '../../check/check-site.ts'
import { slug } from '../../plan/slug.ts'
import { answerCode } from '../../statutes/answer-code.ts'
import type { Assessment, Evidence, StatuteReport } from '../../statutes/assessment.ts'
import { namesRequirement } from '../../statutes/requirement-name.ts'
import type { Requirement, Statute, Verb, Wording } from '../../statutes/statute.ts'
import { insideContent, type PlanPage } from '../addresses.ts'
import { adoptionFacts } from '../adoption-facts.ts'
import { paragraph, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { explanationNotice, otherExplanations } from '../explanations.ts'
import { findingsByUnit } from '../findings-by-unit.ts'
import { excerpt, formatDate } from '../format.ts'
import { planPage } from '../frame.ts'
import { judgementsOf, otherJudgements } from '../judgements.ts'
import { inLawLanguage, languageOfLaw } from '../law-language.ts'
import { noticesOf } from '../notices.ts'
import type { Block, FindingModel, Page, QuoteModel, TocItem } from '../page.ts'
import { fill } from '../texts/index.ts'

const LONGEST_QUOTE = 400

/** «Slik svarer planen på kravene»: demands, guidance and good practice in three lists that are never mixed. */
export function compliancePage(context: PlanContext): Page[] {
  const { plan, addresses, texts, planReport, site } = context
  if (plan.data.editionOf !== undefined) return []
  const { compliance } = texts
  const laws = planReport.statutes.map((report) => statuteSection(report, 'shall', context))
  const sectionsOf = (verb: Verb) =>
    planReport.statutes.flatMap((report) =>
      report.assessments.some(({ requirement }) => requirement.verb === verb)
        ? statuteSection(report, verb, context)
        : [],
    )
  const guidance = sectionsOf('should')
  const practice = sectionsOf('practice')
  const advice = planReport.findings.filter(({ requirement }) => requirement === undefined)
  const sections: Block[] = [
    section('lovkrav', compliance.law, laws.length > 0 ? laws : [paragraph(compliance.noStatute)]),
    ...(site.data.showAdvice && guidance.length > 0
      ? [
          section('veiledning', compliance.guidance, [
            paragraph(compliance.guidanceLead),
            ...guidance,
          ]),
        ]
      : []),
    ...(site.data.showAdvice
      ? [
          section('god-praksis', compliance.practice, [
            paragraph(
              advice.length + practice.length > 0
                ? compliance.practiceLead
                : compliance.practiceNone,
            ),
            ...practice,
            ...adviceByUnit(advice, context),
          ]),
        ]
      : []),
    ...otherExplanations(context),
    ...otherJudgements(context),
    section('ikke-vurdert', compliance.notSeen, [paragraph(compliance.notSeenText)]),
  ]
  return [
    planPage(context, {
      kind: 'compliance',
      path: addresses.planPath(plan, 'lovkrav'),
      title: texts.pages.compliance,
      lead: texts.leads.compliance,
      notices: noticesOf(context),
      blocks: [
        {
          type: 'notice',
          tone: 'info',
          title: compliance.disclaimerTitle,
          blocks: [paragraph(compliance.disclaimer), paragraph(compliance.printable)],
        },
        ...adoptionFacts(context),
        ...sections,
      ],
      toc: tocOf(sections),
      search: { type: context.siteTexts.kinds.page, plan: plan.title, services: [] },
    }),
  ]
}

function statuteSection(report: StatuteReport, verb: Verb, context: PlanContext): Block {
  const { statute, assessments, olderThanDuty, elaborates } = report
  const { compliance } = context.texts
  const wanted = assessments.filter(({ requirement }) => requirement.verb === verb)
  const title = elaborates ?? ''
  return section(
    `${statute.id}-${{ shall: 'krav', should: 'rad', practice: 'praksis' }[verb]}`,
    inLawLanguage(statute.title, context),
    [
      ...(verb === 'shall' ? wordingBlocks(report, context) : []),
      ...(olderThanDuty ? [paragraph(compliance.olderThanDuty)] : []),
      ...(elaborates === undefined
        ? []
        : [paragraph(fill(compliance.elaborates, { title, statute: statute.title }))]),
      ...wanted.map((assessment) => requirementSection(assessment, statute, context)),
    ],
    3,
  )
}

/** Today's words; and those at adoption where the law has changed since. */
function wordingBlocks(
  { statute, wording, wordingAtAdoption }: StatuteReport,
  context: PlanContext,
): Block[] {
  const { compliance } = context.texts
  const changed = wordingAtAdoption !== undefined && wordingAtAdoption.id !== wording?.id
  return [
    ...(wording?.text
      ? [lawText(compliance.wordingToday, wording.text, statute, wording, context)]
      : []),
    ...(changed
      ? [
          paragraph(compliance.changedSince),
          ...(wordingAtAdoption.text
            ? [
                lawText(
                  compliance.wordingAt,
                  wordingAtAdoption.text,
                  statute,
                  wordingAtAdoption,
                  context,
                ),
              ]
            : []),
        ]
      : []),
  ]
}

function lawText(
  title: string,
  text: string,
  statute: Statute,
  wording: Pick<Wording, 'source' | 'readOn' | 'certainty' | 'note'>,
  context: PlanContext,
): Block {
  const { texts, lang } = context
  const certainty = wording.certainty && texts.choices.certainty[wording.certainty]
  const readOn =
    wording.readOn && fill(texts.compliance.readOn, { date: formatDate(wording.readOn, lang) })
  return {
    type: 'lawText',
    title,
    text,
    source: { href: statute.link, text: wording.source ?? statute.title },
    note: [
      ...[certainty, readOn].flatMap((text) => (text ? [{ text }] : [])),
      ...(wording.note ? [inLawLanguage(wording.note, context)] : []),
    ],
    lang: languageOfLaw,
  }
}

/** What a demand rests on: the words, or where only their sense is known, the source. */
function basis(requirement: Requirement, statute: Statute, context: PlanContext): Block {
  const { compliance, choices, fields } = context.texts
  const { words, verb, source, note } = requirement
  if (words !== undefined)
    return lawText(
      `${compliance.lawWords} (${choices.verb[verb]})`,
      words,
      statute,
      requirement,
      context,
    )
  return paragraph([
    { text: `${fields.source}:` },
    inLawLanguage(`${source}.`, context),
    ...(note ? [inLawLanguage(note, context)] : []),
  ])
}

function requirementSection(assessment: Assessment, statute: Statute, context: PlanContext): Block {
  const { requirement, municipality, verdict, evidence, reason } = assessment
  const code = answerCode(assessment)
  const { texts, plan, planReport } = context
  const ofMunicipality = municipality === undefined ? '' : `-${slug(municipality)}`
  const id = `${statute.id}-${requirement.id}${ofMunicipality}`
  const explanations = plan.data.explanations.filter(({ concerns }) =>
    namesRequirement(concerns ?? '', statute, requirement),
  )
  const found = planReport.findings.filter(
    (one) =>
      one.requirement === `${statute.id}/${requirement.id}` &&
      one.ruleId !== 'requirement-answered',
  )
  return {
    type: 'section',
    id,
    level: 4,
    title: inLawLanguage(requirement.title, context),
    blocks: [
      basis(requirement, statute, context),
      {
        type: 'verdict',
        verdict,
        text: [
          { text: `${texts.choices.verdict[verdict]}${reason ? '.' : ''}` },
          ...(reason ? [inLawLanguage(reason, context)] : []),
        ],
        quotes: evidence.map((one) => quote(one, context)),
        code: code && fill(texts.compliance.code, { code }),
      },
      ...(found.length > 0 ? [findings(found, context)] : []),
      ...explanations.map((one) => explanationNotice(one, undefined, context)),
      ...judgementsOf(assessment, statute, context),
    ],
  }
}

function quote(evidence: Evidence, context: PlanContext): QuoteModel {
  const { plan, texts } = context
  const onPage = pageOfField[evidence.field ?? '']
  const text = excerpt(evidence.quote, LONGEST_QUOTE)
  return {
    text,
    ...(text === evidence.quote.trim() ? {} : { full: evidence.quote }),
    lang: plan.data.language ?? context.lang,
    link: {
      href: evidenceHref(evidence, context),
      text: evidence.entry?.title ?? (onPage ? texts.pages[onPage.title] : plan.title),
    },
    guessed: evidence.guessed,
  }
}

/** The pages on which fields of plan.md stand; the others are on its front page. */
const vedtak = { page: 'vedtak', anchor: '', title: 'followUp' } as const
const pageOfField: Record<
  string,
  { page: PlanPage; anchor: string; title: 'followUp' | 'history' }
> = {
  decisions: vedtak,
  revision: vedtak,
  documents: { page: 'historikk', anchor: 'dokumenter', title: 'history' },
  hearing: { page: 'historikk', anchor: 'horing', title: 'history' },
}

/** Where a passage stands on the site. */
export function evidenceHref(
  { entry, anchor, field }: Evidence,
  { plan, addresses }: Pick<PlanContext, 'plan' | 'addresses'>,
): string {
  if (entry) return addresses.entry(entry, anchor)
  const shown = pageOfField[field ?? ''] ?? { page: '' as const, anchor }
  return addresses.plan(plan, shown.page, shown.anchor)
}

/** Advice under the unit that can follow it; one list where there is one unit alone. */
function adviceByUnit(advice: readonly ReportedFinding[], context: PlanContext): Block[] {
  const groups = findingsByUnit(advice, context.plan)
  if (groups.length <= 1) return advice.length > 0 ? [findings(advice, context)] : []
  return groups.map(({ unit, findings: list }) =>
    section(
      `funn-${unit === undefined ? 'planen' : slug(unit)}`,
      unit ?? context.texts.compliance.adviceOnPlan,
      [findings(list, context)],
      3,
    ),
  )
}

function findings(
  list: readonly ReportedFinding[],
  { texts, addresses, site }: PlanContext,
): Block {
  return {
    type: 'findings',
    label: texts.frame.findings,
    lang: languageOfLaw,
    findings: list.map(
      (finding): FindingModel => ({
        severity: finding.severity,
        severityText: texts.choices.severity[finding.severity],
        message: finding.message,
        hint: finding.hint,
        place: `${insideContent(finding.place.file, site)}:${finding.place.start.line}`,
        rule: { href: addresses.href(addresses.rulePath(finding.ruleId)), text: finding.ruleId },
      }),
    ),
  }
}

function tocOf(blocks: readonly Block[]): TocItem[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'section') return []
    const inner = block.blocks.flatMap((one) => (one.type === 'section' ? one.blocks : []))
    const { text, lang } = block.title
    return [{ id: block.id, text, lang, children: tocOf(inner) }]
  })
}

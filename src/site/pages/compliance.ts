import { wasAdopted } from '../../plan/adoption.ts'
import { answerCode } from '../../statutes/answer-code.ts'
import type { Assessment, StatuteReport } from '../../statutes/assessment.ts'
import { namesRequirement } from '../../statutes/requirement-name.ts'
import type { Requirement, Statute, Verb, Wording } from '../../statutes/statute.ts'
import { adoptionFacts } from '../about-plan/adoption-facts.ts'
import { factList, paragraph, section } from '../blocks.ts'
import type { PlanContext } from '../context.ts'
import { complianceSummary } from '../findings/compliance-summary.ts'
import { answerAnchor } from '../findings/content-places.ts'
import { evidenceQuotes } from '../findings/evidence-quotes.ts'
import { explanationNotice, otherExplanations } from '../findings/explanations.ts'
import { adviceByUnit, findings } from '../findings/finding-blocks.ts'
import { judgementsOf, otherJudgements } from '../findings/judgements.ts'
import { inLawLanguage, languageOfLaw, requirementTitle } from '../findings/law-language.ts'
import { verdictShown } from '../findings/verdict-shown.ts'
import { formatDate } from '../format.ts'
import { planPage } from '../frame/frame.ts'
import type { Block, Inline, Page, TocItem } from '../page.ts'
import { fill } from '../texts/index.ts'

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
    ...complianceSummary(context, howToRead(context)),
    section('vedtatt-tekst', texts.lists.decisions, adoptionFacts(context)),
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
      blocks: sections,
      toc: tocOf(sections),
      search: { type: context.siteTexts.kinds.page },
    }),
  ]
}

/** What the verdicts are worth; it stands beside them always. */
function howToRead({ plan, report, texts: { compliance } }: PlanContext): Block {
  const isToCome = plan.data.status !== undefined && !wasAdopted(plan, report.today)
  return {
    type: 'notice',
    tone: 'info',
    title: compliance.disclaimerTitle,
    blocks: [
      ...(isToCome ? [paragraph(compliance.notAdopted)] : []),
      paragraph(compliance.disclaimer),
      paragraph(compliance.printable),
    ],
  }
}

function statuteSection(report: StatuteReport, verb: Verb, context: PlanContext): Block {
  const { statute, assessments, olderThanDuty, elaborates } = report
  const { compliance } = context.texts
  const wanted = assessments.filter(({ requirement }) => requirement.verb === verb)
  const title = elaborates ?? ''
  return section(
    `${statute.id}-${{ shall: 'krav', should: 'rad', practice: 'praksis' }[verb]}`,
    // What advises on a provision is not the provision.
    inLawLanguage(verb === 'shall' ? statute.title : `Til ${statute.title}`, context),
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

/** Whether the law has changed since the decision; then its words today and at adoption, folded: each demand quotes its own. */
function wordingBlocks(
  { statute, wording, wordingAtAdoption }: StatuteReport,
  context: PlanContext,
): Block[] {
  const { compliance } = context.texts
  const changed = wordingAtAdoption !== undefined && wordingAtAdoption.id !== wording?.id
  const linked = (text: string) => ({ ...inLawLanguage(text, context), href: statute.link })
  const shown = (title: string, of: Wording | undefined) =>
    of?.text ? [lawText(title, of.text, linked(of.source ?? statute.title), of, context)] : []
  const blocks = [
    ...shown(compliance.wordingToday, wording),
    ...(changed ? shown(compliance.wordingAt, wordingAtAdoption) : []),
  ]
  return [
    ...(changed ? [paragraph(compliance.changedSince)] : []),
    ...(blocks.length > 0
      ? [{ type: 'details' as const, summary: compliance.wordings, blocks }]
      : []),
  ]
}

function lawText(
  title: string,
  text: string,
  source: Inline,
  wording: Pick<Wording, 'readOn' | 'certainty' | 'note'>,
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
    source,
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
  const { words, verb, note } = requirement
  // What others advise does not stand in the provision.
  const href = requirement.link ?? (verb === 'shall' ? statute.link : undefined)
  const source = { ...inLawLanguage(requirement.source, context), href }
  if (words !== undefined)
    return lawText(
      `${compliance.lawWords} (${choices.verb[verb]})`,
      words,
      source,
      requirement,
      context,
    )
  return {
    type: 'facts',
    facts: factList([
      [fields.source, [source]],
      [fields.note, note ? [inLawLanguage(note, context)] : []],
    ]),
  }
}

function requirementSection(assessment: Assessment, statute: Statute, context: PlanContext): Block {
  const { requirement } = assessment
  const { verdict, reason, tone } = verdictShown(assessment, context)
  const code = answerCode(assessment)
  const { texts, plan, planReport } = context
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
    id: answerAnchor(statute, assessment),
    level: 4,
    title: requirementTitle(requirement, context),
    blocks: [
      basis(requirement, statute, context),
      {
        type: 'verdict',
        verdict,
        tone,
        text: [
          { text: `${texts.choices.verdict[verdict]}${reason ? '.' : ''}` },
          ...(reason ? [reason] : []),
        ],
        quotes: evidenceQuotes(assessment, context),
        code: code && fill(texts.compliance.code, { code }),
      },
      ...(found.length > 0 ? [findings(found, context)] : []),
      ...explanations.map((one) => explanationNotice(one, undefined, context)),
      ...judgementsOf(assessment, statute, context),
    ],
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

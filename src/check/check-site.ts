import { adoptedCode } from '../plan/adopted-text.ts'
import { norwegianDate } from '../plan/calendar.ts'
import { nearest } from '../plan/front-matter.ts'
import type { Entry, Plan, Site } from '../plan/model.ts'
import { withoutPersonalData } from '../plan/personal-data.ts'
import { slug } from '../plan/slug.ts'
import { rules as allRules } from '../rules/index.ts'
import type { Rule, RuleInput } from '../rules/rule.ts'
import type { Finding, Severity } from '../source/place.ts'
import { hasReadableFields } from '../source/source-file.ts'
import { assessPlan, statutesOf } from '../statutes/assess.ts'
import type { StatuteReport } from '../statutes/assessment.ts'
import { namesRequirement, requirementNames } from '../statutes/requirement-name.ts'
import type { Statute, Verb } from '../statutes/statute.ts'
import { isTitleOfTemplate } from '../statutes/substance.ts'
import { foldFindings } from './fold.ts'

/** A finding with the plan it belongs to. */
export interface ReportedFinding extends Finding {
  planId: string | undefined
}

/** What is to be said of one plan of the site. */
export interface PlanReport {
  plan: Plan
  statutes: readonly StatuteReport[]
  findings: readonly ReportedFinding[]
  /** The code of the text as it is now: another text has another. */
  code: string
}

/** Everything that is to be said of a site on one day. */
export interface Report {
  site: Site
  today: string
  plans: readonly PlanReport[]
  /** All findings, the weightiest first. */
  findings: readonly ReportedFinding[]
  counts: Record<Severity, number>
  /** The findings for which a build keeps the old site. */
  refusing: readonly ReportedFinding[]
}

/** Checks every plan of a loaded site; `unfolded` keeps each finding a line of its own. */
export function checkSite(input: {
  site: Site
  /** What was found while reading the files. */
  findings: readonly Finding[]
  statutes: readonly Statute[]
  today: string
  unfolded?: boolean
  rules?: readonly Rule[]
}): Report {
  const { site, statutes, today } = input
  const rules = input.rules ?? allRules
  const plans = site.plans.map((plan): PlanReport => {
    const reports = statutesOf(plan, statutes).map((statute) =>
      quoteSafely(assessPlan(plan, statute, today)),
    )
    const own = input.findings.filter(({ place }) => belongsTo(place.file, plan))
    const found = [...own, ...run(rules, { site, plan, statutes, reports, today })]
    const explained = applyExplanations(plan, found, { rules, statutes, today })
    const folded = input.unfolded ? explained : foldFindings(explained)
    const findings = folded.map((finding) => ({ ...tellSafely(finding), planId: plan.id }))
    return {
      plan,
      statutes: reports,
      findings: findings.sort(byWeight),
      // Reads every text once more, so it is made for those who ask.
      get code() {
        return adoptedCode(plan)
      },
    }
  })
  const rest = input.findings
    .filter(({ place }) => !site.plans.some((plan) => belongsTo(place.file, plan)))
    .map((finding) => ({ ...tellSafely(finding), planId: undefined }))
  const findings = [...rest, ...plans.flatMap((plan) => plan.findings)].sort(byWeight)
  const refusing = new Set(rules.filter((rule) => rule.refuses).map(({ id }) => id))
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  return {
    site,
    today,
    plans,
    findings,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    refusing: findings.filter((one) => one.severity === 'error' && refusing.has(one.ruleId)),
  }
}

function* run(rules: readonly Rule[], input: RuleInput): Generator<Finding> {
  const unreadable = new Set(
    [input.plan, ...input.plan.entries]
      .filter(({ source }) => !hasReadableFields(source))
      .map(({ source }) => source.path),
  )
  const outside = outsideScope(input)
  for (const { id, severity, check, ofAnswers } of rules)
    for (const found of check?.(input) ?? []) {
      if (ofAnswers && outside.has(found.place.file)) continue
      // Fields that cannot be read are an error already; what seems to lack may well stand among them.
      const { file, start } = found.place
      if (unreadable.has(file) && start.offset === 0 && found.requirement === undefined) continue
      yield { ...found, severity: found.severity ?? severity, ruleId: id }
    }
}

/**
 * The files of entries that answer to no provision: nobody has written them yet, or the plan says which part of it
 * does (`omfang`).
 */
function outsideScope({ plan, reports }: RuleInput): ReadonlySet<string> {
  const isOutside = (entry: Entry) =>
    isTitleOfTemplate(entry.title) ||
    (reports.length > 0 && !reports.some(({ scope }) => scope.covers(entry)))
  return new Set(plan.entries.filter(isOutside).map(({ source }) => source.path))
}

/** A report is sent and stored where the plan is not, so what it repeats of a text holds no personal data. */
function tellSafely<T extends Finding>(finding: T): T {
  const { message, hint, related } = finding
  return {
    ...finding,
    message: withoutPersonalData(message),
    ...(hint === undefined ? {} : { hint: withoutPersonalData(hint) }),
    ...(related && {
      related: related.map((one) => ({ ...one, message: withoutPersonalData(one.message) })),
    }),
  }
}

function quoteSafely(report: StatuteReport): StatuteReport {
  const assessments = report.assessments.map((assessment) => ({
    ...assessment,
    evidence: assessment.evidence.map((one) => ({ ...one, quote: withoutPersonalData(one.quote) })),
  }))
  return { ...report, assessments }
}

/** The folder that holds plan.md; its name as typed need not be the id. */
function belongsTo(file: string, plan: Plan): boolean {
  const steps = plan.source.path.split('/')
  const folder = steps.slice(0, steps.findLastIndex((step) => slug(step) === plan.id) + 1)
  return folder.length > 0 && file.startsWith(`${folder.join('/')}/`)
}

/**
 * The municipality's explanation silences advice; it never touches a verdict, an error or what the provision itself
 * demands. One that is past its date, or silences nothing, is reported itself.
 */
function applyExplanations(
  plan: Plan,
  findings: readonly Finding[],
  known: { rules: readonly Rule[]; statutes: readonly Statute[]; today: string },
): Finding[] {
  const { rules, statutes, today } = known
  const demands = statutes.flatMap((statute) =>
    statute.requirements.map((requirement) => ({ statute, requirement })),
  )
  const verbs = new Map(
    demands.map(({ statute, requirement }): [string, Verb] => [
      `${statute.id}/${requirement.id}`,
      requirement.verb,
    ]),
  )
  const mayBeSilenced = ({ severity, requirement }: Finding) =>
    severity !== 'error' && (requirement === undefined || verbs.get(requirement) !== 'shall')
  let left = [...findings]
  for (const [index, { concerns, text, until }] of plan.data.explanations.entries()) {
    const place = plan.placeOf('explanations', index, 'concerns')
    const report = (message: string, hint: string) =>
      left.push({ ruleId: 'explanation-used', severity: 'note', message, hint, place })
    if (concerns === undefined || text === undefined) {
      report(
        concerns === undefined
          ? 'Begrunnelsen sier ikke hva den gjelder.'
          : `Begrunnelsen for «${concerns}» har ingen tekst.`,
        'Skriv både `gjelder` og `tekst`.',
      )
      continue
    }
    if (until !== undefined && until < today) {
      report(
        `Begrunnelsen for «${concerns}» gjaldt til ${norwegianDate(until)}.`,
        'Forny den, eller ta den bort.',
      )
      continue
    }
    const isOfRule = rules.some(({ id }) => id === slug(concerns))
    const meant = new Set(
      demands.flatMap(({ statute, requirement }) =>
        namesRequirement(concerns, statute, requirement) ? `${statute.id}/${requirement.id}` : [],
      ),
    )
    if (!isOfRule && meant.size === 0) {
      const names = [...rules.map(({ id }) => id), ...requirementNames(statutes, concerns)]
      const near = nearest(concerns, names)
      report(
        `«${concerns}» er verken en regel eller et krav vi kjenner.`,
        near
          ? `Mente du «${near}»?`
          : 'Skriv id-en som står sist i funnet du vil begrunne, eller id-en til kravet.',
      )
      continue
    }
    const isMeant = ({ ruleId, requirement }: Finding) =>
      (isOfRule && ruleId === slug(concerns)) || meant.has(requirement ?? '')
    if (!findings.some(isMeant)) {
      report(`Begrunnelsen for «${concerns}» gjelder ikke noe funn.`, 'Ta den bort.')
      continue
    }
    left = left.filter((finding) => !isMeant(finding) || !mayBeSilenced(finding))
  }
  return left
}

const weights: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

function byWeight(a: Finding, b: Finding): number {
  return (
    weights[a.severity] - weights[b.severity] ||
    Number(b.requirement !== undefined) - Number(a.requirement !== undefined) ||
    compare(a.place.file, b.place.file) ||
    a.place.start.offset - b.place.start.offset ||
    compare(a.ruleId, b.ruleId)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

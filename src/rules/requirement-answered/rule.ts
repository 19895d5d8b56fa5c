import { entryKinds } from '../../../schemas/index.ts'
import { wasAdopted } from '../../plan/adoption.ts'
import type { Plan } from '../../plan/model.ts'
import { listed } from '../../plan/prose.ts'
import type { Severity } from '../../source/place.ts'
import { placeOfStatute } from '../../statutes/assess.ts'
import type { Assessment } from '../../statutes/assessment.ts'
import { nameOfRequirement } from '../../statutes/requirement-name.ts'
import type { Requirement, Statute } from '../../statutes/statute.ts'
import { defineRule } from '../rule.ts'

/** Only what the provision itself says the plan shall contain, and who shall adopt it, is an error; see each profile. */
export default defineRule({
  id: 'requirement-answered',
  severity: 'error',
  title: 'Planen skal svare på det som kreves av den.',
  *check({ site, plan, reports, today }) {
    const isAdopted = wasAdopted(plan, today)
    const statutes = reports.map(({ statute }) => statute)
    for (const { statute, assessments, olderThanDuty, elaborates } of reports) {
      if (elaborates !== undefined)
        yield {
          severity: 'note',
          place: plan.placeOf('partOf'),
          message: site.plans.some(({ title }) => title === elaborates)
            ? `«${elaborates}» svarer på ${statute.shortTitle}. Denne planen utdyper den, og er ikke vurdert mot kravene.`
            : `«${elaborates}» skal svare på ${statute.shortTitle}, og den har vi ikke lest. Denne planen utdyper den, og er ikke vurdert mot kravene.`,
          hint: 'Svarer denne planen på kravene selv, ta bort `del av`, eller før opp forholdet under `dokumenter`.',
        }
      else if (olderThanDuty)
        yield {
          severity: 'note',
          place: plan.placeOf('decisions'),
          message: `Planen er vedtatt før plikten etter ${statute.title} begynte. Den er ikke vurdert mot ${statute.calledAs}.`,
          hint: 'Gjelder planen fortsatt, bør kommunen vurdere om den trenger en ny.',
        }
      for (const one of assessments) {
        const { requirement, verdict, reason, evidence } = one
        if (verdict === 'answered' || isToldAlready(one, assessments)) continue
        const isAdoption = requirement.kind === 'adoption'
        const notYet = isAdoption && !isAdopted && plan.data.status
        const why = notYet ? 'Ikke ennå.' : (reason ?? '')
        yield {
          severity: severityOf(one, plan),
          requirement: `${statute.id}/${requirement.id}`,
          place:
            one.place ??
            evidence[0]?.place ??
            (isAdoption ? plan.placeOf('decisions') : placeOfStatute(plan, statute)),
          message: `${sorts[requirement.verb]}${requirement.question} ${why}`.trim(),
          hint: isAdoption
            ? adoptionHint(one, plan, statute, isAdopted)
            : hintFor(one, plan, statute, statutes),
        }
      }
    }
  },
})

/** Nobody is to mistake advice for law. */
const sorts = { shall: '', should: 'Råd: ', practice: 'God praksis: ' } as const

function severityOf({ requirement, verdict }: Assessment, { data }: Plan): Severity {
  const { verb, outside } = requirement
  if (verb === 'practice') return 'note'
  if (verb === 'should') return verdict === 'missing' ? 'warning' : 'note'
  return verdict === 'missing' && data.status === 'adopted' && !outside ? 'error' : 'warning'
}

/** While the demand it elaborates has no answer, that is what the writer should look at. */
function isToldAlready({ requirement }: Assessment, all: readonly Assessment[]): boolean {
  return all.some(
    (other) => other.requirement.id === requirement.elaborates && other.verdict !== 'answered',
  )
}

function hintFor(
  one: Assessment,
  plan: Plan,
  statute: Statute,
  statutes: readonly Statute[],
): string {
  const { requirement } = one
  const { kind, verb, outside, source } = requirement
  const name = nameOfRequirement(statutes, statute, requirement)
  const elsewhere = 'Det kan også stå et annet sted, for eksempel i saksframlegget.'
  const isDeclared = one.verdict === 'missing' && one.place !== undefined
  return [
    verb === 'shall' ? '' : `Dette er ikke et krav i ${statute.calledAs}. Kilden er ${source}.`,
    kind === 'fact'
      ? `Fyll ut ${listed(requirement.facts.map((fact) => keys[fact]))}. Eller skriv om dette i et kapittel, og sett \`svarer på: [${name}]\` øverst i det.`
      : isDeclared
        ? 'Kapitlet er merket som svar, men har ingen egen tekst om dette ennå. Skriv den der. Sitater og setninger om hva planen skal inneholde, teller ikke.'
        : isMarked(one)
          ? `Skriv mer i teksten som er merket som svar, eller merk flere med \`svarer på: [${name}]\`.`
          : `Skriv om dette i et kapittel, og sett \`svarer på: [${name}]\` øverst i det.`,
    ...(kind === 'fact' || isDeclared || isMarked(one) ? [] : filesFor(requirement, plan)),
    outside ? elsewhere : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What can answer besides text, where the plan has none of it yet. */
function filesFor({ entries }: Requirement, plan: Plan): string[] {
  const lacking = entries.filter((kind) => plan.entries.every((entry) => entry.kind !== kind))
  return lacking.map(
    (kind) => `${eachOf[kind]} kan også få sin egen fil i mappen ${folderOf(kind)}/.`,
  )
}

const eachOf: Record<Requirement['entries'][number], string> = {
  goal: 'Hvert mål',
  focusArea: 'Hvert innsatsområde',
  measure: 'Hvert tiltak',
  service: 'Hver tjeneste',
  cooperation: 'Hvert samarbeid',
}

function folderOf(kind: Requirement['entries'][number]): string {
  return entryKinds[kind].folders[0]
}

/** Where a writer tells what a demand may ask of the fields. */
const keys: Record<Requirement['facts'][number], string> = {
  goalMeasures: '`mål` i tiltakene',
  measureResponsible: '`ansvarlig` i tiltakene',
  measureDeadline: '`frist` eller `periode` i tiltakene',
  cost: '`kostnad` i plan.md eller i tiltakene',
  planResponsible: '`ansvarlig` i plan.md',
  lastRevised: '`revisjon: {sist: 2026-03-01}` i plan.md',
  fourYears: '`periode` i plan.md',
  sixWeeks: '`start` og `frist` under `høring` i plan.md',
}

/** Whether a passage, and not only an entry or a field, was marked by whoever wrote the plan. */
function isMarked({ evidence }: Assessment): boolean {
  return evidence.some(({ guessed, whole, field }) => !guessed && !whole && field === undefined)
}

function adoptionHint(
  { verdict, evidence }: Assessment,
  plan: Plan,
  { shortTitle }: Statute,
  isAdopted: boolean,
): string {
  // A council's decision is thin only where it may be another municipality's.
  if (verdict === 'thin' && evidence.some(({ field }) => field === 'decisions'))
    return 'Skriv `kommune` i vedtaket. Hver kommune skal ha sitt eget under `vedtak`.'
  if (!isAdopted)
    return `Når planen vedtas, trengs et vedtak i kommunestyret selv (${shortTitle}). Før det opp under \`vedtak\`.`
  return plan.data.decisions.some(({ body }) => body !== undefined)
    ? 'Har kommunestyret vedtatt planen, før opp det vedtaket under `vedtak`. Ellers må saken til kommunestyret.'
    : 'Før opp organ, dato og saksnummer under `vedtak` i plan.md.'
}

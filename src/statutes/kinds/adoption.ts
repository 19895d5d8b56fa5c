import { adoptsPlan, wasAdopted } from '../../plan/adoption.ts'
import { hasCome } from '../../plan/by-day.ts'
import { inFigures, norwegianDate } from '../../plan/calendar.ts'
import type { Plan } from '../../plan/model.ts'
import { municipalityNames } from '../../plan/owner.ts'
import { capitalised } from '../../plan/prose.ts'
import type { Assessment, Evidence } from '../assessment.ts'
import { assessment, markedFor, wordsOf } from '../passages.ts'
import { type Scope, type Section, sectionsOf } from '../sections.ts'
import type { Requirement, Statute } from '../statute.ts'
import { substanceOf } from '../substance.ts'

/**
 * The council's names: kommuneloven § 5-1 third paragraph lets by and herad stand for kommune; the Sámi and English
 * names are in use.
 */
const council =
  /(?<!\p{L})(kommunestyre|bystyre|heradsstyre|gielddastivra|gielddastivrra|suohkanstivra|suohkanstivrra|tjïelteståvroe|municipal council|city council)(t|ts|a)?(?!\p{L})/iu
/** Words that may stand beside the council's name and name no other body. */
const generic =
  /^(selv|sjølv|sjøl|i|for|og|kommune|kommunes|kommunen|by|herad|gielda|suohkan|tjïelte|the|of|municipality|samlet|samla|et|eit|den|det|nye|møte|møtet|sak|ps|ks|ksak|\d+)$/i
/** Words that set neighbours with one name apart: Nordre Askevik is not Askevik. */
const directions =
  /^(nord|sør|øst|aust|vest|nordre|søndre|søre|østre|øystre|austre|vestre|midtre|indre|ytre|øvre|nedre)$/i
/** Bodies that borrow the council's name, or act for it. */
const otherBody =
  /ungdommens|ungdomens|barnas|formannskap|utval|komit|direktør|rådmann|fullmakt|delegert/i

/** Sámi puts the municipality's name in another case than the name itself has, so the two cannot be compared. */
const samiCouncil = /gielddastiv|suohkanstiv|tjïelteståv/iu

const adopts = /(?<!\p{L})(vedtok|vedtatt|vedteke|vedteken|adopted)(?!\p{L})/iu
/** This plan, and no plan above it. */
const speaksOfPlan =
  /(?<!\p{L})(?!(kommune|økonomi|areal|regional)plan)\p{L}*plan(en)?(?!\p{L})|^[^\p{L}]*(vedtatt|vedteken|vedteke)(?!\p{L})/iu
/** It is not done, or not yet. */
const notYet =
  /(?<!\p{L})(ikke|ikkje|når|før|dersom|hvis|(skal|vil|må|bør|kan|blir|vert)( \p{L}+){0,4} (vedtatt|vedteken|vedteke))(?!\p{L})/iu

/**
 * Whether the municipality's own council adopted the plan; another body's or another council's decision does not count.
 * A joint plan is adopted by each council for itself, so each has its own answer.
 */
export function assessAdoption(
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
): Assessment[] {
  const { plan, today } = scope
  if (plan.data.status !== undefined && !wasAdopted(plan, today))
    return [assessment(requirement, 'missing', [], 'Planen er ikke vedtatt.')]
  const names = municipalityNames(plan)
  const decisions = plan.data.decisions
    .map((decision, index): Decided => ({ ...decision, index }))
    .filter(adoptsPlan)
  if (names.length < 2)
    return [adoptionBy(undefined, decisions, names, scope, statute, requirement)]
  return names.map((municipality) => {
    const title = `${requirement.title} (${municipality})`
    const { titleInNynorsk: nynorsk } = requirement
    const own = {
      ...requirement,
      title,
      titleInNynorsk: nynorsk && `${nynorsk} (${municipality})`,
    }
    return {
      ...adoptionBy(municipality, decisions, names, scope, statute, own),
      municipality,
    }
  })
}

type Decided = Plan['data']['decisions'][number] & { index: number }

/** The answer of one municipality of several, or of the only one. */
function adoptionBy(
  municipality: string | undefined,
  decisions: readonly Decided[],
  names: readonly string[],
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
): Assessment {
  const { plan, today } = scope
  const isOwn = ({ municipality: given, body = '' }: Decided) =>
    municipality === undefined || isNameOf(ownWords(given ?? body), municipality)
  const isNameless = ({ municipality: given, body = '' }: Decided) =>
    municipality !== undefined && given === undefined && ownWords(body).length === 0
  const made = decisions.filter(({ date }) => hasCome(date, today))
  const isOfCouncil = (one: Decided) => isOwnCouncil(one.body, one.municipality, names)
  const councils = made.filter(isOfCouncil)
  const valid = councils.filter(isOwn)
  if (valid.length > 0)
    return assessment(
      requirement,
      'answered',
      valid.map((one) => decisionEvidence(one, plan)),
    )
  const nameless = councils.filter(isNameless)
  if (nameless.length > 0)
    return assessment(
      requirement,
      'thin',
      nameless.map((one) => decisionEvidence(one, plan)),
      `Vedtaket sier ikke hvilken kommune det gjelder, så vi vet ikke om ${municipality} har vedtatt planen.`,
    )
  const toCome = decisions.find(
    (one) => !made.includes(one) && isOfCouncil(one) && (isOwn(one) || isNameless(one)),
  )
  if (toCome) {
    const reason = `Vedtaket er datert ${norwegianDate(toCome.date ?? '')}, og den dagen har ikke vært.`
    const place = plan.placeOf('decisions', toCome.index, 'date')
    return { ...assessment(requirement, 'missing', [], reason), place }
  }
  const isWrong = (one: Decided) =>
    isOwn(one) || (one.municipality === undefined && !council.test(one.body ?? ''))
  const wrong = made.find((one) => one.body !== undefined && isWrong(one))
  if (wrong) {
    const reason = `Vedtaket er gjort av «${wrong.body}». ${capitalised(statute.calledAs)} krever kommunestyret selv i kommunen planen gjelder.`
    const place = plan.placeOf('decisions', wrong.index, 'body')
    return { ...assessment(requirement, 'missing', [], reason), place }
  }
  const marked = markedFor(scope, statute, requirement).map(({ section }) => section)
  const said = unique([
    ...marked.flatMap((section) => adoptionIn(section, municipality, false)),
    // What is adopted is the whole plan, so the whole plan may tell of it.
    ...sectionsOf(plan).flatMap((section) => adoptionIn(section, municipality, true)),
  ])
  if (said.length > 0)
    return assessment(
      requirement,
      'thin',
      said,
      'Vedtaket er nevnt i teksten, men ikke ført opp som vedtak.',
    )
  return assessment(
    requirement,
    'missing',
    [],
    municipality === undefined
      ? 'Vi finner ikke hvem som vedtok planen.'
      : `Vi finner ikke vedtak i ${municipality}. Hvert kommunestyre vedtar planen for sin kommune.`,
  )
}

function decisionEvidence({ body, date, caseNumber, index }: Decided, plan: Plan): Evidence {
  return {
    entry: undefined,
    field: 'decisions',
    place: plan.placeOf('decisions', index, 'body'),
    quote: [body, date && inFigures(date), caseNumber].filter(Boolean).join(', '),
    anchor: '',
    guessed: false,
  }
}

function adoptionIn(
  { nodes, entry, place, anchor }: Section,
  municipality: string | undefined,
  guessed: boolean,
): Evidence[] {
  const name = ownWords(municipality ?? '').map((word) => word.toLowerCase())
  const quote = substanceOf(nodes).find((sentence) => {
    const said = wordsOf(sentence.toLowerCase())
    return (
      council.test(sentence) &&
      !otherBody.test(sentence) &&
      adopts.test(sentence) &&
      speaksOfPlan.test(sentence) &&
      !notYet.test(sentence) &&
      name.every((word) => said.includes(word))
    )
  })
  return quote === undefined ? [] : [{ entry, place, quote, anchor, guessed }]
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    (one, index) =>
      evidence.findIndex(({ entry, quote }) => entry === one.entry && quote === one.quote) ===
      index,
  )
}

function isOwnCouncil(
  body: string | undefined,
  municipality: string | undefined,
  names: readonly string[],
): boolean {
  if (!body || !council.test(body)) return false
  const rest = ownWords(body)
  // The plan does not say whose it is: a council with a name, «Vindelsund kommunestyre», is taken at its word.
  if (names.length === 0)
    return !otherBody.test(body) && rest.every((word) => /^\p{Lu}/u.test(word))
  if (municipality !== undefined && !names.some((name) => isNameOf(ownWords(municipality), name)))
    return false
  if (samiCouncil.test(body) && !otherBody.test(body)) return true
  return rest.length === 0 || names.some((name) => isNameOf(rest, name))
}

/** What is left beside the council's name and other words of no weight: the municipality's own name, or another body. */
function ownWords(text: string): string[] {
  return wordsOf(text.replace(council, ' ')).filter((word) => !generic.test(word))
}

/** Whether these words name a municipality: no strange word, and no direction left out. One of two languages will do. */
function isNameOf(given: readonly string[], municipality: string): boolean {
  const lower = given.map((word) => word.toLowerCase())
  const name = ownWords(municipality).map((word) => word.toLowerCase())
  return (
    lower.length > 0 &&
    lower.every((word) => name.includes(word)) &&
    name.every((word) => !directions.test(word) || lower.includes(word))
  )
}

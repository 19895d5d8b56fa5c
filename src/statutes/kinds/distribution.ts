import { worksForMunicipality } from '../../plan/departments.ts'
import type { Assessment } from '../assessment.ts'
import {
  assessment,
  beginsAs,
  entryEvidence,
  guessedFor,
  markedFor,
  type Passage,
  wordsOf,
} from '../passages.ts'
import type { Scope } from '../sections.ts'
import type { Requirement, Statute } from '../statute.ts'
import { hasSubstance, summaryOf } from './description.ts'

/** To distribute is to give at least two units each their part. */
const UNITS_ENOUGH = 2

/** Names of departments that are everyday words too: «Oppvekst» is one, «oppvekst» and «oppvekstvilkår» are not. */
const everyday = ['familie', 'fritid', 'helse', 'kultur', 'opplæring', 'oppvekst', 'velferd']
const unitEnding =
  /avdeling|eining|enhet|enheit|etat|hjelp|hus|kontor|klubb|område|sektor|senter|sjef|sjukepl|skole|skule|stasjon|sykepl|team|tenest|tjenest|vern/

/** Whether the plan shares the work between the municipality's departments: services with tasks, or text that names who does what. */
export function assessDistribution(
  scope: Scope,
  statute: Statute,
  requirement: Requirement,
): Assessment {
  // The police and the county take part, but no department of the municipality is given their work.
  const own = scope.plan.services.filter(worksForMunicipality)
  const services = own.filter(
    (service) =>
      scope.covers(service) &&
      (hasSubstance(service, statute) || service.measures.length > 0 || service.goals.length > 0),
  )
  const entryEvidences = services.map((service) => entryEvidence(service, summaryOf(service)))
  const marked = markedFor(scope, statute, requirement)
  const evidence = [...marked.map((one) => one.evidence), ...entryEvidences]
  if (services.length >= UNITS_ENOUGH) return assessment(requirement, 'answered', evidence)
  const names = [
    ...requirement.cues,
    ...own.flatMap(({ title, data }) => [title, data.shortForm ?? title]),
  ].map((name) => name.toLowerCase())
  const guessed = marked.length > 0 ? [] : guessedFor(scope, statute, requirement)
  const passages = [...marked, ...guessed]
  // Each department may have its own heading, so the passages are counted together.
  const naming = passages.filter((passage) => unitsIn([passage], names).size > 0)
  const words = naming.reduce((sum, passage) => sum + passage.words, 0)
  if (unitsIn(naming, names).size >= UNITS_ENOUGH && words >= requirement.enough)
    return assessment(requirement, 'answered', [
      ...naming.map((one) => one.evidence),
      ...entryEvidences,
    ])
  const all = [...passages.map((one) => one.evidence), ...entryEvidences]
  return all.length > 0
    ? assessment(
        requirement,
        'thin',
        all,
        'Teksten sier ikke hvilke etater som har ansvar for hva. Minst to må nevnes, med hver sin del.',
      )
    : assessment(
        requirement,
        'missing',
        [],
        'Vi finner ikke hvordan arbeidet er fordelt mellom etatene.',
      )
}

/** The units that passages name, each word counted once and for the longest name that fits it. */
function unitsIn(passages: readonly Passage[], names: readonly string[]): Set<string> {
  const units = new Set<string>()
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length)
  for (const { section, sentences } of passages) {
    let text = [section.titles.at(-1), ...sentences].join('\n')
    for (const name of longestFirst)
      if (name.includes(' ') && text.toLowerCase().includes(name)) {
        units.add(name)
        text = text.toLowerCase().replaceAll(name, ' ')
      }
    for (const word of wordsOf(text)) {
      const unit = longestFirst.find((name) => namesUnit(word, name))
      if (unit !== undefined) units.add(unit)
    }
  }
  return units
}

function namesUnit(word: string, name: string): boolean {
  const lower = word.toLowerCase()
  if (!beginsAs(lower, name)) return false
  if (!everyday.includes(name)) return true
  return lower === name ? word !== lower : unitEnding.test(lower.slice(name.length))
}

import { createColors } from 'picocolors'
import { groupBy } from '../plan/group-by.ts'
import { type Requirement, type Statute, wordingOn } from '../statutes/statute.ts'

const verbs: Record<Requirement['verb'], string> = {
  shall: 'skal',
  should: 'bør',
  practice: 'god praksis',
}
const certainties = {
  read: 'lest i kilden',
  quoted: 'sitert av andre',
  unverified: 'ikke kontrollert',
} as const

/** The statutes a plan may answer to, for a terminal: since when, how many demands, and how sure we are. */
export function renderStatuteList(
  statutes: readonly Statute[],
  today: string,
  options: { colour: boolean },
): string {
  const { bold } = createColors(options.colour)
  return statutes
    .map((statute) => {
      const { id, title, inForce, link, requirements } = statute
      const wording = wordingOn(statute, today)
      const counts = count(requirements.map(({ verb }) => verbs[verb]))
      return [
        `${bold(id)}  ${title}`,
        `  Plikten gjelder fra: ${inForce ?? 'ikke kjent'}`,
        `  Punkter: ${requirements.length} (${counts})`,
        `  Ordene er: ${count(requirements.map(({ certainty }) => certainties[certainty]))}`,
        wording
          ? `  Ordlyden ${today}: ${wording.from === undefined ? '' : `gjelder fra ${wording.from}, `}${certainties[wording.certainty ?? 'unverified']}${wording.readOn ? ` ${wording.readOn}` : ''}`
          : `  Ordlyden ${today}: ikke funnet`,
        ...(wording?.note ? [`    ${wording.note}`] : []),
        `  ${link}`,
        '',
      ].join('\n')
    })
    .join('\n')
}

/** «4 skal, 1 bør»: how often each word is there, in the order they come first. */
function count(words: readonly string[]): string {
  return [...groupBy(words, (word) => word)]
    .map(([word, all]) => `${all.length} ${word}`)
    .join(', ')
}

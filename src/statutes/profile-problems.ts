import { statute as format, type StatuteData } from '../../schemas/statute.ts'
import { type FrontMatter, nearest } from '../plan/front-matter.ts'
import { slug } from '../plan/slug.ts'
import type { Finding } from '../source/place.ts'
import type { KeyPath } from '../source/source-file.ts'
import type { Demanded } from './statute.ts'

type Profile = Pick<FrontMatter<StatuteData>, 'data' | 'findings' | 'placeOf'>
type Tell = (path: KeyPath, message: string, hint: string) => Finding

const demanded: readonly Demanded[] = [
  'id',
  'verb',
  'title',
  'question',
  'source',
  'certainty',
  'kind',
]

/** What a kind of demand cannot be looked for without. */
const neededBy = { fact: 'facts', mention: 'cues', revision: 'years' } as const

/** What is wrong in a profile beyond the single value: something missing, doubled, or at odds with something else. */
export function problemsOf(profile: Profile): Finding[] {
  const tell: Tell = (path, message, hint) => ({
    ruleId: 'front-matter-valid',
    severity: 'error',
    message,
    hint,
    place: profile.placeOf(...path),
  })
  return [
    ...missingKeys(profile, tell),
    ...idProblems(profile, tell),
    // A value that was refused is missing here too; days and words are compared when all are there.
    ...(profile.findings.length > 0 ? [] : wordingProblems(profile, tell)),
    ...requirementProblems(profile, tell),
  ]
}

function missingKeys({ data, findings, placeOf }: Profile, tell: Tell): Finding[] {
  const problems: Finding[] = []
  const need = (path: KeyPath, record: object, names: readonly string[]) => {
    const around = placeOf(...path)
    for (const name of names) {
      const value = (record as Record<string, unknown>)[name]
      if (value !== undefined && !(Array.isArray(value) && value.length === 0)) continue
      const key = keyOf(path[0], name)
      // A value that was refused has been told of already.
      const isTold = findings.some(
        ({ message, place }) =>
          message.startsWith(`\`${key}\``) &&
          place.start.offset >= around.start.offset &&
          place.end.offset <= around.end.offset,
      )
      if (!isTold)
        problems.push(
          tell([...path, name], `Profilen mangler \`${key}\`.`, `Skriv \`${key}\` her.`),
        )
    }
  }
  need([], data, ['title', 'shortTitle', 'calledAs', 'link', 'wordings', 'requirements'])
  for (const [index, one] of data.wordings.entries()) {
    const isOldest = index === 0
    const readOn = one.certainty === 'read' ? ['readOn'] : []
    const names = ['id', ...(isOldest ? [] : ['from']), 'source', 'certainty', ...readOn]
    need(['wordings', index], one, names)
  }
  for (const [index, one] of data.requirements.entries()) {
    const byKind = neededBy[one.kind as keyof typeof neededBy]
    // The kind of a demand that elaborates another is the other's to tell.
    const base = data.requirements.some(({ id }) => id === one.elaborates && id !== undefined)
    const names = base ? demanded.filter((name) => name !== 'kind') : demanded
    need(['requirements', index], one, byKind ? [...names, byKind] : names)
  }
  return problems
}

/** The key as it is typed in a profile. */
function keyOf(section: KeyPath[number] | undefined, name: string): string {
  if (format.shape.is !== 'record') return name
  const { fields } = format.shape
  const list = section === undefined ? undefined : fields[section]?.format.shape
  const record = list?.is === 'list' ? list.of : format.shape
  return (record.is === 'record' && record.fields[name]?.key) || name
}

function idProblems({ data }: Profile, tell: Tell): Finding[] {
  const problems: Finding[] = []
  for (const section of ['wordings', 'requirements'] as const) {
    const seen = new Set<string>()
    for (const [index, { id }] of data[section].entries()) {
      if (id === undefined) continue
      if (id !== slug(id))
        problems.push(
          tell(
            [section, index, 'id'],
            `Id-en «${id}» har tegn som ikke kan stå i en adresse.`,
            `Skriv «${slug(id)}».`,
          ),
        )
      if (seen.has(id))
        problems.push(
          tell(
            [section, index, 'id'],
            `To ${section === 'wordings' ? 'ordlyder' : 'krav'} har id-en «${id}».`,
            'Gi den ene en annen id.',
          ),
        )
      seen.add(id)
    }
  }
  return problems
}

function wordingProblems({ data }: Profile, tell: Tell): Finding[] {
  const problems: Finding[] = []
  for (const [index, one] of data.wordings.entries()) {
    const { id = '', from, to, text, note } = one
    if (from && to && to < from)
      problems.push(
        tell(
          ['wordings', index, 'to'],
          `Ordlyden «${id}» slutter ${to}, før den begynner ${from}.`,
          'Bytt om datoene, eller rett den ene.',
        ),
      )
    if (text === undefined && note === undefined)
      problems.push(
        tell(
          ['wordings', index],
          `Ordlyden «${id}» har ingen \`tekst\`.`,
          'Skriv ordene slik de står i kilden. Er de ikke funnet, si det under `merknad`.',
        ),
      )
    const before = data.wordings[index - 1]
    if (!before || !from || (before.from !== undefined && before.from >= from)) {
      if (before?.from && from)
        problems.push(
          tell(
            ['wordings', index, 'from'],
            `Ordlyden «${id}» begynner ${from}, men står etter «${before.id}», som begynner ${before.from}.`,
            'Sett den eldste først.',
          ),
        )
      continue
    }
    const next = before.to === undefined ? undefined : dayAfter(before.to)
    if (next === undefined || next > from)
      problems.push(
        tell(
          ['wordings', index, 'from'],
          `Ordlyden «${id}» begynner ${from}, men «${before.id}» ${before.to ? `gjelder til ${before.to}` : 'har ingen siste dag'}.`,
          'La `til` i den forrige være dagen før `fra` i denne.',
        ),
      )
    else if (next < from)
      problems.push(
        tell(
          ['wordings', index, 'from'],
          `Fra ${next} til ${from} gjelder ingen ordlyd.`,
          'La `til` i den forrige være dagen før `fra` i denne. Mangler du ordene, sett inn en ordlyd uten `tekst`.',
        ),
      )
  }
  const last = data.wordings.length - 1
  if (data.wordings[last]?.to !== undefined)
    problems.push(
      tell(
        ['wordings', last, 'to'],
        `Ordlyden «${data.wordings[last]?.id ?? ''}» er den siste, men har en siste dag.`,
        'Ta bort `til`, eller legg til ordlyden som gjelder nå.',
      ),
    )
  return problems
}

function requirementProblems({ data }: Profile, tell: Tell): Finding[] {
  const ids = data.requirements.flatMap(({ id }) => id ?? [])
  const today = data.wordings.at(-1)?.text
  return data.requirements.flatMap((one, index): Finding[] => {
    const problems: Finding[] = []
    const { elaborates, words, verb, certainty, note } = one
    if (elaborates !== undefined && (elaborates === one.id || !ids.includes(elaborates))) {
      const near = nearest(elaborates, ids)
      problems.push(
        tell(
          ['requirements', index, 'elaborates'],
          elaborates === one.id
            ? `Kravet «${elaborates}» utdyper seg selv.`
            : `Det er ikke noe krav som heter «${elaborates}».`,
          near && near !== one.id ? `Mente du «${near}»?` : `Kravene er ${ids.join(', ')}.`,
        ),
      )
    }
    if (words === undefined && note === undefined)
      problems.push(
        tell(
          ['requirements', index],
          `Kravet «${one.id ?? ''}» siterer ingenting.`,
          'Skriv `ordene` kravet hviler på. Er bare meningen kjent, si det under `merknad`.',
        ),
      )
    // «Planen skal beskrive […] hvordan …» leaves out what belongs to other demands.
    const parts = (words ?? '').split('[…]').map((part) => part.trim())
    const isOfWording = today !== undefined && verb === 'shall' && certainty === 'read'
    const strange = isOfWording ? parts.find((part) => !today.includes(part)) : undefined
    if (strange !== undefined)
      problems.push(
        tell(
          ['requirements', index, 'words'],
          `«${strange}» står ikke i ordlyden som gjelder nå.`,
          'Siter ord for ord. Merk det som er utelatt, med […].',
        ),
      )
    return problems
  })
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

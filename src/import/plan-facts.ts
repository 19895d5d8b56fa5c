/** What a written plan says of itself in its title and text. */
export interface PlanFacts {
  language: 'nb' | 'nn' | undefined
  planType: string | undefined
  period: { from: string; to: string } | undefined
  /** Every municipality that is named. */
  municipalities: readonly string[]
  /** The one whose plan this is, where that is not in doubt. */
  municipality: string | undefined
  /** Whether it is the plan of barnevernsloven § 15-1. */
  answersChildWelfareAct: boolean
  mentionsDecision: boolean
}

const words = {
  nb: 'ikke et en fra hva hvordan hvem være bare mer noe noen selv gjør gjøre'.split(' '),
  nn: 'ikkje eit ein frå kva korleis kven vere berre meir noko nokon sjølv gjer gjere'.split(' '),
}

/** Reads what can be read with certainty; what is in doubt is left to the writer. */
export function readPlanFacts(title: string, text: string): PlanFacts {
  const whole = `${title}\n${text}`
  const municipalities = municipalitiesIn(whole)
  const inTitle = municipalitiesIn(title)
  const [only] = inTitle.length === 1 ? inTitle : municipalities.length === 1 ? municipalities : []
  return {
    language: languageOf(whole),
    planType: /(kommunedelplan|temaplan|handlingsplan|strategi)/i.exec(title)?.[1]?.toLowerCase(),
    period: periodIn(title, text),
    municipalities,
    municipality: only,
    answersChildWelfareAct: answersChildWelfareAct(whole),
    mentionsDecision: /vedt(att|eken|eke)\s+(av|i)\s+(kommunestyre|bystyre|heradsstyre)/i.test(
      text,
    ),
  }
}

function languageOf(text: string): 'nb' | 'nn' | undefined {
  const counts = { nb: 0, nn: 0 }
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (words.nb.includes(word)) counts.nb++
    if (words.nn.includes(word)) counts.nn++
  }
  if (counts.nb >= 3 && counts.nb > 3 * counts.nn) return 'nb'
  if (counts.nn >= 3 && counts.nn > 3 * counts.nb) return 'nn'
  return undefined
}

const years = String.raw`(20\d\d)(?:\s*[-–—]\s*|\s+til\s+)(20\d\d)(?!\d)`

function periodIn(title: string, text: string): PlanFacts['period'] {
  const found = new RegExp(years).exec(title) ?? inText(text)
  const [, from = '', to = ''] = found ?? []
  return found && from <= to ? { from, to } : undefined
}

/** Other plans are named with their years too, so only years said of the plan's own period count. */
function inText(text: string): RegExpExecArray | undefined {
  const said = new RegExp(
    String.raw`(?:planperiode\p{L}*|planen\s+gjeld(?:er)?(?:\s+for)?(?:\s+perioden)?)\s*(?:er\s+|:\s*)?(?:(?:i|fra|frå)\s+)?${years}`,
    'giu',
  )
  const found = [...text.matchAll(said)]
  return new Set(found.map(([, from, to]) => `${from}-${to}`)).size === 1 ? found[0] : undefined
}

/** A capital letter before these words is that of a sentence, not of a name. */
const noNames = new Set(
  'Alle At Av Begge Både Den Denne Det Din Egen Ein En Enhver Et For Fra Frå Hva Hver Hvilken Hvordan I Ingen Kva Kvar Med Mellom Mi Når Og Om På Samme Som Til Ved Vi Vår Vårt'.split(
    ' ',
  ),
)

function municipalitiesIn(text: string): string[] {
  const name = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*`
  const named = new RegExp(
    String.raw`(?<!\p{L})(${name}(?:[ \u00a0](?:og[ \u00a0])?${name}){0,2})(?:[ \t\u00a0]+|\n)` +
      String.raw`(?:[Kk]ommunes?|[Hh]erad|(?:kommune|by|herads)styre\p{L}*)(?!\p{L})`,
    'gu',
  )
  const lower = new Set(text.match(/(?<!\p{L})\p{Ll}[\p{Ll}-]+/gu) ?? [])
  const found = new Set<string>()
  for (const [, typed = ''] of text.matchAll(named)) {
    const steps = typed.split(/[ \u00a0]/)
    const isWord = (step: string) => noNames.has(step) || lower.has(step.toLowerCase())
    while (steps[0] !== undefined && isWord(steps[0])) steps.shift()
    if (steps.length > 0) found.add(steps.join(' '))
  }
  const all = [...found]
  return all.filter((one) => !all.some((other) => one !== other && one.endsWith(` ${other}`)))
}

function answersChildWelfareAct(text: string): boolean {
  const cites = /(barnevern(s)?lov(en|a)|bvl\.?)(\s+av\s+\d{4})?,?\s*§+\s*15[-–‑]1(?!\d)/i
  const duty =
    /(kommune|kommunestyret|kommunestyre)\s+skal\s+(ha|vedta)\s+(en|ein)\s+plan\s[^.]{0,80}f[oø]r?e?byg\p{L}+\s+omsorgssvikt/iu
  const name = /plan[^.\n]{0,60}f(ore|øre)byg\p{L}+\s+(av\s+|mot\s+)?omsorgssvikt/iu
  return cites.test(text) || duty.test(text) || name.test(text.split('\n', 1)[0] ?? '')
}

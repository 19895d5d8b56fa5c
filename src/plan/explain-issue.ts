import type { z } from 'zod'
import type { Shape } from '../../schemas/format.ts'
import { mendedAudience, mendedDay } from './mended-value.ts'

const examples: Record<string, { expected: string; hint: string }> = {
  number: {
    expected: 'et tall',
    hint: 'Skriv for eksempel 1234 eller 45,2. Mangler tallet, skriv `mangler: skjult` eller `mangler: finnes ikke`.',
  },
  date: { expected: 'en dato', hint: 'Skriv datoen som 2026-03-01.' },
  yearOrDate: {
    expected: 'et år eller en dato',
    hint: 'Skriv for eksempel 2026 eller 2026-03-01.',
  },
  time: {
    expected: 'et tidspunkt',
    hint: 'Skriv et år, en dato som finnes, eller ord, for eksempel 2026, 2026-03-01 eller «våren 2026». Av to år skal det første stå først.',
  },
  email: {
    expected: 'en e-postadresse',
    hint: 'Skriv én adresse, for eksempel post@vindelsund.example.',
  },
  phone: {
    expected: 'et telefonnummer',
    hint: 'Skriv ett nummer med bare sifre og mellomrom, for eksempel 116 117.',
  },
  colour: {
    expected: 'en farge',
    hint: 'Skriv fargen med # og seks tegn, i hermetegn, for eksempel "#1f4e79".',
  },
  municipalityNumber: {
    expected: 'et kommunenummer',
    hint: 'Skriv de fire sifrene i hermetegn, for eksempel "0301".',
  },
  organisationNumber: {
    expected: 'et organisasjonsnummer',
    hint: 'Skriv de ni sifrene. Nummeret står i Enhetsregisteret.',
  },
  amount: {
    expected: 'et beløp',
    hint: 'Skriv for eksempel 250 000 kr. Er beløpet ikke kjent, ta bort feltet.',
  },
  yesNo: { expected: '`ja` eller `nei`', hint: 'Skriv `ja` eller `nei`.' },
  pageAddress: { expected: 'en nettadresse', hint: 'Begynn adressen med https://.' },
  webAddress: {
    expected: 'en nettadresse',
    hint: 'Begynn adressen med https://, mailto: eller tel:.',
  },
}

interface Explanation {
  message: string
  hint: string
}

const ofDays = new Set(['date', 'yearOrDate', 'time'])

/** Our own words for what Zod found: what stands there, what was expected, what to write. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  key: string,
  value: unknown,
  shape?: Shape,
): Explanation {
  if (issue.code === 'invalid_type') return explainType(issue, key, value, shape)
  if (issue.code === 'too_big')
    return {
      message: `\`${key}\` er for lang.`,
      hint: 'Flytt teksten til brødteksten under feltene.',
    }
  if (issue.code === 'too_small')
    return { message: `\`${key}\` er tom.`, hint: 'Skriv en verdi, eller ta bort feltet.' }
  const own = issue.code === 'custom' ? explainOwn(issue.params ?? {}, key, value) : undefined
  return (
    own ?? {
      message: `\`${key}\` har en verdi vi ikke kan bruke: ${showValue(value)}.`,
      hint: 'Se i veiledningen hvordan feltet skrives.',
    }
  )
}

/** What the checks of our own formats ask for; they leave word of it in `params`. */
function explainOwn(
  params: Record<string, unknown>,
  key: string,
  value: unknown,
): Explanation | undefined {
  const shown = showValue(value)
  const expects = String(params['expects'] ?? '')
  if (expects === 'choice') {
    const words = ((params['words'] ?? []) as string[]).map((word) => `«${word}»`)
    return {
      message: `\`${key}\` er ${shown}. Det er ikke et av valgene.`,
      hint: `Velg ${words.slice(0, -1).join(', ')} eller ${words.at(-1)}.`,
    }
  }
  if (expects === 'wholeNumber')
    return {
      message: `\`${key}\` skal være et helt tall fra ${params['from']} til ${params['to']}, men er ${shown}.`,
      hint: 'Rett tallet, eller ta bort feltet.',
    }
  if (expects === 'order')
    return {
      message: `\`${key}\` er ${shown}, men \`${params['other']}\` er ${showValue(params['value'])}.`,
      hint: 'Det første skal ikke komme etter det siste. Bytt dem om, eller rett den som er feil.',
    }
  if (expects === 'oneOf') {
    const [first, second] = (params['keys'] ?? []) as string[]
    return params['given'] === 0
      ? {
          message: `Her står verken \`${first}\` eller \`${second}\`.`,
          hint: 'Skriv tallet. Finnes det ikke, skriv hvorfor: `mangler: skjult`, `finnes ikke` eller `ikke relevant`.',
        }
      : {
          message: `Her står både \`${first}\` og \`${second}\`.`,
          hint: 'Ta bort den ene. Skal ingen se tallet, er det tallet som må bort.',
        }
  }
  const example = examples[expects]
  const day = ofDays.has(expects) ? mendedDay(String(value)) : undefined
  if (day?.fault) return { message: `\`${key}\` er ${shown}, men ${day.fault}.`, hint: day.hint }
  if (example)
    return {
      message: `\`${key}\` skal være ${example.expected}, men er ${shown}.`,
      hint: day?.hint ?? example.hint,
    }
  return undefined
}

function explainType(
  issue: z.core.$ZodIssueInvalidType,
  key: string,
  value: unknown,
  shape: Shape | undefined,
): Explanation {
  const shown = showValue(value)
  const example = { number: examples['number'], boolean: examples['yesNo'] }[
    issue.expected as 'number'
  ]
  if (example)
    return {
      message: `\`${key}\` skal være ${example.expected}, men er ${shown}.`,
      hint: example.hint,
    }
  // Where a text means the same as fields, a list is nearer to the text.
  const isListForText =
    Array.isArray(value) && (shape?.is === 'either' || issue.expected === 'string')
  if (isListForText)
    return {
      message: `\`${key}\` skal være én tekst, men er ${shown}.`,
      hint: hintForList(key, value, issue.path, shape),
    }
  const expected = {
    string: 'en tekst',
    array: 'en liste',
    object: 'felter på formen `nøkkel: verdi`',
  }[issue.expected as 'string']
  return {
    message: `\`${key}\` skal være ${expected ?? 'noe annet'}, men er ${shown}.`,
    hint:
      mendedAudience(key, value, shape) ??
      fieldsIn(shape) ??
      'Se i veiledningen hvordan feltet skrives.',
  }
}

function showValue(value: unknown): string {
  if (value === undefined || value === null) return 'tom'
  if (Array.isArray(value)) return 'en liste'
  if (typeof value === 'object') return 'felter på formen `nøkkel: verdi`'
  const text = String(value)
  return `«${text.length > 60 ? `${text.slice(0, 60)}…` : text}»`
}

/** What to write instead of a list. Never a line without what stands in it: whoever copied it would lose the rest. */
function hintForList(
  key: string,
  values: readonly unknown[],
  path: readonly PropertyKey[],
  shape: Shape | undefined,
): string {
  const isInList = typeof path.at(-1) === 'number'
  const fields = isInList || values.length > 1 ? fieldsIn(shape) : undefined
  if (isInList) return fields ?? 'Skriv hver verdi for seg i den ytre listen.'
  const ofEntry = path.some((step) => typeof step === 'number')
  const several = ofEntry ? ' Er det flere, skal hver ha sitt eget punkt med egne felter.' : ''
  return `${fields ?? `Skriv én verdi, uten klammer og uten strek foran${asLine(key, values)}.`}${several}`
}

/** A line to write instead of a list, where it holds one value, short and plain. */
function asLine(key: string, [only, ...others]: readonly unknown[]): string {
  const isPlain = typeof only === 'string' && /^[\p{L}\d][^`:#\n]{0,59}$/u.test(only)
  return isPlain && others.length === 0 ? `: \`${key}: ${only}\`` : ''
}

function fieldsIn(shape: Shape | undefined): string | undefined {
  const record = shape?.is === 'either' ? shape.record : shape
  if (record?.is !== 'record') return undefined
  const keys = Object.values(record.fields).map((field) => `\`${field.key}\``)
  return `Skriv hvert felt for seg. Her finnes ${keys.slice(0, -1).join(', ')} og ${keys.at(-1)}.`
}

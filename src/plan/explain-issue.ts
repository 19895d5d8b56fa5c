import type { z } from 'zod'

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
  yesNo: { expected: '`ja` eller `nei`', hint: 'Skriv `ja` eller `nei`.' },
  pageAddress: { expected: 'en nettadresse', hint: 'Begynn adressen med https://.' },
  webAddress: {
    expected: 'en nettadresse',
    hint: 'Begynn adressen med https://, mailto: eller tel:.',
  },
}

/** Our own words for what Zod found: what stands there, what was expected, what to write. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  key: string,
  value: unknown,
): { message: string; hint: string } {
  const shown = showValue(value)
  if (issue.code === 'custom') {
    const expects = String(issue.params?.['expects'] ?? '')
    if (expects === 'choice') {
      const words = ((issue.params?.['words'] ?? []) as string[]).map((word) => `«${word}»`)
      return {
        message: `\`${key}\` er ${shown}. Det er ikke et av valgene.`,
        hint: `Velg ${words.slice(0, -1).join(', ')} eller ${words.at(-1)}.`,
      }
    }
    const example = examples[expects]
    if (example)
      return {
        message: `\`${key}\` skal være ${example.expected}, men er ${shown}.`,
        hint: example.hint,
      }
  }
  if (issue.code === 'invalid_type') {
    const example = { number: examples['number'], boolean: examples['yesNo'] }[
      issue.expected as 'number'
    ]
    if (example)
      return {
        message: `\`${key}\` skal være ${example.expected}, men er ${shown}.`,
        hint: example.hint,
      }
    const expected = {
      string: 'en tekst',
      array: 'en liste',
      object: 'felter på formen `nøkkel: verdi`',
    }[issue.expected as 'string']
    return {
      message: `\`${key}\` skal være ${expected ?? 'noe annet'}, men er ${shown}.`,
      hint: 'Se i veiledningen hvordan feltet skrives.',
    }
  }
  if (issue.code === 'too_big')
    return {
      message: `\`${key}\` er for lang.`,
      hint: 'Flytt teksten til brødteksten under feltene.',
    }
  if (issue.code === 'too_small')
    return { message: `\`${key}\` er tom.`, hint: 'Skriv en verdi, eller ta bort feltet.' }
  return {
    message: `\`${key}\` har en verdi vi ikke kan bruke: ${shown}.`,
    hint: 'Se i veiledningen hvordan feltet skrives.',
  }
}

function showValue(value: unknown): string {
  if (value === undefined || value === null) return 'tom'
  if (Array.isArray(value)) return 'en liste'
  if (typeof value === 'object') return 'felter på formen `nøkkel: verdi`'
  const text = String(value)
  return `«${text.length > 60 ? `${text.slice(0, 60)}…` : text}»`
}

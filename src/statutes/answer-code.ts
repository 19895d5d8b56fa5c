import { adoptedTextOf, codeOf } from '../plan/adopted-text.ts'
import type { Assessment } from './assessment.ts'

/** The code of an answer: another text has another code, so that a later reader sees whether it is what somebody judged. */
export function answerCode({ evidence }: Pick<Assessment, 'evidence'>): string | undefined {
  if (evidence.length === 0) return undefined
  const texts = evidence.map(({ entry, quote, whole }) =>
    entry && whole ? `${entry.kind} ${entry.id} ${adoptedTextOf(entry)}` : quote,
  )
  return codeOf(texts.join('\n'))
}

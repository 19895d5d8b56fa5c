import type { TextByLanguage } from '../../schemas/shared.ts'
import type { Inline, Language } from './page.ts'

/** What is read where the text lacks in a language: the two Norwegian ones stand in for each other first. */
const nearest: Record<Language, readonly (Language | 'forAll')[]> = {
  nb: ['nb', 'forAll', 'nn', 'en'],
  nn: ['nn', 'forAll', 'nb', 'en'],
  en: ['en', 'forAll', 'nb', 'nn'],
}

/** Which language the page is in, and which one what is written once is in. */
interface Languages {
  lang: Language
  writtenIn: string | undefined
}

/** A text in the language of the page, else in the nearest there is; `lang` is given where it is another. */
export function textFor(
  written: TextByLanguage | undefined,
  { lang, writtenIn }: Languages,
): Inline | undefined {
  const found = nearest[lang].find((one) => written?.[one] !== undefined)
  if (!written || !found) return undefined
  const language = found === 'forAll' ? writtenIn : found
  const text = written[found] ?? ''
  return language && language !== lang ? { text, lang: language } : { text }
}

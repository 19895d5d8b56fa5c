import type { Requirement } from '../../statutes/statute.ts'
import type { Inline, Language } from '../page.ts'

/** What the law and the rules say is in bokmål, whatever the plan is written in. */
export const languageOfLaw = 'nb'

/** A text of the law or the rules, which says so on a page in another language. */
export function inLawLanguage(text: string, { lang }: { lang: Language }): Inline {
  return lang === languageOfLaw ? { text } : { text, lang: languageOfLaw }
}

/** What a demand is called, in the language of the page where its profile has it. */
export function requirementTitle(
  { title, titleInNynorsk }: Requirement,
  context: { lang: Language },
): Inline {
  return context.lang === 'nn' && titleInNynorsk
    ? { text: titleInNynorsk }
    : inLawLanguage(title, context)
}

import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Plan } from '../../plan/model.ts'
import { escapePattern } from '../../plan/prose.ts'
import { slug } from '../../plan/slug.ts'
import type { PlanContext } from '../context.ts'
import { element } from './body-elements.ts'

type Term = Plan['glossary']['terms'][number]

/** The words of a glossary, to be found in running text. */
interface Terms {
  /** Groups: the word as the glossary has it, and its ending; also names of measures with such a word in them, whole. */
  pattern: RegExp
  byWord: ReadonlyMap<string, Term>
}

/** Text in these is a name, a link or code; nobody reads an explanation there. */
const untouched = /^(a|button|code|figcaption|h[1-6]|kbd|pre|summary|th)$/
const endings = 's|n|t|r|a|en|et|er|ar|ene|ane'
/** «etater» is «etat»; beside a shorter word stand too many others: «målt» is not «mål». */
const SHORTEST_INFLECTED = 4

/**
 * Makes the first use of each word of the glossary a button that opens its explanation. It does not open by itself
 * on focus: it would cover text that nothing but a script could bring back (WCAG 1.4.13).
 */
export function explainTerms(tree: Root, { plan, addresses, texts }: PlanContext): void {
  const terms = termsOf(plan)
  if (!terms) return
  const explained = new Set<Term>()
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && untouched.test(node.tagName)) return SKIP
    if (node.type !== 'text' || !parent || index === undefined) return undefined
    const parts: ElementContent[] = []
    let end = 0
    for (const { 0: word, 1: base = '', 2: ending, index: start } of node.value.matchAll(
      terms.pattern,
    )) {
      const term = terms.byWord.get(base) ?? terms.byWord.get(base.toLowerCase())
      if (!term || explained.has(term)) continue
      if (ending !== undefined && ending !== 's' && base.length < SHORTEST_INFLECTED) continue
      explained.add(term)
      parts.push(
        { type: 'text', value: node.value.slice(end, start) },
        ...explainedWord(word, term),
      )
      end = start + word.length
    }
    if (parts.length === 0) return undefined
    parts.push({ type: 'text', value: node.value.slice(end) })
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })

  function explainedWord(written: string, term: Term): Element[] {
    const word = slug(term.term ?? '')
    const id = `forklart-${word}`
    const text = (value: string): ElementContent => ({ type: 'text', value })
    const name = [term.term, term.shortForm && `(${term.shortForm})`].filter(Boolean).join(' ')
    return [
      element('button', { type: 'button', className: ['term'], popoverTarget: id }, [
        text(written),
      ]),
      element('span', { popover: 'auto', id, className: ['term-note'], dataPagefindIgnore: '' }, [
        element('strong', {}, [text(name)]),
        text(` ${term.explanation} `),
        element('a', { href: addresses.plan(plan, 'ordliste', `ord-${word}`) }, [
          text(texts.pages.glossary),
        ]),
      ]),
    ]
  }
}

const known = new WeakMap<Plan, Terms | undefined>()

function termsOf(plan: Plan): Terms | undefined {
  if (!known.has(plan)) known.set(plan, readTerms(plan))
  return known.get(plan)
}

function readTerms(plan: Plan): Terms | undefined {
  const byWord = new Map<string, Term>()
  for (const term of plan.glossary.terms) {
    if (!term.term || !term.explanation) continue
    for (const word of [term.term, term.shortForm, ...term.synonyms]) {
      if (!word) continue
      // A word with capitals inside, such as BUP, is the same only where it is written so.
      const key = /\p{Lu}/u.test(word.slice(1)) ? word : word.toLowerCase()
      if (!byWord.has(key)) byWord.set(key, term)
    }
  }
  if (byWord.size === 0) return undefined
  const word = patternOf([...byWord.keys()])
  // «Fritid for alle» is the name of something, and no place to explain «for alle».
  const names = plan.measures.map(({ title }) => title).filter((title) => title.search(word) >= 0)
  return { pattern: patternOf([...byWord.keys(), ...names]), byWord }
}

function patternOf(texts: readonly string[]): RegExp {
  const found = [...texts]
    // The longest first: of two words that overlap, the one that says more.
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(${found.join('|')})(${endings})?(?![\\p{L}\\p{N}])`,
    'giu',
  )
}

import { entryId } from '../plan/link.ts'
import { slug } from '../plan/slug.ts'
import type { Outline, Range, Section } from './outline.ts'

/** One file of the plan and the stretches of the source that make its text. */
export interface Page {
  /** From the plan's folder; the preface's is plan.md. */
  path: string
  /** As links name it; empty for the preface. */
  link: string
  title: string
  ranges: readonly Range[]
}

/** The longest name of a file; with folders and ending it must fit the paths of Windows. */
const LONGEST_NAME = 50

/** Gives every section a file: the preface first, then the chapters in reading order. */
export function layOut(outline: Outline): Page[] {
  const preface = {
    path: 'plan.md',
    link: '',
    title: outline.title ?? '',
    ranges: outline.preface,
  }
  return [preface, ...layOutSections(outline.chapters, 'kapitler')]
}

function layOutSections(sections: readonly Section[], folder: string): Page[] {
  const digits = Math.max(2, String(sections.length).length)
  const taken = new Set<string>()
  return sections.flatMap((section, index) => {
    const name = nameFor(section.title, taken)
    const numbered = `${folder}/${String(index + 1).padStart(digits, '0')}-${name}`
    const isFolder = section.children.length > 0
    const path = isFolder ? `${numbered}/index.md` : `${numbered}.md`
    const id = entryId('chapter', path.slice(path.indexOf('/') + 1))
    return [
      { path, link: `kapitler/${id}`, title: section.title, ranges: section.ranges },
      ...layOutSections(section.children, numbered),
    ]
  })
}

/** The title without its number, since files have numbers of their own, as an id nobody else has. */
function nameFor(title: string, taken: Set<string>): string {
  const words = slug(title.replace(/^\s*\d+(\.\d+)*[.)]?\s+(?=\p{L})/u, ''))
  const whole = words.slice(0, LONGEST_NAME + 1)
  const short = whole.length > LONGEST_NAME ? whole.replace(/-[^-]*$/, '') : words
  // `index` is the text of a folder.
  const base = short === 'index' ? 'indeks' : short || 'kapittel'
  let name = base
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`
  taken.add(name)
  return name
}

import type { Root } from 'mdast'
import { readBody } from '../plan/body.ts'
import { readLink } from '../plan/link.ts'
import { slug } from '../plan/slug.ts'
import { parseStructure } from '../source/markdown.ts'
import { parseSource } from '../source/source-file.ts'
import { type DefinitionMoves, moveDefinitions } from './definitions.ts'
import type { Page } from './lay-out.ts'
import type { Range } from './outline.ts'
import { type Escaped, settleLinks, settleSyntax } from './settle-body.ts'

/** A page with its text as it will be saved. */
export interface WrittenPage {
  path: string
  title: string
  body: string
}

/** Cuts the source into the texts of the pages; what would be read as something else is escaped and noted. */
export function writePages(
  source: string,
  root: Root,
  pages: readonly Page[],
): { pages: WrittenPage[]; notes: string[] } {
  const textAt = (offset: number) =>
    Math.max(
      0,
      pages.findIndex(({ ranges }) =>
        ranges.some(([start, end]) => start <= offset && offset < end),
      ),
    )
  const moves = moveDefinitions(root, textAt)
  const escaped: Escaped[] = []
  const drafts = pages.map((page, index) => {
    const settled = settleSyntax(cut(source, page, index, moves))
    escaped.push(...settled.escaped)
    return { ...page, body: settled.body }
  })
  const place = placerFor(drafts)
  const written = drafts.map((draft) => {
    const settled = settleLinks(draft.body, place(draft))
    escaped.push(...settled.escaped)
    return { path: draft.path, title: draft.title, body: settled.body }
  })
  const unused = moves.unused.map((offset) => source.slice(offset).split('\n', 1)[0] ?? '')
  return { pages: written, notes: notesOn(escaped, unused) }
}

function cut(source: string, page: Page, index: number, moves: DefinitionMoves): string {
  const own = page.ranges.flatMap((range) => without(range, moves.removed))
  const added = moves.added.get(index) ?? []
  const parts = own.map((range) => closed(trimmed(escapedAt(source, range, moves.unused))))
  return [...parts, ...added.map(([start, end]) => source.slice(start, end).trimEnd())]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
}

function without([start, end]: Range, removed: readonly Range[]): Range[] {
  const kept: Range[] = []
  let from = start
  for (const [cutStart, cutEnd] of removed) {
    if (cutStart < from || cutEnd > end) continue
    kept.push([from, cutStart])
    from = cutEnd
  }
  return [...kept, [from, end]]
}

function escapedAt(source: string, [start, end]: Range, offsets: readonly number[]): string {
  const inside = offsets.filter((offset) => start <= offset && offset < end)
  const edges = [start, ...inside, end]
  return edges
    .slice(1)
    .map((edge, index) => source.slice(edges[index], edge))
    .join('\\')
}

/** Blank lines at the ends go; indentation stays, since it can mean code. */
function trimmed(text: string): string {
  return text.replace(/^([ \t]*\n)+/, '').trimEnd()
}

/** A code block left open runs to the end of the text, and would take in what is added after it. */
function closed(text: string): string {
  const last = parseStructure(text, 'general').children.at(-1)
  if (last?.type !== 'code') return text
  const typed = text.slice(last.position?.start.offset, last.position?.end.offset)
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(typed)?.[1]
  if (fence === undefined) return text
  const lastLine = typed.slice(typed.lastIndexOf('\n') + 1).trim()
  const isClosed =
    typed.includes('\n') && lastLine.startsWith(fence) && new Set(lastLine).size === 1
  return isClosed ? text : `${text}\n${fence}`
}

interface Target {
  page: Page
  /** Empty for the page itself. */
  anchor: string
}

/** Links within the source lead to headings; these now stand in other files. Nothing else came along. */
function placerFor(pages: readonly (Page & { body: string })[]) {
  const bySlug = new Map<string, Target[]>()
  for (const page of pages) {
    const { file } = parseSource(page.path, page.body, (body) => parseStructure(body, 'planverk'))
    const targets = [
      { page, anchor: '', name: slug(page.title) },
      ...readBody(file).headings.map(({ id, text }) => ({ page, anchor: id, name: slug(text) })),
    ]
    for (const { name, ...target } of targets)
      bySlug.set(name, [...(bySlug.get(name) ?? []), target])
  }
  const made = new Set<string>()
  return (from: Page) => (address: string) => {
    const link = readLink(address)
    if (link.is === 'external' || made.has(address)) return address
    if (link.is !== 'anchor') return undefined
    const target = find(link.anchor, from)
    if (!target) return undefined
    if (target.page.path === from.path && target.anchor !== '') return `#${target.anchor}`
    if (target.page.link === '') return undefined
    const to = target.anchor ? `${target.page.link}#${target.anchor}` : target.page.link
    made.add(to)
    return to
  }

  function find(anchor: string, from: Page): Target | undefined {
    const exact = bySlug.get(anchor)
    if (exact) return exact.find(({ page }) => page.path === from.path) ?? exact[0]
    // Where a heading stands more than once, programs count: `mal-1` is the second.
    const [, base = '', count = ''] = /^(.+)-(\d+)$/.exec(anchor) ?? []
    return bySlug.get(base)?.[Number(count)]
  }
}

function notesOn(escaped: readonly Escaped[], unused: readonly string[]): string[] {
  const of = (is: Escaped['is']) =>
    escaped.filter((one) => one.is === is).map(({ typed }) => shown(typed))
  return [
    list(
      of('image'),
      'Bildene fulgte ikke med og står som tekst. Legg dem i filer/ og rett lenkene',
    ),
    list(of('link'), 'Lenkene fører ikke til noe i planen og står som tekst'),
    list(of('wikiLink'), 'Doble klammer er beholdt som tekst'),
    list(of('directive'), 'Linjer som begynner med kolon er beholdt som tekst'),
    list(
      unused.map(shown),
      'Ingenting i teksten viser til disse notene eller lenkene. De står som tekst',
    ),
  ].filter((note) => note !== '')
}

function list(items: readonly string[], about: string): string {
  const rest = items.length > 5 ? ` og ${items.length - 5} til` : ''
  return items.length === 0 ? '' : `${about}: ${items.slice(0, 5).join(', ')}${rest}.`
}

function shown(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim()
  return `«${line.length > 60 ? `${line.slice(0, 60)}…` : line}»`
}

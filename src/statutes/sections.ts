import type { BlockContent, DefinitionContent, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Heading } from '../plan/body.ts'
import type { Chapter, Entry, Plan } from '../plan/model.ts'
import type { Place } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'

export type BlockNode = RootContent | BlockContent | DefinitionContent

/** A stretch of text under one heading, up to the next heading of any level. */
export interface Section {
  /** The chapter it stands in, or an entry in which a passage is marked; undefined for plan.md. */
  entry: Entry | undefined
  source: SourceFile
  /** The headings above it, the nearest last; the chapter's title is the first. */
  titles: readonly string[]
  anchor: string
  nodes: readonly BlockNode[]
  place: Place
}

/** A passage in a container `:::krav{id=…}`. */
export interface MarkedPassage extends Section {
  requirementId: string
}

/** What an assessment may look at: the plan, or the part of it that the profile covers. */
export interface Scope {
  plan: Plan
  /** The day it is made for: what is to come answers nothing. */
  today: string
  covers(entry: Entry): boolean
  /** The text of it by headings; the preface is that of the whole plan, and of no part. */
  sections: readonly Section[]
}

/** The text of a plan by headings: the preface, then every chapter. */
export function sectionsOf(plan: Plan): Section[] {
  return [
    ...split(undefined, plan.source, plan.body.headings, [plan.title]),
    ...plan.chapters.flatMap((chapter) =>
      split(chapter, chapter.source, chapter.body.headings, titlesAbove(chapter)),
    ),
  ]
}

/** The passages that writers marked as answers. */
export function markedPassages(scope: Scope): MarkedPassage[] {
  const entries = scope.plan.entries.filter(
    (entry) => entry.kind !== 'chapter' && scope.covers(entry),
  )
  const inEntries = entries.flatMap((entry) =>
    split(entry, entry.source, entry.body.headings, [entry.title]),
  )
  return [...scope.sections, ...inEntries].flatMap((section) =>
    containersIn(section.nodes)
      .filter(({ name }) => name === 'krav')
      .map((node) => ({
        ...section,
        nodes: node.children,
        place: section.source.placeAt(node),
        requirementId: node.attributes?.['id'] ?? '',
      })),
  )
}

/** Containers at the top, and those inside others, such as `:::detaljer`. */
function containersIn(nodes: readonly BlockNode[]): ContainerDirective[] {
  return nodes.flatMap((node) =>
    node.type === 'containerDirective' ? [node, ...containersIn(node.children)] : [],
  )
}

/** The stretch from the first to the last of some blocks; by offsets, since a list has a `start` of its own. */
export function placeOfNodes(source: SourceFile, nodes: readonly BlockNode[]): Place {
  return source.placeAt({
    start: nodes[0]?.position?.start.offset ?? 0,
    end: nodes.at(-1)?.position?.end.offset ?? 0,
  })
}

function titlesAbove(chapter: Chapter): string[] {
  return [...(chapter.parent ? titlesAbove(chapter.parent) : []), chapter.title]
}

function split(
  entry: Entry | undefined,
  source: SourceFile,
  headings: readonly Heading[],
  titles: readonly string[],
): Section[] {
  const sections: Section[] = []
  let open: { depth: number; title: string }[] = []
  let nodes: BlockNode[] = []
  let anchor = ''
  const close = () => {
    if (nodes.length > 0)
      sections.push({
        entry,
        source,
        titles: [...titles, ...open.map(({ title }) => title)],
        anchor,
        nodes,
        place: placeOfNodes(source, nodes),
      })
    nodes = []
  }
  // Headings inside lists and containers are in `headings` too, so each is found by its place.
  const anchors = new Map(headings.map((heading) => [heading.place.start.offset, heading]))
  for (const node of source.body.children) {
    if (node.type !== 'heading') {
      nodes.push(node)
      continue
    }
    close()
    const heading = anchors.get(node.position?.start.offset ?? -1)
    open = [
      ...open.filter(({ depth }) => depth < node.depth),
      { depth: node.depth, title: heading?.text ?? '' },
    ]
    anchor = heading?.id ?? ''
  }
  close()
  return sections
}

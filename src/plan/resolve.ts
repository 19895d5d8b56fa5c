import type { EntryKind } from '../../schemas/index.ts'
import type { Place } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Body, Heading } from './body.ts'
import { nearest, type TypedReference } from './front-matter.ts'
import { entryId, type LinkTarget, readFilePath, readLink } from './link.ts'
import type { Entry, Reference } from './model.ts'
import { readPlacement } from './placement.ts'
import type { PlanDraft } from './read-plan.ts'
import { slug } from './slug.ts'

/** Where the ids and links of one plan lead. */
export interface Resolver {
  find(kind: EntryKind, id: string): Entry | undefined
  /** The entry of this plan that `tiltak/hjemmebesok` names. */
  findLink(link: string): Entry | undefined
  /** Every reference of a file, front matter first, each with its target where it has one. */
  referencesIn(source: SourceFile, typed: readonly TypedReference[], body: Body): Reference[]
}

const entryReferenceKinds: readonly string[] = [
  'goal',
  'focusArea',
  'measure',
  'service',
  'cooperation',
  'indicator',
] satisfies EntryKind[]

/** Follows ids of one plan; `all` are the plans that links may lead to. */
export function resolverFor(
  draft: PlanDraft,
  all: readonly PlanDraft[],
  entries: readonly Entry[],
): Resolver {
  const byKey = new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]))
  const find = (kind: EntryKind, id: string) => byKey.get(`${kind} ${id}`)
  const findLink = (link: string) => {
    const target = readLink(link)
    const here = target.is === 'entry' && (target.plan ?? draft.id) === draft.id
    return here ? find(target.kind, target.id) : undefined
  }
  const glossary = draft.glossary?.data
  const glossaryIds = {
    theme: new Set(glossary?.themes.map(({ id }) => slug(id ?? ''))),
    riskFactor: new Set(glossary?.riskFactors.map(({ id }) => slug(id ?? ''))),
  }
  const serviceIds = entries.filter(({ kind }) => kind === 'service').map(({ id }) => id)
  const hasPlan = (id: string) => all.some((plan) => plan.id === id)

  function resolveTyped({ kind, id, field, place }: TypedReference): Reference {
    const reference = { id, field, kind, place, target: undefined }
    if (kind === 'any' || entryReferenceKinds.includes(kind)) {
      const target =
        kind === 'any' ? findLink(id) : find(kind as EntryKind, entryId(kind as EntryKind, id))
      return { ...reference, target, known: target !== undefined || isRole(field, id, serviceIds) }
    }
    if (kind === 'theme' || kind === 'riskFactor')
      return { ...reference, known: glossaryIds[kind].has(slug(id)) }
    if (kind === 'plan') return { ...reference, known: hasPlan(slug(id)) }
    if (kind === 'file')
      return { ...reference, known: draft.attachments.has(readFilePath(id) ?? '') }
    // Statutes and requirements are known only where the profiles are: the rule statute-known looks at them.
    return { ...reference, known: true }
  }

  function resolveText(typed: string, place: Place, headings: readonly Heading[]): Reference {
    const link = readLink(typed)
    const target = findLink(typed)
    const known = isKnown(link, headings)
    return {
      id: typed,
      field: 'body',
      kind: 'any',
      place,
      target: known ? target : undefined,
      known,
    }
  }

  function isKnown(link: LinkTarget, headings: readonly Heading[]): boolean {
    switch (link.is) {
      case 'entry': {
        const elsewhere = link.plan !== undefined && link.plan !== draft.id
        const headings = elsewhere
          ? all
              .find((one) => one.id === link.plan)
              ?.drafts.find((one) => one.kind === link.kind && one.id === link.id)?.body.headings
          : find(link.kind, link.id)?.body.headings
        return headings !== undefined && hasAnchor(headings, link.anchor)
      }
      case 'plan':
        return hasPlan(link.plan)
      case 'file':
        return draft.attachments.has(link.path)
      case 'anchor':
        return hasAnchor(headings, link.anchor)
      case 'external':
        return true
      default:
        return false
    }
  }

  function resolvePlacements(source: SourceFile, body: Body): Reference[] {
    return body.directives.flatMap((node) => {
      const placement = node.name === 'vis' ? readPlacement(node) : undefined
      if (!placement || typeof placement === 'string' || placement.id === undefined) return []
      const { id } = placement
      const kind = placement.kind === 'chapter' ? ('any' as const) : placement.kind
      const target = find(placement.kind, id)
      return [
        {
          id,
          field: 'vis',
          kind,
          place: source.placeAt(node),
          target,
          known: target !== undefined,
        },
      ]
    })
  }

  return {
    find,
    findLink,
    referencesIn: (source, typed, body) => [
      ...typed.map(resolveTyped),
      ...[...body.links, ...body.images].flatMap((node) =>
        'url' in node ? resolveText(node.url, source.placeAt(node), body.headings) : [],
      ),
      ...body.wikiLinks.map((node) => resolveText(node.value, source.placeAt(node), body.headings)),
      ...resolvePlacements(source, body),
    ],
  }
}

/** Participants may be given in words, «foreldre» or «alle rektorer»; what is nearly an id is a misspelt id. */
function isRole(field: string, id: string, services: readonly string[]): boolean {
  return field === 'participants' && !id.includes('-') && nearest(id, services) === undefined
}

function hasAnchor(headings: readonly Heading[], anchor: string): boolean {
  return anchor === '' || headings.some(({ id }) => id === anchor)
}

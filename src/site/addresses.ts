import { entryKinds } from '../../schemas/index.ts'
import { readLink } from '../plan/link.ts'
import type { Entry, Plan, Site } from '../plan/model.ts'

/** Where everything stands on the site. Paths are from its root; an address has the base path in front. */
export interface Addresses {
  /** Ends in a slash: `/a/b/`. */
  base: string
  /** A path with the base in front. */
  href(path: string): string
  /** An address of the site as others must know it: whole, where nettsted.yaml gives the site one. */
  whole(href: string): string
  entryPath(entry: Entry): string
  entry(entry: Entry, anchor?: string): string
  planPath(plan: Plan, page?: PlanPage): string
  plan(plan: Plan, page?: PlanPage, anchor?: string): string
  /** Where somebody who looks for help is led: whom it is for, then what it is about. */
  helpPath(plan: Plan, seeker?: string, theme?: string): string
  rulePath(ruleId: string): string
  /** The file of a plan's PDF. */
  pdfPath(plan: Plan): string
  /** The picture of a plan, or of the site, that others show where its address is shared. */
  cardPath(plan?: Plan): string
  attachmentPath(planId: string | undefined, inner: string): string
  /** The entry or plan a writer's link leads to, in whatever plan of the site it is. */
  linked(typed: string, plan: Plan): Entry | Plan | undefined
  /** The address a writer's link leads to, or undefined when it leads nowhere on the site. */
  link(typed: string, plan: Plan): string | undefined
}

/** The pages every plan has, by the last part of their path. */
export type PlanPage =
  | ''
  | 'kapitler'
  | 'mal'
  | 'innsatsomrader'
  | 'finn-hjelp'
  | 'tiltak'
  | 'tjenester'
  | 'samarbeid'
  | 'indikatorer'
  | 'vedtak'
  | 'historikk'
  | 'lovkrav'
  | 'ordliste'
  | 'hele-planen'
  | 'tillegg'

export function addressesFor(site: Site, base: string): Addresses {
  const href = (path: string) => base + path
  const entryPath = (entry: Entry) =>
    `${entry.planId}/${entryKinds[entry.kind].folders[0]}/${entry.id}/`
  const planPath = (plan: Plan, page: PlanPage = '') =>
    `${plan.id}/${page === '' ? '' : `${page}/`}`
  const hash = (anchor: string | undefined) => (anchor ? `#${anchor}` : '')
  const attachmentPath = (planId: string | undefined, inner: string) =>
    planId === undefined ? inner : `${planId}/${inner}`
  const planOf = (id: string) => site.plans.find((one) => one.id === id)
  const entryOf = (
    link: { kind: Entry['kind']; id: string; plan?: string | undefined },
    plan: Plan,
  ) => planOf(link.plan ?? plan.id)?.find(link.kind, link.id)
  return {
    base,
    href,
    whole: (address) => (site.data.address ? new URL(address, site.data.address).href : address),
    entryPath,
    entry: (entry, anchor) => href(entryPath(entry)) + hash(anchor),
    planPath,
    plan: (plan, page, anchor) => href(planPath(plan, page)) + hash(anchor),
    helpPath: (plan, ...steps) =>
      planPath(plan, 'finn-hjelp') + steps.map((step) => (step ? `${step}/` : '')).join(''),
    pdfPath: (plan) => `${plan.id}/${plan.id}.pdf`,
    cardPath: (plan) => (plan ? `${plan.id}/${plan.id}.png` : 'nettsted.png'),
    rulePath: (ruleId) => `regler/${ruleId}/`,
    attachmentPath,
    linked(typed, plan) {
      const link = readLink(typed)
      if (link.is === 'entry') return entryOf(link, plan)
      return link.is === 'plan' ? planOf(link.plan) : undefined
    },
    link(typed, plan) {
      const link = readLink(typed)
      switch (link.is) {
        case 'entry': {
          const target = entryOf(link, plan)
          return target && href(entryPath(target)) + hash(link.anchor)
        }
        case 'plan': {
          const target = planOf(link.plan)
          return target && href(planPath(target))
        }
        case 'file':
          return plan.attachments.has(link.path)
            ? encodeURI(href(attachmentPath(plan.id, link.path)))
            : undefined
        case 'anchor':
          return hash(link.anchor)
        case 'external':
          return link.address
        default:
          return undefined
      }
    },
  }
}

/** A file from the content folder on, since where that lies on the writer's machine is nobody's business. */
export function insideContent(file: string, { source }: Site): string {
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1)
  return file.startsWith(folder) ? file.slice(folder.length) : file
}

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { groupBy } from '../../src/plan/group-by.ts'
import type { FoundPage } from '../../src/search/passages.ts'
import type { Search } from '../../src/search/search.ts'

/** A question, and the pages that answer it, judged by reading. */
export interface Judged {
  kind: string
  query: string
  pages: string[]
  /** Never used to tune the search. */
  heldOut: boolean
  /** From whose pages it is asked, if from any. */
  near?: string
}

/** How well a set of questions is answered; all but `questions` are shares. */
export interface Figures {
  questions: number
  recall3: number
  recall5: number
  /** How much of what five hits can hold are right answers, whichever they are. */
  capped5: number
  mrr10: number
  nothing: number
  onlyWrong: number
}

const plans: Record<string, string> = {
  v: 'vindelsund-forebygging',
  u: 'vindelsund-ung',
  l: 'ljosheimfjord-oppvekst',
  s: 'sandnes-2024',
  d: 'drammen-handlingsplan-2023',
}

/** The judged questions to the plans that are there; what only another plan answers is left out. */
export function judgedQuestions(planIds: ReadonlySet<string>): Judged[] {
  return [questionsIn('queries.yaml', false), questionsIn('unseen.yaml', true)]
    .flat()
    .map(({ pages, ...one }) => ({
      ...one,
      pages: pages.filter((path) => planIds.has(path.split('/')[0] ?? '')),
    }))
    .filter(({ pages }) => pages.length > 0)
}

/** The questions as people ask them who come from the pages of a municipality, those that its own pages answer. */
export function askedAtHome(
  questions: readonly Judged[],
  ownerOf: (path: string) => string | undefined,
): Judged[] {
  return questions.flatMap((one) =>
    [...groupBy(one.pages, ownerOf)].flatMap(([near, pages]) =>
      near === undefined ? [] : [{ ...one, near, pages }],
    ),
  )
}

function questionsIn(name: string, heldOut: boolean): Judged[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  const kinds = parse(text) as Record<string, Record<string, string>>
  return Object.entries(kinds).flatMap(([kind, questions]) =>
    Object.entries(questions).map(([query, answers]) => ({
      kind,
      query: `${query}`,
      heldOut,
      pages: answers.split(' ').map(pathOf),
    })),
  )
}

function pathOf(short: string): string {
  return `${short.replace(/^[a-z](?=\/|$)/, (plan) => plans[plan] ?? plan)}/`
}

/** One question asked. */
export interface Asked extends Judged {
  /** The paths of the first ten pages found. */
  found: string[]
}

/** Asks every question, one after the other. */
export async function askAll(
  questions: readonly Judged[],
  search: Search<FoundPage>,
): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const one of questions) {
    const { hits } = await search.ask(one.query, { near: one.near })
    const pages = await Promise.all(hits.slice(0, 10).map((hit) => hit.data()))
    asked.push({ ...one, found: pages.map((page) => page.url.replace(/^\//, '')) })
  }
  return asked
}

/** The figures of a set of questions. */
export function figuresOf(asked: readonly Asked[]): Figures {
  const mean = (value: (one: Asked) => number) =>
    asked.reduce((sum, one) => sum + value(one), 0) / Math.max(1, asked.length)
  return {
    questions: asked.length,
    recall3: mean((one) => recall(one, 3)),
    recall5: mean((one) => recall(one, 5)),
    capped5: mean(
      ({ found, pages }) => rightOf(found.slice(0, 5), pages) / Math.min(5, pages.length),
    ),
    mrr10: mean(({ found, pages }) => {
      const first = found.findIndex((path) => pages.includes(path))
      return first === -1 ? 0 : 1 / (first + 1)
    }),
    nothing: mean(({ found }) => (found.length === 0 ? 1 : 0)),
    onlyWrong: mean(({ found, pages }) =>
      found.length > 0 && !found.some((path) => pages.includes(path)) ? 1 : 0,
    ),
  }
}

/** The pages that must be found; the ones after them are right answers too, but nobody misses them. */
const answers = 3

function recall({ found, pages }: Asked, most: number): number {
  const wanted = pages.slice(0, answers)
  return rightOf(found.slice(0, most), wanted) / wanted.length
}

function rightOf(found: readonly string[], pages: readonly string[]): number {
  return found.filter((path) => pages.includes(path)).length
}

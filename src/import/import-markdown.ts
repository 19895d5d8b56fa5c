import { stringify } from 'yaml'
import { reservedPlanIds } from '../plan/assemble-site.ts'
import { slug } from '../plan/slug.ts'
import { layOut } from './lay-out.ts'
import { countWords, readOutline } from './outline.ts'
import { type OwnFrontMatter, readOwnFrontMatter } from './own-front-matter.ts'
import { type PlanFacts, readPlanFacts } from './plan-facts.ts'
import { writePages } from './write-pages.ts'

/** A written plan as content, ready to be saved. */
export interface Imported {
  planId: string
  /** Paths from the content folder, with `/`; nettsted.yaml is for a folder that has none. */
  files: readonly { path: string; text: string }[]
  /** For the writer, in bokmål: what was read, and what has no place yet. */
  notes: readonly string[]
}

/** Turns a written plan into content; every word of it stands in one of the files. `today` is noted in plan.md. */
export function importMarkdown(input: {
  /** The name of the file, for example `plan-2026.md`. */
  name: string
  text: string
  today?: string | undefined
}): Imported {
  const fileName = (input.name.split(/[\\/]/).at(-1) ?? '').replace(/\s+/g, ' ')
  const baseName = fileName.replace(/\.[^.]*$/, '') || 'plan'
  const text = input.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const own = readOwnFrontMatter(text)
  const outline = readOutline(own.body)
  const title = outline.title ?? own.title ?? baseName
  const facts = readPlanFacts(title, own.body)
  const written = writePages(own.body, outline.root, layOut(outline))
  const [preface, ...chapters] = written.pages
  const planId = planIdFor(baseName)

  const lost = own.title !== undefined && own.title !== title ? `title: ${own.title}\n` : ''
  const foreign = lost + own.foreign
  const head = planFields(title, facts, own, foreign, `${fileName} ${input.today ?? ''}`.trim())
  const unreadable = own.unreadable === undefined ? '' : fenced(own.unreadable)
  const body = [unreadable, preface?.body ?? ''].filter(Boolean).join('\n')
  const files = [
    { path: 'nettsted.yaml', text: siteFields(title, facts) },
    { path: `${planId}/plan.md`, text: withBody(`---\n${head}---\n`, body) },
    ...chapters.map((page) => ({
      path: `${planId}/${page.path}`,
      text: withBody(`---\n${field('tittel', page.title)}---\n`, page.body),
    })),
  ]
  const notes = [
    `Tittelen er «${title}»${outline.title === undefined && own.title === undefined ? ', etter filnavnet. Teksten har ingen overskrift på øverste nivå' : ''}.`,
    ...structureNotes(outline.chapters.length, chapters.length, body),
    ...factNotes(facts, own),
    ...(foreign
      ? [`Felt planverk ikke kjenner, står som kommentarer i plan.md: ${keysIn(foreign)}.`]
      : []),
    ...(own.unreadable === undefined
      ? []
      : ['Feltene øverst i filen kan ikke leses. De står som tekst først i plan.md.']),
    ...written.notes,
  ]
  return { planId, files, notes }
}

function planIdFor(baseName: string): string {
  const id = slug(baseName) || 'plan'
  return reservedPlanIds.has(id) ? `plan-${id}` : id
}

function planFields(
  title: string,
  facts: PlanFacts,
  own: OwnFrontMatter,
  foreign: string,
  origin: string,
): string {
  const { municipality, language, planType, period } = facts
  const read: [model: string, line: string | undefined][] = [
    ['municipalities', municipality && field('kommune', `${municipality} kommune`)],
    ['language', language && field('språk', language)],
    ['planType', planType && field('plantype', planType)],
    ['status', 'status: utkast\n'],
    ['statutes', facts.answersChildWelfareAct ? 'lovhjemmel: [barnevernsloven-15-1]\n' : undefined],
    ['period', period && `periode: {fra: ${period.from}, til: ${period.to}}\n`],
  ]
  return [
    `# Lest av ${origin}. Rett det som ikke stemmer.\n`,
    field('tittel', title),
    ...read.flatMap(([model, line]) => (line && !own.keptFields.has(model) ? line : [])),
    own.kept,
    foreign && `# Disse feltene sto i kilden:\n${foreign.replace(/^/gm, '# ').replace(/# $/, '')}`,
  ].join('')
}

function siteFields(title: string, { municipality, language }: PlanFacts): string {
  const name = municipality ? `${municipality} kommune` : title
  return field('navn', name) + (language ? field('språk', language) : '')
}

function field(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0 })
}

function withBody(head: string, body: string): string {
  return body === '' ? head : `${head}\n${body.replace(/\n*$/, '\n')}`
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const ticks = text.match(/`+/g)?.map((run) => run.length) ?? []
  const fence = '`'.repeat(Math.max(2, ...ticks) + 1)
  return `${fence}\n${text.replace(/\n*$/, '\n')}${fence}\n`
}

function structureNotes(chapters: number, pages: number, preface: string): string[] {
  const opening = countWords(preface)
  return [
    chapters === 0
      ? 'Teksten har ingen overskrifter å lage kapitler av. Hele teksten står i plan.md.'
      : `Teksten er delt i ${chapters} ${chapters === 1 ? 'kapittel' : 'kapitler'}${pages > chapters ? ` med ${pages - chapters} underkapitler` : ''} etter overskriftene.`,
    ...(chapters > 0 && opening > 0
      ? [`${opening} ord før det første kapitlet står som innledning i plan.md.`]
      : []),
  ]
}

function factNotes(facts: PlanFacts, own: OwnFrontMatter): string[] {
  const { municipality, municipalities, period, language } = facts
  const has = (model: string) => own.keptFields.has(model)
  return [
    municipality
      ? `Kommunen er ${municipality}.`
      : has('municipalities')
        ? ''
        : municipalities.length > 0
          ? `Teksten nevner flere kommuner: ${municipalities.join(', ')}. Skriv \`kommune\` i plan.md.`
          : 'Vi fant ikke navnet på kommunen. Skriv `kommune` i plan.md.',
    period
      ? `Perioden er ${period.from}–${period.to}.`
      : has('period')
        ? ''
        : 'Vi fant ikke perioden planen gjelder for. Skriv `periode` i plan.md.',
    (language ?? has('language'))
      ? ''
      : 'Vi er ikke sikre på språket. Skriv `språk: nb` eller `språk: nn` i plan.md.',
    facts.answersChildWelfareAct
      ? 'Planen er ført opp som kommunens plan etter barnevernsloven § 15-1.'
      : has('statutes')
        ? ''
        : 'Vi fant ikke loven planen bygger på. Skriv `lovhjemmel` i plan.md hvis en lov krever den.',
    facts.mentionsDecision
      ? 'Teksten nevner et vedtak. Planen er satt til utkast; før opp vedtaket under `vedtak` i plan.md.'
      : has('status')
        ? ''
        : 'Planen er satt til utkast.',
  ].filter((note) => note !== '')
}

function keysIn(yaml: string): string {
  const keys = [...yaml.matchAll(/^([^\s#:][^:\n]*):/gm)].map(([, key]) => `\`${key}\``)
  return keys.join(', ')
}

import type { Page } from '../src/site/page.ts'
import { routes } from '../src/site/routes.ts'
import { contextFrom } from './context-from.ts'
import { listsUnder, sectionOf } from './page-blocks.ts'

/** A plan with services that help with three themes, and measures today, later and never. */
const texts = {
  'nettsted.yaml': 'navn: Planer\nakutt hjelp: [{navn: Politi, telefon: "112"}]\n',
  'p/plan.md':
    '---\ntittel: P\nkommune: Vindelsund\nkontakt: {navn: Oppvekst, telefon: 00 00 00 01}\n---\n',
  'p/ordliste.yaml': `temaer:
  - {id: sprak, tittel: Språk, forklaring: Når barnet snakker sent.}
  - {id: mobbing, tittel: Mobbing}
  - {id: rus, tittel: Rus}
`,
  'p/tjenester/ppt.md':
    '---\ntittel: PPT\nansvar: Gir råd.\nhjelper med: [sprak]\nfor: {fra: 0, til: 16, grupper: [foreldre]}\nforebyggingsnivå: [selektivt]\nslik tar du kontakt: Ring 00 00 00 07.\nhvem får vite: Vi spør deg først.\nhenvisning: nei\npris: Gratis\nhva skjer videre: Du blir ringt opp.\n---\n',
  'p/tjenester/bup.md':
    '---\ntittel: BUP\neier: helseforetak\nhjelper med: [sprak, mobbing]\nfor: {fra: 0, til: 17}\nhenvisning: ja\n---\n',
  'p/tjenester/team.md':
    '---\ntittel: Teamet\nansvar: Hjelper unge.\nhjelper med: [mobbing]\nfor: {fra: 13, til: 18}\nforebyggingsnivå: [selektivt, indikert]\nslik tar du kontakt: Ring 00 00 00 08.\n---\n',
  'p/tiltak/na.md':
    '---\ntittel: Råd i barnehagen\nansvarlig: ppt\nmålgruppe: {fra: 1, til: 5}\ntiltakstype: fast tilbud\n---\n',
  'p/tiltak/eldre.md':
    '---\ntittel: Råd på skolen\nansvarlig: ppt\nmålgruppe: {fra: 6, til: 16}\nstatus: pågår\n---\n',
  'p/tiltak/siden.md':
    '---\ntittel: Språkgruppe\nansvarlig: ppt\nmålgruppe: {fra: 3, til: 5}\nstatus: planlagt\nperiode: {fra: 2027, til: 2029}\n---\n',
  'p/tiltak/kanskje.md':
    '---\ntittel: Kurs\nansvarlig: ppt\nmålgruppe: {fra: 3, til: 5}\nstatus: foreslått\nfrist: høsten 2028\n---\n',
  'p/tiltak/slutt.md':
    '---\ntittel: Lekegruppe\nansvarlig: ppt\nmålgruppe: {fra: 3, til: 5}\nstatus: pågår\noppfølging: [{dato: 2026-01-02, status: stanset}]\n---\n',
}

/** The pages of that plan by path, with some of its files changed. */
export const pagesOf = (changed: Record<string, string> = {}): Map<string, Page> =>
  new Map([...routes(contextFrom({ ...texts, ...changed }))].map((page) => [page.path, page]))

/** Those of «Finn hjelp». */
export const helpPages = (changed?: Record<string, string>) =>
  [...pagesOf(changed).values()].filter(({ kind }) => kind === 'help')

/** One of them, which must be there. */
export function pageOf(path: string, changed?: Record<string, string>): Page {
  const page = pagesOf(changed).get(path)
  if (!page) throw new Error(`no page ${path}`)
  return page
}

/** The titles of all lists in a section. */
export const titles = (page: Page, id: string) =>
  listsUnder(sectionOf(page.blocks, id)).flatMap(({ items }) =>
    items.map(({ title }) => title.text),
  )

import { afterAll } from 'vitest'
import { openSearchIndex } from '../src/build/search/search-index.ts'
import { makePage, plainTheme } from '../src/build/test-site.ts'
import { withPhoneLinks } from '../src/site/body/phone-links.ts'
import type { DataFile, Page } from '../src/site/page.ts'
import { type OpenedSearch, openInNode } from './search-evaluation/pagefind-in-node.ts'

const page = (path: string, title: string, html: string, over: Partial<Page> = {}) =>
  makePage({ path: `${path}/`, title, blocks: [{ type: 'html', html }], ...over })

const pages = [
  page('helse', 'Helsestasjon', '<p>Her er det helsesykepleier hver dag.</p>'),
  page('ppt', 'Pedagogisk-psykologisk tjeneste', '<p>Vi gir råd til skolen.</p>', {
    search: { type: 'Tjeneste', services: [], levels: ['For alle'], statuses: ['Pågår'] },
  }),
  page(
    'fravaer',
    'Oppfølging av skolefravær',
    '<p>Vi ringer heim ved fravær.</p><h2 id="s1">Første dag</h2><p>Fraværet blir meldt</p><p>Vi venter.</p><h2 id="s2">Andre dag</h2><p>Ingenting.</p>',
    { lang: 'nn' },
  ),
  page('fond', 'Fritidsfond', '<p>Fondet betaler kontingent.</p>', {
    search: {
      type: 'Tiltak',
      services: [],
      contact: withPhoneLinks('Ring 00 00 00 07 om dagen.', 'Fondet'),
    },
  }),
  page('okonomi', 'Økonomi 2026', '<p>Hva tiltakene koster.</p>'),
  page('hus', 'Ungdomshus', '<p>Åpent om kvelden. Huset er rusfritt.</p>'),
  page('blakk', 'Penger', '<p>Råd om penger: tufsebanken.</p>'),
  page('avtale', 'Avtale', '<p>En vertskommune driver tjenesten etter barnekonvensjonen.</p>'),
  page('vanlig', 'Lista', '<p>Dagligord dagligord.</p>'),
  page('sjelden', 'Sida', '<p>Fjompenisse.</p>'),
  page('ordliste', 'Ordliste', '<p>Mange ord.</p>', {
    kind: 'glossary',
    search: { type: 'Ord', services: [], about: ['Tverrprat'] },
  }),
  page('moter', 'Møter', '<p>Tverrprat er nyttig. Vi møtes til tverrprat.</p>'),
  page('for-unge', 'Til deg', '<p>Noen er slem og lager bråk.</p>', {
    search: { type: 'Kapittel', services: [], edition: 'youth' },
  }),
  page('nord', 'Badeland', '<p>Åpent i sommer.</p>', {
    search: { type: 'Tjeneste', services: [], owner: 'nord', of: ['Nord'] },
  }),
  page('sor', 'Badeland', '<p>Åpent i sommer.</p>', {
    search: { type: 'Tjeneste', services: [], owner: 'sor', of: ['Sør'] },
  }),
  page('mal-1-4', 'Alle med', '<p>Ingen står utenfor.</p>', { eyebrow: 'Mål 1.4' }),
  page('malene', 'Målene', '<p>Mål 1.4 og mål 1.5 er mål for alle. Målet er 14.</p>'),
  page('finn', 'Finn hjelp', '<p>Velg alder.</p>'),
  page('sfo', 'SFO', '<p>Etter siste time.</p>'),
  page('saker', 'Med i saker som gjelder dem', '<p>Alle sier hva de mener.</p>'),
  page(
    'vedtaket',
    'Vedtaket',
    `<p>PS 44/26, 9. juni 2026. ${'Rådet la fram sitt syn i møtet. '.repeat(9)}</p>`,
  ),
  page('for-alle', 'Bråk', '<p>Noen er slem og lager bråk.</p>'),
]
const words = {
  groups: [
    { asked: ['kvistelinga'], found: ['tufsebanken'] },
    { asked: ['rariteter'], found: ['dagligord', 'fjompenisse'] },
  ],
  // «dagligord» stands in most of them.
  owners: [
    { id: 'nord', name: 'Nord' },
    { id: 'sor', name: 'Ytre Sør' },
  ],
  texts: ['Hjelp fra tjeneste og fond', 'Kommuner', 'Fjompenisse', ...Array(9).fill('Dagligord')],
}

type Options = Parameters<OpenedSearch['search']['ask']>[1]

/** The search of a small site, with the files it reads; closed when the test file is done. */
export async function openSearchPages() {
  const index = await openSearchIndex(words)
  for (const one of pages) await index.add(one, await plainTheme.render(one, { base: '/' }))
  const files: DataFile[] = await index.files()
  await index.close()
  const opened = await openInNode(files)
  afterAll(() => opened.close())
  return {
    ...opened,
    files,
    async ask(query: string, options?: Options) {
      const { hits, question } = await opened.search.ask(query, options)
      const found = await Promise.all(hits.map((hit) => hit.data()))
      return { question, found, paths: found.map(({ url }) => url.slice(1, -1)) }
    },
  }
}

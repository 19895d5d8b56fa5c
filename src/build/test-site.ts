import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Frame, Page } from '../site/page.ts'
import { packageRoot } from './package-root.ts'
import type { Theme } from './theme/theme.ts'

/** A temporary folder, gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'planverk-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files given as path → text. */
export async function writeTree(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** A page under `/`, all of it unless `over` says otherwise. */
export function makePage(over: Partial<Page> = {}, base = '/'): Page {
  const path = over.path ?? 'plan/mal/'
  return {
    kind: 'chapter',
    path,
    href: base + path,
    lang: 'nb',
    title: 'Mål',
    documentTitle: 'Mål – Prøveby',
    description: 'Målene i planen',
    head: { policy: '', alternates: [], feeds: [], social: [], structured: '{}' },
    frame: makeFrame(base),
    breadcrumb: [],
    notices: [],
    blocks: [{ type: 'html', html: '<p>Alle barn skal få hjelp.</p>' }],
    toc: [],
    backlinks: [],
    search: { type: 'Kapittel', plan: 'Planen', services: [] },
    ...over,
  }
}

/** A theme without Astro: draws title and HTML blocks, with navigation around them. */
export const plainTheme: Theme = {
  assets: () => [],
  async render(page, { base }) {
    const blocks = page.blocks.map((block) => (block.type === 'html' ? block.html : ''))
    return (
      `<!doctype html><html lang="${page.lang}"><head><title>${page.title}</title></head><body>` +
      `<nav><a href="${base}">Navigasjonsord</a></nav><main class="x" id="innhold">` +
      `<h1>${page.title}</h1>${blocks.join('')}</main><footer>Bunnord</footer></body></html>`
    )
  },
}

/** A folder that compiles like the repo, with a small theme in place of ours. */
export async function makeThemeRoot(): Promise<string> {
  const repo = packageRoot()
  const root = await realpath(await mkdtemp(join(tmpdir(), 'planverk-')))
  await symlink(join(repo, 'node_modules'), join(root, 'node_modules'), 'junction')
  await cp(join(repo, 'src', 'pages'), join(root, 'src', 'pages'), { recursive: true })
  const config = pathToFileURL(join(repo, 'astro.config.mjs')).href
  await writeTree(root, {
    ...smallTheme,
    'astro.config.mjs': `export { default } from '${config}'\n`,
  })
  return root
}

const smallTheme = {
  'package.json': '{ "type": "module" }\n',
  'package-lock.json': '{}\n',
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'src/styles/prikk.svg': '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>\n',
  'src/styles/theme.css': 'body { background: url("prikk.svg") }\n',
  'src/site/words.ts': "export const made = 'Laget med planverk'\n",
  'src/site/unused.ts': 'export const unused = 1\n',
  'src/components/Search.astro': `<form class="search"><input name="q" /></form>
<style>.search { color: #639 }</style>
<script>
  document.querySelector('.search')?.addEventListener('submit', () => console.log('søk'))
</script>
`,
  'src/layouts/PageLayout.astro': `---
import '../styles/theme.css'
import Search from '../components/Search.astro'
import { made } from '../site/words.ts'
const { page } = Astro.props
if (page.title === 'tekanne') Astro.response.status = 418
if (page.title === 'tom') return new Response('')
---
<!doctype html>
<html lang={page.lang}>
  <head><title>{page.documentTitle}</title></head>
  <body>
    <nav>{made}</nav>
    <main id="innhold">
      <h1>{page.title}</h1>
      {page.blocks.map((block) => block.type === 'html' && <Fragment set:html={block.html} />)}
      {page.kind === 'search' && <Search />}
      {page.title === 'feil' && page.mangler.tekst}
    </main>
  </body>
</html>
`,
}

function makeFrame(base: string): Frame {
  return {
    siteName: 'Prøveby',
    siteHref: base,
    base,
    search: { href: `${base}sok/`, text: 'Søk' },
    nav: [],
    urgentHelp: { title: 'Akutt hjelp', which: '', items: [] },
    footer: { contact: [], links: [], made: 'Laget med planverk' },
    texts: {
      skip: 'Til innholdet',
      menu: 'Meny',
      breadcrumb: 'Brødsmuler',
      toc: 'Innhold',
      previous: 'Forrige',
      next: 'Neste',
      backlinks: 'Nevnt i',
      pager: 'Flere kapitler',
      edit: 'Rediger',
      linkToHeading: 'Lenke hit',
      copyHeading: 'Kopier',
      copyParagraph: 'Kopier avsnittet',
      copied: 'Kopiert',
      cite: 'Vis til siden',
      citeHow: 'Hver overskrift har en adresse.',
      filter: 'Velg ut',
      filterAll: 'Alle',
      filterClear: 'Nullstill',
      filterCount: '{n} rader',
      filterNone: 'Ingen rader',
      guessed: 'Gjettet',
      table: 'Tabell {count}: {columns}',
      footnotes: 'Fotnoter',
      footnoteBack: 'Tilbake til fotnotetegn {n}',
      findings: 'Funn',
      wholePassage: 'Hele avsnittet',
      morePassages: 'Flere steder',
      passages: 'Steder',
    },
  }
}

import { checkSite } from '../src/check/check-site.ts'
import { type Imported, importMarkdown } from '../src/import/import-markdown.ts'
import type { Site } from '../src/plan/model.ts'
import { loadStatutes } from '../src/statutes/load-statutes.ts'
import { siteFrom } from './site-from.ts'

const statutes = await loadStatutes()

/** The files an import gives, by their path in the plan's folder. */
export function importText(text: string): Record<string, string> {
  const { files, planId } = importMarkdown({ name: 'plan-a.md', text })
  return Object.fromEntries(files.map((file) => [file.path.replace(`${planId}/`, ''), file.text]))
}

/** What stands under the front matter of a file. */
export function bodyOf(file: string | undefined): string | undefined {
  return file?.replace(/^---\n[\s\S]*?\n---\n\n?/, '')
}

/** The bodies of a plan's files, by path. */
export function bodiesOf(text: string): Record<string, string | undefined> {
  const { 'nettsted.yaml': _site, ...files } = importText(text)
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path, bodyOf(file)]))
}

/** The site that an import gives. */
export function siteOf(imported: Imported): Site {
  return siteFrom(filesOf(imported)).site
}

/** The errors in the content that an import of a text gives. */
export function errorsIn(imported: Imported): string[] {
  return checkSite({ ...siteFrom(filesOf(imported)), statutes, today: '2026-05-02' })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ place, message }) => `${place.file}:${place.start.line} ${message}`)
}

function filesOf({ files }: Imported): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]))
}

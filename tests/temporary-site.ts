import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type LoadedSite, loadSite } from '../src/plan/load-site.ts'

/** A content folder on disk, gone after the test: for what a text alone cannot show. */
export async function temporaryContent(
  files: Record<string, string | Uint8Array>,
): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'planverk-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const content = join(folder, 'content')
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), bytes)
  }
  return content
}

/** What one rule says of a content folder, as `file:line:column message`, files from content/ on. */
export async function linesFromDisk(content: string, ruleId: string): Promise<string[]> {
  return linesOf(await loadSite(content, { cache: false }), ruleId)
}

/** The same of a content folder that is loaded. */
export function linesOf({ findings }: LoadedSite, ruleId: string): string[] {
  return findings
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ place: { file, start }, message }) => {
      const shown = file.slice(file.lastIndexOf('content/'))
      return `${shown}:${start.line}:${start.column} ${message}`
    })
}

import { assembleSite } from '../src/plan/assemble-site.ts'
import type { LoadedSite } from '../src/plan/load-site.ts'
import type { Attachment } from '../src/plan/model.ts'
import type { Finding } from '../src/source/place.ts'
import { parseSource, type SourceFile } from '../src/source/source-file.ts'

/** A site from texts by path inside content/, so that every test exercises places too; `parse` may remember texts. */
export function siteFrom(
  texts: Record<string, string>,
  attachments: readonly Attachment[] = [],
  parse: typeof parseSource = parseSource,
): LoadedSite {
  const findings: Finding[] = []
  const sources = new Map<string, SourceFile>()
  const tables = new Map<string, string>()
  for (const [inner, text] of Object.entries(texts)) {
    if (inner.endsWith('.csv')) tables.set(inner, text)
    else {
      const source = parse(`content/${inner}`, text)
      findings.push(...source.findings)
      sources.set(inner, source.file)
    }
  }
  const byPath = new Map(attachments.map((attachment) => [attachment.path, attachment]))
  const assembled = assembleSite({ label: 'content', sources, tables, attachments: byPath })
  return { site: assembled.site, findings: [...findings, ...assembled.findings] }
}

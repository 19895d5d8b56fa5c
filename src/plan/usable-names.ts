import { type Finding, startOfFile } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'
import { nameFault, shownName } from './file-name.ts'
import { idSteps, kindOfFolder } from './link.ts'
import type { Attachment } from './model.ts'
import { slug } from './slug.ts'

/** What a content folder holds, by path from it. */
export interface ContentFiles {
  /** The folder's own path, as shown in findings. */
  label: string
  sources: ReadonlyMap<string, SourceFile>
  /** The texts of CSV files. */
  tables: ReadonlyMap<string, string>
  attachments: ReadonlyMap<string, Attachment>
}

/** Leaves out files that cannot have the name or the address they would get; each name is reported once. */
export function withUsableNames(content: ContentFiles, findings: Finding[]): ContentFiles {
  const reported = new Set<string>()
  const usable = <T>(files: ReadonlyMap<string, T>) =>
    new Map([...files].filter(([inner]) => isUsable(inner)))
  return {
    label: content.label,
    sources: usable(content.sources),
    tables: usable(content.tables),
    attachments: usable(content.attachments),
  }

  function isUsable(inner: string): boolean {
    const names = inner.split('/')
    const address = addressSteps(names)
    for (const [depth, name] of names.entries()) {
      const fault = nameFault(name) ?? addressFault(address[depth])
      if (fault === undefined) continue
      const path = names.slice(0, depth + 1).join('/')
      const what = depth < names.length - 1 ? 'Mappen' : 'Filen'
      if (!reported.has(path)) findings.push(unusableName(inner, what, name, fault))
      reported.add(path)
      return false
    }
    return true
  }

  function unusableName(inner: string, what: string, name: string, fault: string): Finding {
    return {
      ruleId: 'file-safe',
      severity: 'error',
      message: `${what} kan ikke hete «${shownName(name)}»: ${fault}.`,
      hint: `Gi ${what.toLowerCase()} et annet navn. Bruk bokstaver, tall og bindestrek.`,
      place: startOfFile(`${content.label}/${inner}`),
    }
  }
}

/** The part of the address each name of a path becomes; undefined where it becomes none. */
function addressSteps([folder = '', kindFolder = '', ...steps]: string[]): (string | undefined)[] {
  const kind = kindOfFolder(kindFolder)
  // A plan's own name without letters is the rule plan-id-free's.
  const plan = kindFolder === '' ? undefined : slug(folder) || undefined
  if (!kind || !/\.md$/i.test(steps.at(-1) ?? '')) return [plan]
  return [plan, undefined, ...idSteps(kind, steps.join('/'))]
}

function addressFault(step: string | undefined): string | undefined {
  return step === '' ? 'navnet har ingen bokstaver eller tall' : step && nameFault(step)
}

import { fileFormats } from '../../schemas/index.ts'
import type { SiteData } from '../../schemas/site.ts'
import type { Finding } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'
import { connectPlans, seal } from './connect-plan.ts'
import { originalOf } from './edition.ts'
import { type FrontMatter, nearest, readFrontMatter } from './front-matter.ts'
import { readFilePath } from './link.ts'
import type { Attachment, Plan, Site } from './model.ts'
import { type PlanInput, readPlan } from './read-plan.ts'

/** Builds the sealed model of all plans at once, since links lead across them. */
export function buildSite(input: {
  settings: SourceFile
  attachments: ReadonlyMap<string, Attachment>
  plans: readonly PlanInput[]
}): { site: Site; findings: Finding[] } {
  const settings = readFrontMatter<SiteData>(fileFormats.nettsted, input.settings)
  const findings: Finding[] = [...settings.findings, ...logoFindings(settings, input.attachments)]
  const drafts = input.plans.map((plan) => readPlan(plan, findings))
  // What is adopted comes before what is not, wherever the plans of a site are listed.
  const plans = connectPlans(drafts).sort((a, b) => Number(isAdopted(b)) - Number(isAdopted(a)))
  return {
    site: seal({
      data: settings.data,
      source: input.settings,
      placeOf: settings.placeOf,
      isDropped: settings.isDropped,
      attachments: input.attachments,
      plans,
    }),
    findings,
  }
}

/** An edition stands with the plan it is of. */
const isAdopted = (plan: Plan): boolean => originalOf(plan).data.status === 'adopted'

/** The rules look at plans; the one reference of the site itself is looked at here. */
function logoFindings(
  { references }: FrontMatter<SiteData>,
  attachments: ReadonlyMap<string, Attachment>,
): Finding[] {
  return references.flatMap(({ id, place }): Finding[] => {
    const file = attachments.get(readFilePath(id) ?? '')
    if (file?.width !== undefined) return []
    const near = nearest(id, [...attachments.keys()])
    return [
      {
        ruleId: 'reference-exists',
        severity: 'error',
        message: file
          ? `Logoen «${id}» er ikke et bilde vi kan vise.`
          : `Vi finner ikke filen «${id}».`,
        hint: file
          ? 'Bruk PNG, JPEG, WebP eller SVG med bredde og høyde.'
          : near
            ? `Mente du «${near}»?`
            : 'Legg filen i mappen filer/ ved siden av nettsted.yaml, og skriv `logo: filer/navnet`.',
        place,
      },
    ]
  })
}

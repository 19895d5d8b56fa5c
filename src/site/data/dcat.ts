import { type Catalogue, catalogueOf } from '../../plan/catalogue.ts'
import type { Plan } from '../../plan/model.ts'
import { type PlanContext, planContext, type SiteContext } from '../context.ts'
import { excerpt } from '../format.ts'
import { firstParagraph } from '../frame/frame.ts'
import { fill } from '../texts/index.ts'
import type { Download } from './download.ts'
import { planUuid } from './events.ts'

const eu = 'http://publications.europa.eu/resource/authority'

/** By the names of EU's vocabularies, which DCAT-AP-NO 3 points to. */
const licences = {
  nlod: `${eu}/licence/NLOD_2_0`,
  ccBy: `${eu}/licence/CC_BY_4_0`,
  cc0: `${eu}/licence/CC0`,
}

const languages: Partial<Record<NonNullable<Plan['data']['language']>, string>> = {
  nb: `${eu}/language/NOB`,
  nn: `${eu}/language/NNO`,
  en: `${eu}/language/ENG`,
}

const formats: Readonly<Record<string, { format: string; mediaType: string }>> = {
  json: { format: `${eu}/file-type/JSON`, mediaType: 'application/json' },
  csv: { format: `${eu}/file-type/CSV`, mediaType: 'text/csv' },
}

/**
 * The catalogue of a site's data by DCAT-AP-NO 3 (read at its commit of 2024-10-24), as JSON-LD. It says what the
 * settings and the plans say and nothing else; without the mandatory fields there is none.
 */
export function dataCatalogue(
  context: SiteContext,
  filesOf: (context: PlanContext) => readonly Download[],
): Download[] {
  const found = catalogueOf(context.site)
  if (!('catalogue' in found) || found.catalogue.plans.length === 0) return []
  const { catalogue } = found
  return [
    {
      path: 'data/katalog.jsonld',
      title: context.texts.data.catalogue,
      content: () => {
        const graph = graphOf(catalogue, context, filesOf)
        return `${JSON.stringify({ '@context': namespaces, '@graph': graph }, null, 2)}\n`
      },
    },
  ]
}

const namespaces = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

type Node = Record<string, unknown>

function graphOf(
  catalogue: Catalogue,
  context: SiteContext,
  filesOf: (context: PlanContext) => readonly Download[],
): Node[] {
  const { report, addresses, texts, lang, name } = context
  const { publisher, contact } = catalogue
  const id = (fragment: string) => `${addresses.whole(addresses.href('data/'))}#${fragment}`
  const shared = {
    'dct:publisher': { '@id': id('utgiver') },
    'dct:language': reference(languages[lang]),
  }
  const plans = report.plans
    .filter(({ plan }) => catalogue.plans.includes(plan))
    .map((planReport) => planContext(context, planReport))
  return [
    {
      '@id': id('katalog'),
      '@type': 'dcat:Catalog',
      'dct:title': inLanguage(name, lang),
      'dct:description': inLanguage(fill(texts.data.catalogueText, { name }), lang),
      ...shared,
      'dcat:contactPoint': { '@id': id('kontakt') },
      'dcat:themeTaxonomy': { '@id': `${eu}/data-theme` },
      'foaf:homepage': { '@id': addresses.whole(addresses.base) },
      'dcat:dataset': plans.map(({ plan }) => ({ '@id': id(`plan-${plan.id}`) })),
    },
    {
      '@id': id('utgiver'),
      '@type': 'foaf:Agent',
      'foaf:name': publisher.name,
      'dct:identifier': publisher.number,
    },
    contactPoint(id('kontakt'), contact),
    ...plans.flatMap((inPlan) => dataset(inPlan, filesOf(inPlan), catalogue, id)),
  ]
}

function dataset(
  context: PlanContext,
  files: readonly Download[],
  { publisher }: Catalogue,
  id: (fragment: string) => string,
): Node[] {
  const { plan, planReport, addresses, texts, lang } = context
  const { language = 'nb', contact, dataThemes, municipalities, period } = plan.data
  const [municipality, ...others] = municipalities
  const own = `plan-${plan.id}`
  const description = [
    fill(texts.data.datasetText, { title: plan.title }),
    excerpt(firstParagraph(plan.source) ?? '', 500),
  ]
  const hasOwnContact = contact?.email !== undefined
  const offered = files.flatMap((file) => {
    const known = formats[file.path.slice(file.path.lastIndexOf('.') + 1)]
    return known ? [{ ...known, file }] : []
  })
  return [
    {
      '@id': id(own),
      '@type': 'dcat:Dataset',
      'dct:identifier': `urn:uuid:${planUuid(context)}`,
      'dct:title': inLanguage(plan.title, language),
      'dct:description': inLanguage(description.filter(Boolean).join(' '), lang),
      'dct:publisher': { '@id': id('utgiver') },
      'dct:language': reference(languages[language]),
      'dcat:contactPoint': { '@id': id(hasOwnContact ? `kontakt-${plan.id}` : 'kontakt') },
      'dcat:theme': dataThemes.map((theme) => ({ '@id': `${eu}/data-theme/${theme}` })),
      // What is published here is open to all; the rest is kept outside the content folder.
      'dct:accessRights': { '@id': `${eu}/access-right/PUBLIC` },
      'dcat:landingPage': { '@id': addresses.whole(addresses.plan(plan)) },
      'dct:temporal': interval(period),
      'dcatap:applicableLegislation': planReport.statutes.flatMap(({ statute }) =>
        statute.link ? [{ '@id': statute.link, '@type': 'eli:LegalResource' }] : [],
      ),
      'dcat:distribution': offered.map(({ file }) => ({ '@id': distributionId(file) })),
    },
    ...(hasOwnContact
      ? [
          contactPoint(id(`kontakt-${plan.id}`), {
            name:
              contact.name ??
              (others.length > 0 ? undefined : municipality?.name) ??
              publisher.name,
            email: contact.email ?? '',
          }),
        ]
      : []),
    ...offered.map(({ file, format, mediaType }) => ({
      '@id': distributionId(file),
      '@type': 'dcat:Distribution',
      'dct:title': inLanguage(file.title, lang),
      'dcat:accessURL': { '@id': fileAddress(file) },
      'dcat:downloadURL': { '@id': fileAddress(file) },
      'dct:format': { '@id': format },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
      'dct:license': reference(context.site.data.licence && licences[context.site.data.licence]),
    })),
  ]

  function fileAddress({ path }: Download): string {
    return addresses.whole(addresses.href(path))
  }

  function distributionId({ path }: Download): string {
    return id(path.slice(path.lastIndexOf('/') + 1))
  }
}

function contactPoint(id: string, { name, email }: Catalogue['contact']): Node {
  return {
    '@id': id,
    '@type': 'vcard:Organization',
    'vcard:fn': name,
    'vcard:hasEmail': { '@id': `mailto:${email}` },
  }
}

/** Years and days alike; a period in words has no dates. */
function interval(period: Plan['data']['period']): Node | undefined {
  const { from, to } = period ?? {}
  if (from === undefined && to === undefined) return undefined
  const day = (end: string | undefined, rest: string) =>
    end && { '@value': end.length === 4 ? `${end}-${rest}` : end, '@type': 'xsd:date' }
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': day(from, '01-01'),
    'dcat:endDate': day(to, '12-31'),
  }
}

function inLanguage(text: string, language: string): Node {
  return { '@value': text, '@language': language }
}

function reference(address: string | undefined): Node | undefined {
  return address === undefined ? undefined : { '@id': address }
}

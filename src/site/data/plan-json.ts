import { type DataSchema, dataSchema } from '../../../schemas/data-schema.ts'
import { entryKinds, fileFormats } from '../../../schemas/index.ts'
import type { Entry, Plan } from '../../plan/model.ts'
import { type SourceFile, splitSource } from '../../source/source-file.ts'
import type { Addresses } from '../addresses.ts'

/** The form of the data; a new number where what was there is gone or means something else. */
const version = 1

/** Where the schema lies, beside the data. */
export const planSchemaPath = 'data/plan.schema.json'

/** Everything of a plan as JSON, in the model's names, as the schema beside it says. */
export function planJson(plan: Plan, addresses: Addresses): string {
  const entries = (list: readonly Entry[]) => list.map((entry) => entryData(entry, addresses))
  return print({
    $schema: planSchemaPath.replace('data/', ''),
    version,
    id: plan.id,
    url: addresses.whole(addresses.plan(plan)),
    ...plan.data,
    title: plan.title,
    text: textOf(plan.source),
    chapters: entries(plan.chapters),
    goals: entries(plan.goals),
    focusAreas: entries(plan.focusAreas),
    measures: entries(plan.measures),
    services: entries(plan.services),
    cooperations: entries(plan.cooperations),
    indicators: entries(plan.indicators),
    glossary: plan.glossary,
  })
}

function entryData(entry: Entry, addresses: Addresses) {
  return {
    id: entry.id,
    url: addresses.whole(addresses.entry(entry)),
    ...entry.data,
    // From a CSV file, where there is one.
    ...(entry.kind === 'indicator' ? { series: entry.series } : {}),
    title: entry.title,
    text: textOf(entry.source),
  }
}

/** The body as it was written. */
function textOf({ path, text }: SourceFile): string {
  return splitSource(path, text).body.trim()
}

/** The JSON Schema of `planJson`, derived from the formats writers fill in. */
export function planSchema(): string {
  const texts = { type: 'string', description: 'Teksten, som Markdown.' }
  const list = (kind: keyof typeof entryKinds): DataSchema => ({
    type: 'array',
    items: extended(dataSchema(entryKinds[kind].format.shape), {
      id: { type: 'string', description: 'Id-en andre oppføringer viser til.' },
      url: { type: 'string', description: 'Siden på nettstedet.' },
      text: texts,
    }),
  })
  const plan = extended(dataSchema(fileFormats.plan.shape), {
    $schema: { type: 'string', description: 'Dette skjemaet.' },
    version: { type: 'number', description: 'Utgaven av dataformatet.' },
    id: { type: 'string', description: 'Id-en til planen.' },
    url: { type: 'string', description: 'Planens forside.' },
    text: texts,
    chapters: list('chapter'),
    goals: list('goal'),
    focusAreas: list('focusArea'),
    measures: list('measure'),
    services: list('service'),
    cooperations: list('cooperation'),
    indicators: list('indicator'),
    glossary: dataSchema(fileFormats.ordliste.shape),
  })
  return print({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'En plan som data fra planverk',
    ...plan,
  })
}

/** A record with more that is always there; so is its title, which the file name gives where nobody wrote one. */
function extended(record: DataSchema, properties: Record<string, DataSchema>): DataSchema {
  return {
    ...record,
    properties: { ...properties, ...record.properties },
    required: [...new Set([...Object.keys(properties), 'title', ...(record.required ?? [])])],
  }
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

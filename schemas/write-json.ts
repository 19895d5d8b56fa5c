import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Shape } from './format.ts'
import { fileFormats } from './index.ts'

const titles: Record<keyof typeof fileFormats, string> = {
  nettsted: 'Nettstedet (nettsted.yaml)',
  plan: 'Planen (plan.md)',
  kapittel: 'Kapittel (kapitler/*.md)',
  mal: 'Mål (mal/*.md)',
  innsatsomrade: 'Innsatsområde (innsatsomrader/*.md)',
  tiltak: 'Tiltak (tiltak/*.md)',
  tjeneste: 'Tjeneste (tjenester/*.md)',
  samarbeid: 'Samarbeid (samarbeid/*.md)',
  indikator: 'Indikator (indikatorer/*.md)',
  ordliste: 'Ordliste (ordliste.yaml)',
  lovprofil: 'Lovprofil (schemas/statutes/*.yaml)',
}

type Json = z.core.JSONSchema.BaseSchema

/** The JSON Schemas that editors complete and check front matter with, by file name. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(fileFormats).map(([name, format]) => {
      const { $schema, ...derived } = z.toJSONSchema(format.zod, {
        io: 'input',
        unrepresentable: 'any',
      })
      const title = titles[name as keyof typeof fileFormats]
      const schema = { $schema, title, ...asTyped(derived, format.shape) }
      return [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]
    }),
  )
}

/**
 * What writers may type: Zod sees front matter only after the spellings of keys and values are settled. `at` is where
 * the schema stands in its file, so that what is the same twice is written once.
 */
function asTyped(schema: Json, shape: Shape, at = '#'): Json {
  switch (shape.is) {
    case 'record': {
      const properties: Record<string, Json> = {}
      const aliases: Record<string, Json> = {}
      const patternProperties: Record<string, Json> = {}
      for (const field of Object.values(shape.fields)) {
        const derived = schema.properties?.[field.key]
        if (typeof derived !== 'object') throw new Error(`No schema for the key «${field.key}»`)
        const pointer = `${at}/properties/${encodeURIComponent(field.key)}`
        const value = asTyped(derived, field.format.shape, pointer)
        properties[field.key] = { ...value, description: field.about }
        for (const alias of field.aliases)
          aliases[alias] = {
            $ref: pointer,
            description: `Nynorsk eller annen form av \`${field.key}\`. ${field.about}`,
          }
        const spellings = [field.key, ...field.aliases]
        patternProperties[otherSpellings(spellings)] = { $ref: pointer }
      }
      return { ...schema, properties: { ...properties, ...aliases }, patternProperties }
    }
    case 'either': {
      const [record = {}, other = {}] = schema.anyOf ?? []
      return {
        ...schema,
        anyOf: [
          asTyped(record, shape.record, `${at}/anyOf/0`),
          asTyped(other, shape.other, `${at}/anyOf/1`),
        ],
      }
    }
    case 'list': {
      const { items, description: _, ...list } = schema
      const pointer = `${at}/anyOf/0/items`
      const item = asTyped(items as Json, shape.of, pointer)
      return { anyOf: [{ ...list, items: item }, { $ref: pointer }] }
    }
    case 'text':
    case 'reference':
      // `nr: 2` is a number to YAML; the front matter keeps it as it is typed.
      return schema.enum
        ? anySpelling(schema)
        : { ...schema, type: ['string', 'number', 'boolean'] as never }
    case 'value':
      return schema.enum ? anySpelling(schema) : schema
  }
}

/** The words of a choice however they are spelled; editors complete those of the first branch. */
function anySpelling({ description: _, enum: values = [] }: Json): Json {
  const words = values.filter((value) => typeof value === 'string')
  return { anyOf: [{ enum: values }, { type: 'string', pattern: otherSpellings(words) }] }
}

/** What `foldWord` holds equal to one of the words, and is none of them: editors would say a fault of it twice. */
function otherSpellings(words: readonly string[]): string {
  const loose = words.map((word) =>
    word
      .split(/[\s_-]+/)
      .map((part) => [...part].map(eitherCase).join(''))
      .join('[\\s_-]+'),
  )
  return `^(?!(${words.join('|')})$)\\s*(${loose.join('|')})\\s*$`
}

function eitherCase(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
  return lower === upper ? letter : `[${lower}${upper}]`
}

// Not `import.meta.main`: run.mjs imports a script where this Node is new enough.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('json/', import.meta.url)
  await mkdir(folder, { recursive: true })
  for (const [name, text] of jsonSchemas()) await writeFile(new URL(name, folder), text)
}

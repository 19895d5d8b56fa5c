import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { kindOfFolder } from '../src/plan/link.ts'
import { splitSource } from '../src/source/source-file.ts'
import { jsonSchemas } from './write-json.ts'

const folder = new URL('json/', import.meta.url)
const schemas = jsonSchemas()
const ajv = new Ajv2020({ allowUnionTypes: true })
const validators = new Map(
  [...schemas].map(([name, text]) => [name.split('.')[0], ajv.compile(JSON.parse(text))]),
)

interface Node {
  type?: string | string[]
  description?: string
  properties?: Record<string, Node>
  additionalProperties?: boolean
  enum?: unknown[]
  items?: Node
  anyOf?: Node[]
}

test('schemas/json holds what the formats say; otherwise run npm run schemas', async () => {
  const onDisk = new Map<string, string>()
  for (const name of await readdir(folder))
    onDisk.set(name, (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n'))
  expect([...onDisk.keys()].sort()).toEqual([...schemas.keys()].sort())
  for (const [name, text] of schemas) expect(onDisk.get(name), name).toBe(text)
})

describe.each([...schemas])('%s', (_name, text) => {
  const root = JSON.parse(text) as Node & { $schema: string; title: string }

  test('has a description of every key and no key besides', () => {
    const undescribed: string[] = []
    const visit = (node: Node, at: string): void => {
      if (node.properties) expect(node.additionalProperties, at).toBe(false)
      for (const [key, value] of Object.entries(node.properties ?? {})) {
        if (!/^\p{Lu}.*[.!]$/u.test(value.description ?? '')) undescribed.push(`${at}/${key}`)
        visit(value, `${at}/${key}`)
      }
      for (const inner of [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])])
        visit(inner, at)
    }
    visit(root, '')
    expect(undescribed).toEqual([])
    expect(root.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(root.title).not.toBe('')
  })
})

describe('what an editor accepts', () => {
  test.each([
    ['tiltak', 'a single value for a list', { mål: 'trygg-start' }, true],
    ['tiltak', 'a number as text', { nr: 2 }, true],
    ['tiltak', 'the nynorsk key', { ansvarleg: ['ppt'] }, true],
    ['tiltak', 'the nynorsk value', { tiltakstype: 'vidareført' }, true],
    ['tiltak', 'a choice with a capital', { status: 'Pågår' }, true],
    ['tiltak', 'a choice with a space for a line', { status: 'i_gang' }, true],
    ['tiltak', 'capitals in a list', { forebyggingsnivå: ['Universelt', 'SELEKTIVT'] }, true],
    ['plan', 'a choice of two words with a capital', { status: 'På høring' }, true],
    ['plan', 'a choice in the keys of a record', { medvirkning: [{ rolle: 'Eldreråd' }] }, true],
    ['plan', 'a choice written together', { status: 'påhøring' }, false],
    ['kapittel', 'a key with a line for a space', { svarer_på: 'mal' }, true],
    ['kapittel', 'a nynorsk key with capitals', { 'Svarar-På': ['mal'] }, true],
    ['kapittel', 'a wrong value of such a key', { svarer_på: { a: 1 } }, false],
    ['kapittel', 'a key written together', { svarerpå: 'mal' }, false],
    ['tjeneste', '«Ja»', { henvisning: 'Ja' }, true],
    ['tiltak', 'a word that is no choice', { tiltakstype: 'gammelt' }, false],
    ['tiltak', 'a key nobody knows', { ansvarlige: ['ppt'] }, false],
    ['tiltak', 'a list for a text', { frist: ['mai'] }, false],
    ['plan', 'a name for a municipality', { kommune: 'Vindelsund' }, true],
    ['plan', 'an unknown key of a municipality', { kommune: { by: 'Vindel' } }, false],
    ['tjeneste', '«ja»', { henvisning: 'ja' }, true],
    ['tjeneste', '«kanskje»', { henvisning: 'kanskje' }, false],
    ['indikator', 'a decimal comma', { utgangsverdi: '45,2' }, true],
  ])('%s: %s', (name, _what, value, expected) => {
    expect(validators.get(name)?.(value)).toBe(expected)
  })
})

describe('the content of this project', async () => {
  const root = path.resolve(import.meta.dirname, '..')
  const files = [
    ...(await filesBelow(path.join(root, 'content'))),
    ...(await filesBelow(path.join(root, 'schemas/statutes'))),
  ].map((file) => path.relative(root, file).split(path.sep).join('/'))

  test.each(files)('%s', async (file) => {
    const { yaml } = splitSource(file, await readFile(path.join(root, file), 'utf8'))
    const validate = validators.get(schemaNameOf(file))
    const isValid = validate?.(parse(yaml) ?? {})
    expect(isValid, JSON.stringify(validate?.errors)).toBe(true)
  })
})

function schemaNameOf(file: string): string {
  if (file.startsWith('schemas/statutes/')) return 'lovprofil'
  const [, planId = '', folder = ''] = file.split('/')
  if (planId === 'nettsted.yaml') return 'nettsted'
  if (folder === 'plan.md') return 'plan'
  if (folder === 'ordliste.yaml') return 'ordliste'
  const names = {
    chapter: 'kapittel',
    goal: 'mal',
    focusArea: 'innsatsomrade',
    measure: 'tiltak',
    service: 'tjeneste',
    cooperation: 'samarbeid',
    indicator: 'indikator',
  }
  const kind = kindOfFolder(folder)
  if (!kind) throw new Error(`${file} is of no kind`)
  return names[kind]
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(md|ya?ml)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

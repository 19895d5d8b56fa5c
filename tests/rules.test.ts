import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { parseMarkdown } from '../src/source/markdown.ts'
import { findingsOf } from './test-rule.ts'

const folder = new URL('../src/rules/', import.meta.url)

/** Their faults lie in bytes, on disk, on other machines or in a whole plan, so rule.md tells and tests show. */
const toldInProse = [
  'body-readable',
  'external-link-reachable',
  'file-safe',
  'image-readable',
  'text-readable',
]
/** The fault is that plan.md is not there. */
const withoutPlanFile = ['plan-file-required']

interface Example {
  files: Record<string, string>
  /** `file:line:column message`, one a line. */
  expected: string[]
}

test('the registry is every folder, sorted by id', () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  expect(rules.map(({ id }) => id)).toEqual(folders)
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = read(id)

  test('has a rule, a page and a test', () => {
    for (const name of ['rule.ts', 'rule.md', 'rule.test.ts'])
      expect(existsSync(new URL(`${id}/${name}`, folder)), name).toBe(true)
  })

  test('has an id of thing and check, and a title that is a sentence', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/)
    expect(rule.title).toMatch(/^\p{Lu}.*\.$/u)
  })

  test('has the title and the headings on its page, in order', () => {
    expect(page.text.split('\n', 1)[0]).toBe(`# ${rule.title}`)
    expect(page.headings).toEqual(['Krav', 'Hvorfor', 'Riktig', 'Feil', 'Slik retter du'])
    for (const heading of ['Krav', 'Hvorfor', 'Slik retter du'])
      expect(page.proseUnder(heading), heading).not.toBe('')
  })

  test('finds nothing in the right example', () => {
    const { files, expected } = page.exampleUnder('Riktig')
    expect(Object.keys(files)).not.toEqual([])
    expect(expected).toEqual([])
    expect(linesOf(id, files)).toEqual([])
  })

  test('finds exactly what the page says in the wrong one', () => {
    // Bytes and large files cannot stand on a page; their own tests have them.
    if (toldInProse.includes(id)) return expect(page.proseUnder('Feil')).not.toBe('')
    const { files, expected } = page.exampleUnder('Feil')
    expect(expected).not.toEqual([])
    return expect(linesOf(id, files)).toEqual(expected)
  })
})

function linesOf(id: string, files: Record<string, string>): string[] {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new Error(id)
  const example = withoutPlanFile.includes(id) ? { files, asTyped: true as const } : { files }
  return findingsOf(rule, example).map(
    ({ place, message }) => `${place.file}:${place.start.line}:${place.start.column} ${message}`,
  )
}

function read(id: string) {
  const text = readFileSync(new URL(`${id}/rule.md`, folder), 'utf8').replaceAll('\r\n', '\n')
  const { children } = parseMarkdown(text)
  const isHeading = (node: (typeof children)[number]) => node.type === 'heading' && node.depth === 2
  const headings = children
    .filter(isHeading)
    .map(sourceOf)
    .map((line) => line.slice(3))
  const under = (heading: string) => {
    const start = children.findIndex(
      (node) => isHeading(node) && sourceOf(node) === `## ${heading}`,
    )
    const rest = children.slice(start + 1)
    const end = rest.findIndex(isHeading)
    return end < 0 ? rest : rest.slice(0, end)
  }
  function sourceOf({ position }: (typeof children)[number]): string {
    return text.slice(position?.start.offset, position?.end.offset)
  }
  return {
    text,
    headings,
    proseUnder: (heading: string) =>
      under(heading)
        .filter(({ type }) => type !== 'code')
        .map(sourceOf)
        .join('\n'),
    exampleUnder(heading: string): Example {
      const example: Example = { files: {}, expected: [] }
      const blocks = under(heading).flatMap((node) => (node.type === 'code' ? [node] : []))
      for (const [index, { lang, meta, value }] of blocks.entries()) {
        const file = /^fil=content\/(\S+)$/.exec(meta ?? '')?.[1]
        if (file) example.files[file] = `${value}\n`
        else if (lang === 'text' && index === blocks.length - 1)
          example.expected = value.split('\n')
        else throw new Error(`${id}: a block under ${heading} neither names its file nor ends it`)
      }
      return example
    },
  }
}

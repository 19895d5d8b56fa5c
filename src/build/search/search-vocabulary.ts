import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { readGroup } from '../../search/groups.ts'
import type { Vocabulary } from '../../search/vocabulary.ts'

const folder = fileURLToPath(new URL('../../search/vocabulary/', import.meta.url))
const lines = z.array(z.string()).default([])
const file = z.strictObject({
  grupper: lines,
  former: lines,
  // These get their sign where they are read.
  stammer: z.array(z.string().regex(/^[^=]/)).default([]),
  ledd: lines,
  akutt: lines,
  'akutt finner også': z.string().optional(),
  'ikke akutt': z.string().optional(),
})

const wordsIn = (line: string) => line.split(/\s+/)

let known: Vocabulary | undefined

/** The words planverk knows of itself: `src/search/vocabulary/*.yaml`, in the order of the file names. */
export function readVocabulary(): Vocabulary {
  if (known) return known
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const files = names.map((name) => file.parse(parse(readFileSync(folder + name, 'utf8'))))
  known = {
    groups: files.flatMap(({ grupper, akutt }) => [
      ...akutt.map((line) => readGroup(`!${line}`)),
      ...grupper.map(readGroup),
    ]),
    forms: files.flatMap(({ stammer, former }) => [
      ...stammer.map((line) => `=${line}`),
      ...former,
    ]),
    parts: files.flatMap(({ ledd }) => ledd.flatMap(wordsIn)),
    calm: files
      .map((one) => one['ikke akutt'] ?? '')
      .join(' ')
      .trim(),
    refuge: files
      .map((one) => one['akutt finner også'] ?? '')
      .join(' ')
      .trim(),
    owners: [],
  }
  return known
}

import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { entryKinds, fileFormats } from '../schemas/index.ts'
import type { Entry, Plan } from '../src/plan/model.ts'
import { slug } from '../src/plan/slug.ts'
import { type BuiltSite, buildSite } from './built-site.ts'
import { type Filled, fillFormat } from './fill-format.ts'
import { lostWords } from './lost-words.ts'
import { exampleContent, filesUnder, workFolder, writeFiles } from './run-planverk.ts'

let folder = ''
beforeAll(async () => {
  folder = await workFolder()
})

describe('every word of the example content stands on the site', () => {
  let site: BuiltSite
  /** Every content file by its path, and the text where its words have to stand. */
  let places: { file: string; text: string; where: string; entry: Entry | undefined }[]

  beforeAll(async () => {
    site = await buildSite(exampleContent, join(folder, 'example'))
    const { report, addresses } = site.checked
    const sources = await filesUnder(exampleContent)
    const anywhere = site.pages.map(said).join('\n')
    const byFile = new Map<string, Entry | Plan>()
    for (const plan of report.site.plans)
      for (const one of [plan, ...plan.entries]) byFile.set(one.source.path, one)
    places = [...sources].flatMap(([file, bytes]) => {
      if (!/\.(md|yaml)$/.test(file)) return []
      const found = byFile.get(`content/${file}`)
      const entry = found && 'kind' in found ? found : undefined
      const where = entry ? said(site.page(addresses.entryPath(entry))) : anywhere
      return [{ file, text: bytes.toString('utf8'), where, entry }]
    })
  })

  test('of bodies: on the page of the file, as often as the writer wrote it', () => {
    const lost = places.flatMap(({ file, text, where }) => {
      if (!file.endsWith('.md')) return []
      const words = lostWords(wordsOfBody(text), where)
      return words.length > 0 ? [`${file}: ${words.join(' ')}`] : []
    })
    expect(places.length).toBeGreaterThan(100)
    expect(lost).toEqual([])
  })

  test('of chapters and entries: on the page with the whole plan too', () => {
    const lost = places.flatMap(({ file, text, entry }) => {
      if (!entry) return []
      const whole = site.page(`${entry.planId}/hele-planen/`)
      const words = lostWords(wordsOfBody(text), said(whole))
      return words.length > 0 ? [`${file}: ${words.join(' ')}`] : []
    })
    expect(lost).toEqual([])
  })

  test('of fields: on the page of the file, as typed or as people read it', () => {
    const titles = titlesById(site)
    const lost = places.flatMap(({ file, text, where }) =>
      scalars(parse(frontMatterOf(file, text))).flatMap(([key, value]) => {
        const forms = [...asRead(value), ...(titles.get(slug(String(value))) ?? [])]
        if (forms.some((form) => where.includes(flat(form)))) return []
        if (forMachines.test(`${file.replace(/^.*\//, '')} ${key}`)) return []
        return choices.has(flat(String(value))) ? [] : [`${file} ${key}: ${value}`]
      }),
    )
    expect(lost).toEqual([])
  })

  test('of series: every figure', () => {
    for (const plan of site.checked.report.site.plans)
      for (const indicator of plan.indicators) {
        const page = site.page(site.checked.addresses.entryPath(indicator))
        for (const { value, period, area, note, missing } of indicator.series) {
          const figures = value === undefined ? [] : [asRead(value)]
          for (const forms of [...figures, [period], [area], [note]])
            if (forms.some((form) => form !== undefined))
              expect(
                forms.some((form) => said(page).includes(flat(form ?? ''))),
                `${indicator.id}: ${forms}`,
              ).toBe(true)
          if (missing !== undefined) expect(value).toBeUndefined()
        }
      }
  })
})

/** One file of every kind with every key filled in, each with words that stand nowhere else. */
describe('every key a writer may fill in is shown', () => {
  const plan = 'alt'
  const other = { title: 'Den andre', id: 'annen' }
  const files = new Map<string, Filled>()
  let everything = ''
  let data = ''

  beforeAll(async () => {
    const references = {
      goal: other.id,
      focusArea: other.id,
      measure: other.id,
      service: other.id,
      cooperation: other.id,
      indicator: other.id,
      theme: other.id,
      riskFactor: other.id,
      statute: 'barnevernsloven-15-1',
      requirement: 'organisering',
      plan: 'andre',
      file: 'filer/logo.svg',
      any: `tiltak/${other.id}`,
    }
    const content = join(folder, 'every key')
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
    await writeFiles(content, {
      'andre/plan.md': '---\ntittel: En annen plan\nstatus: utkast\n---\n',
      'nynorsk/plan.md': '---\ntittel: Ein annan plan\nspråk: nn\n---\n',
      'engelsk/plan.md': '---\ntittel: Another plan\nspråk: en\n---\n',
      'filer/logo.svg': drawing,
      [`${plan}/filer/logo.svg`]: drawing,
    })
    const fixed: Record<string, Record<string, string | undefined>> = {
      // The limit for small counts is a setting of the check.
      nettsted: {
        farge: '#0b5c6b',
        'minste antall': undefined,
        // Is read where a language lacks.
        'akutt hjelp navn alle': undefined,
        'akutt hjelp når alle': undefined,
      },
      plan: {
        // Would make it another text than the adopted one.
        'utgave av': undefined,
        utgave: undefined,
        'begrunnelser gjelder': 'organisering',
        // Of two ways to say the same, one is shown.
        'periode tekst': undefined,
        'dokumenter fil': undefined,
        'målgruppe fra': '61',
        'målgruppe til': '97',
      },
      ordliste: { 'risikofaktorer id': other.id, 'temaer id': other.id },
      tiltak: {
        'periode fra': undefined,
        'periode til': undefined,
        'målgruppe fra': '61',
        'målgruppe til': '97',
      },
      indikatorer: { 'serie mangler': undefined },
      tjenester: { 'for fra': '61', 'for til': '97' },
    }
    const filled = (name: keyof typeof fileFormats) =>
      fillFormat(fileFormats[name], references, fixed[name])
    files.set('nettsted.yaml', filled('nettsted'))
    files.set(`${plan}/plan.md`, filled('plan'))
    files.set(`${plan}/ordliste.yaml`, filled('ordliste'))
    for (const { format, folders } of Object.values(entryKinds))
      files.set(`${plan}/${folders[0]}/alt.md`, fillFormat(format, references, fixed[folders[0]]))
    for (const { folders } of Object.values(entryKinds))
      await writeFiles(content, {
        [`${plan}/${folders[0]}/${other.id}.md`]: `---\ntittel: ${other.title}\n---\n\nTekst.\n`,
      })
    for (const [path, { yaml }] of files)
      await writeFiles(content, {
        [path]: path.endsWith('.md') ? `---\n${yaml}---\n\nTekst.\n` : yaml,
      })
    const site = await buildSite(content, join(folder, 'every-key'))
    everything = site.pages.map(said).join('\n')
    data = [...site.files]
      .flatMap(([path, bytes]) => (path.startsWith('data/') ? [`${bytes}`] : []))
      .join('\n')
  })

  test('on the pages', () => {
    const lost = [...files].flatMap(([path, { values }]) =>
      values.flatMap(([key, value]) => {
        const name = `${path.replace(`${plan}/`, '')} ${key}`
        return forMachines.test(name) ||
          asRead(value).some((form) => everything.includes(flat(form)))
          ? []
          : [`${name}: ${value}`]
      }),
    )
    expect([...files.values()].flatMap(({ values }) => values).length).toBeGreaterThan(120)
    expect(lost).toEqual([])
  })

  test('in the data, where no page has use for it', () => {
    for (const [path, { values }] of files)
      for (const [key, value] of values)
        if (forMachines.test(`${path.replace(`${plan}/`, '')} ${key}`))
          expect(data, key).toContain(String(value))
  })
})

/** Keys whose values are for machines, or for readers of another language than the plan's, and stand in the data alone. */
const forMachines =
  /^(nettsted\.yaml farge|plan\.md (kommuner? nummer|datatema|akutt hjelp (navn|når) (nn|en|alle)))$/

/** Choices whose words on the site are the site's own. */
const choices = new Set(['ja', 'nei', 'individ', 'vidareførast', 'råd_funksjonsnedsettelse'])

/** The text of a page and the addresses on it, as `flat` compares them. */
function said({ read }: BuiltSite['pages'][number]): string {
  return flat([read.text, ...[...read.links, ...read.resources].map(({ to }) => to)].join('\n'))
}

function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The body without what Markdown and planverk write for themselves. */
function wordsOfBody(text: string): string {
  return flat(
    text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/^:{2,}[\p{L}-]*(?:\[(.*?)\])?(?:\{.*?\})?$/gmu, '$1')
      .replace(/^(\s*)\d+\. /gm, '$1')
      .replace(/\[\[.*?\]\]|\[\^.*?\]:?/g, ' '),
  )
}

function frontMatterOf(file: string, text: string): string {
  return file.endsWith('.yaml') ? text : (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '')
}

/** Every value that is no list and no record, with the keys that lead to it. */
function scalars(value: unknown, path: readonly string[] = []): [string, string | number][] {
  if (Array.isArray(value)) return value.flatMap((one) => scalars(one, path))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => scalars(one, [...path, key]))
  return value === null || value === undefined ? [] : [[path.join(' '), value as string]]
}

/** A value as typed and as people read it: 2026-06-01 is 1. juni 2026, 71.5 is 71,5. */
function asRead(value: string | number): string[] {
  if (typeof value === 'number') return [String(value), value.toLocaleString('nb')]
  const figure = /^\d+$/.test(value) ? [Number(value).toLocaleString('nb')] : []
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return [value, ...figure]
  return ['nb', 'nn', 'en-GB'].map((language) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(value),
    ),
  )
}

/** What an id is called on the site. */
function titlesById({ checked }: BuiltSite): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  const add = (id: string | undefined, title: string | undefined) => {
    if (id === undefined || title === undefined) return
    titles.set(slug(id), [...(titles.get(slug(id)) ?? []), title])
  }
  for (const plan of checked.report.site.plans) {
    add(plan.id, plan.title)
    for (const { id, title } of plan.entries) add(id, title)
    for (const { id, title } of [...plan.glossary.themes, ...plan.glossary.riskFactors])
      add(id, title)
  }
  return titles
}

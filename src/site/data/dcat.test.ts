import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { dataFiles } from './data-files.ts'

const settings = `navn: Planer
adresse: https://planer.example/a/
lisens: NLOD
utgiver: {navn: Vindelsund kommune, organisasjonsnummer: "998 877 660"}
kontakt: {navn: Redaksjonen, e-post: post@vindelsund.example}
`
const plan = `---
tittel: Trygg oppvekst
lovhjemmel: [barnevernsloven-15-1]
periode: {fra: 2026, til: 2029-06-30}
kontakt: oppvekst@vindelsund.example
datatema: [folk og samfunn, helse]
---

Planen sier hva kommunen gjør.
`
const texts = {
  'nettsted.yaml': settings,
  'p/plan.md': plan,
  'p/tiltak/a.md': '---\ntittel: A\nfrist: 2027\n---\n',
  'uten/plan.md': '---\ntittel: Uten tema\n---\n',
  'ung/plan.md': '---\ntittel: U\nutgave av: p\nutgave: ungdom\ndatatema: helse\n---\n',
}

type Node = Record<string, unknown>

function graphOf(changed: Record<string, string> = {}): Node[] | undefined {
  const files = dataFiles(contextFrom({ ...texts, ...changed }))
  const file = files.find(({ path }) => path === 'data/katalog.jsonld')
  return file && JSON.parse(String(file.content))['@graph']
}

/** What DCAT-AP-NO 3 says each of these must have. */
const mandatory: Record<string, readonly string[]> = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint'],
  'dcat:Dataset': [
    'dct:title',
    'dct:description',
    'dct:publisher',
    'dcat:contactPoint',
    'dcat:theme',
  ],
  'dcat:Distribution': ['dcat:accessURL'],
  'foaf:Agent': ['foaf:name'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasEmail'],
}

describe('the catalogue of the data', () => {
  const graph = graphOf() ?? []
  const ofType = (type: string) => graph.filter((node) => node['@type'] === type)

  test('has what DCAT-AP-NO 3 makes mandatory, of each of its kinds', () => {
    for (const [type, properties] of Object.entries(mandatory)) {
      expect(ofType(type).length, type).toBeGreaterThan(0)
      for (const node of ofType(type))
        for (const property of properties)
          expect(node, `${type} ${property}`).toHaveProperty([property])
    }
    expect(graph.every((node) => mandatory[String(node['@type'])])).toBe(true)
  })

  test('names nothing that is not there', () => {
    const known = new Set(graph.map((node) => node['@id']))
    expect(known.size).toBe(graph.length)
    const own = JSON.stringify(graph).matchAll(
      /"@id":"(https:\/\/planer\.example\/a\/data\/#[^"]*)"/g,
    )
    for (const [, id] of own) expect(known).toContain(id)
    const paths = dataFiles(contextFrom(texts)).map(
      ({ path }) => `https://planer.example/a/${path}`,
    )
    for (const node of ofType('dcat:Distribution'))
      expect(paths).toContain((node['dcat:accessURL'] as Node)['@id'])
  })

  test('says of a plan what its fields say', () => {
    expect(ofType('dcat:Dataset')).toMatchObject([
      {
        'dct:title': { '@value': 'Trygg oppvekst', '@language': 'nb' },
        'dct:description': { '@value': expect.stringContaining('Planen sier hva kommunen gjør.') },
        'dcat:theme': [
          { '@id': 'http://publications.europa.eu/resource/authority/data-theme/SOCI' },
          { '@id': 'http://publications.europa.eu/resource/authority/data-theme/HEAL' },
        ],
        'dct:temporal': {
          'dcat:startDate': { '@value': '2026-01-01' },
          'dcat:endDate': { '@value': '2029-06-30' },
        },
        'dcatap:applicableLegislation': [
          { '@id': 'https://lovdata.no/dokument/NL/lov/2021-06-18-97' },
        ],
        'dcat:contactPoint': { '@id': 'https://planer.example/a/data/#kontakt-p' },
        'dct:accessRights': {
          '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
        },
      },
    ])
    expect(ofType('foaf:Agent')).toMatchObject([
      { 'foaf:name': 'Vindelsund kommune', 'dct:identifier': '998877660' },
    ])
    // JSON and the spreadsheet of measures; feed and calendar are no other form of the same data.
    expect(ofType('dcat:Distribution')).toHaveLength(2)
    expect(ofType('dcat:Distribution')[0]).toMatchObject({
      'dct:license': { '@id': 'http://publications.europa.eu/resource/authority/licence/NLOD_2_0' },
    })
  })

  test.each([
    ['kommune: Vindelsund kommune', 'Vindelsund kommune'],
    ['kommuner: [Vindelsund kommune, Askevik kommune]', 'Plansamarbeidet'],
  ])('names who answers for a plan with «%s» as %s', (municipalities, name) => {
    const changed = graphOf({
      'nettsted.yaml': settings.replace('{navn: Vindelsund kommune', '{navn: Plansamarbeidet'),
      'p/plan.md': plan.replace('periode', `${municipalities}\nperiode`),
    })
    expect(changed?.find((node) => String(node['@id']).endsWith('#kontakt-p'))).toMatchObject({
      'vcard:fn': name,
    })
  })

  test.each([
    ['address', settings.replace(/adresse.*\n/, '')],
    ['publisher', settings.replace(/utgiver.*\n/, '')],
    ['e-mail address', settings.replace(', e-post: post@vindelsund.example', '')],
  ])('is not there without the %s', (_what, written) => {
    expect(written).not.toBe(settings)
    expect(graphOf({ 'nettsted.yaml': written })).toBeUndefined()
  })

  test('is not there when no plan has a theme', () => {
    expect(graphOf({ 'p/plan.md': plan.replace(/datatema.*\n/, '') })).toBeUndefined()
  })

  test('states no licence that nobody stated', () => {
    const without = graphOf({ 'nettsted.yaml': settings.replace(/lisens.*\n/, '') })
    expect(JSON.stringify(without)).not.toContain('dct:license')
  })
})

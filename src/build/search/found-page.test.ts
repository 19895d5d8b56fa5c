import { describe, expect, test } from 'vitest'
import { foundPage, type KnownPage } from './found-page.ts'

function found(
  content: string,
  { contact, ...over }: Partial<KnownPage> & { contact?: string } = {},
) {
  const known: KnownPage = {
    path: 'a/',
    title: 'Fond',
    lang: 'nb',
    description: 'Vi gir penger.',
    search: {
      type: 'Tjeneste',
      services: [],
      contact: contact === undefined ? contact : [{ text: contact }],
    },
    ...over,
  }
  // A heading before the last word.
  const at = content.search(/\S+$/)
  const page = foundPage(known, { content, anchors: [{ id: 'a', text: 'Mer', at }] })
  return { ...page, last: page.content.slice(page.anchors[0]?.at) }
}

describe('foundPage', () => {
  test.each([
    ['Kapittel 2. Fond. Vi gir penger. Slutt.', 'Fond', 'Vi gir penger. Slutt.'],
    ['Hvem hjelper? Alle. Slutt.', 'Hvem hjelper?', 'Alle. Slutt.'],
    ['Målområde 1. Mål. Mål er viktige. Slutt.', 'Mål', 'Mål er viktige. Slutt.'],
    ['Fondet. Vi gir penger. Slutt.', 'Fond', 'Fondet. Vi gir penger. Slutt.'],
    [`${'Ord '.repeat(20)}fond. Slutt.`, 'fond', `${'Ord '.repeat(20)}fond. Slutt.`],
    ['Fond.', 'Fond', ''],
  ])('leaves out the title and what stands above it (%s)', (content, title, text) => {
    const page = found(content, { title })
    expect(page.content).toBe(text)
    if (text !== '') expect(page.last).toBe('Slutt.')
  })

  test('says where running text begins', () => {
    expect(found('Fond. Pris: Gratis. Vi gir penger. Slutt.').start).toBe(14)
    expect(found('Fond. Noe annet. Slutt.').start).toBeUndefined()
    expect(found('Fond. Pris: Gratis. Vi gir penger. Slutt.').lead).toBeUndefined()
    const search = { type: 'Tjeneste', services: [], begins: 'Kom innom.' }
    expect(found('Fond. Vi gir penger. Pris: Gratis. Kom innom. Slutt.', { search })).toMatchObject(
      {
        start: 29,
        lead: 14,
      },
    )
  })

  test('tells how to get in touch once, beside the text', () => {
    const content =
      'Fond. Vi gir penger. Alder: 0–3 år. Slik tar du kontakt: Ring 00\u00a000, eller kom. Pris: Gratis. Slutt.'
    const page = found(content, { contact: 'Ring 00 00, eller kom.' })
    expect(page).toMatchObject({
      content: 'Vi gir penger. Alder: 0–3 år. Pris: Gratis. Slutt.',
      last: 'Slutt.',
    })
    expect(found(content, {}).content).toContain('Slik tar du kontakt')
  })
})

import { describe, expect, test } from 'vitest'
import { entryId, readLink } from './link.ts'
import { slug } from './slug.ts'

const measure = (id: string, anchor = '', plan?: string) => ({
  is: 'entry',
  plan,
  kind: 'measure',
  id,
  anchor,
})

describe('readLink', () => {
  test.each([
    ['tiltak/hjemmebesok', measure('hjemmebesok')],
    ['../tiltak/hjemmebesok.md', measure('hjemmebesok')],
    ['../../tiltak/Hjemmebesøk.MD', measure('hjemmebesok')],
    ['./tiltak/x', measure('x')],
    ['tiltak/x#Mål og midler', measure('x', 'mal-og-midler')],
    ['tiltak/sm%C3%A5%20barn', measure('sma-barn')],
    ['tiltak/sma\u030a', measure('sma')],
    ['plan-b:tiltak/x', measure('x', '', 'plan-b')],
    ['Plan B:tiltak/x', measure('x', '', 'plan-b')],
    [
      'kapitler/04-organisering/01-etatene',
      { is: 'entry', plan: undefined, kind: 'chapter', id: 'organisering/etatene', anchor: '' },
    ],
    ['tenester/ppt', { is: 'entry', plan: undefined, kind: 'service', id: 'ppt', anchor: '' }],
    ['mål/x', { is: 'entry', plan: undefined, kind: 'goal', id: 'x', anchor: '' }],
    ['plan-b:', { is: 'plan', plan: 'plan-b' }],
    ['filer/figur.png', { is: 'file', path: 'filer/figur.png' }],
    ['../filer/a/b.pdf#side=2', { is: 'file', path: 'filer/a/b.pdf' }],
    ['#Mål og tiltak', { is: 'anchor', anchor: 'mal-og-tiltak' }],
    ['https://x.no/å', { is: 'external', address: 'https://x.no/å' }],
    ['MAILTO:post@x.no', { is: 'external', address: 'MAILTO:post@x.no' }],
    ['tel:+4712345678', { is: 'external', address: 'tel:+4712345678' }],
    // Decoded, it would be another address, or none.
    [' https://x.no/100%25 ', { is: 'external', address: 'https://x.no/100%25' }],
    ['https://x.no/?u=a%253A', { is: 'external', address: 'https://x.no/?u=a%253A' }],
  ])('%s', (typed, expected) => {
    expect(readLink(typed)).toEqual(expected)
  })

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://x.no',
    'C:\\planer\\a.docx',
  ])('%s is unsafe or unknown, never an address', (typed) => {
    expect(['unsafe', 'unknown']).toContain(readLink(typed).is)
  })

  test('javascript: is unsafe', () => {
    expect(readLink('javascript:alert(1)')).toEqual({ is: 'unsafe' })
  })

  test.each([
    '../../../etc/passwd',
    '/etc/passwd',
    'filer/../../x',
    'filer/a/../../../x',
    'filer/%2e%2e/x',
    'filer',
    'tiltak/',
    'tiltak',
    'tiltak/..',
    'tiltak/../../x',
    'media/bilde.png',
    'https://',
    '',
    '%',
    '?x=1',
  ])('%s leads nowhere', (typed) => {
    expect(readLink(typed)).toEqual({ is: 'unknown' })
  })
})

describe('entryId', () => {
  test.each([
    ['01-formal.md', 'formal'],
    ['1. Formål.md', 'formal'],
    ['10_mål', 'mal'],
    ['04-organisering/01-etatene.md', 'organisering/etatene'],
    ['04-organisering/index.md', 'organisering'],
    ['02formal.md', 'formal'],
    ['2026.md', '2026'],
    ['03-2026.md', '2026'],
    ['7.md', '7'],
    ['index.md', ''],
    ['👩/mål.md', 'mal'],
    ['formal.md', 'formal'],
  ])('of the chapter %s is %s', (path, id) => {
    expect(entryId('chapter', path)).toBe(id)
  })

  test.each([
    ['01-hjemmebesøk.md', '01-hjemmebesok'],
    ['helse/Ærlig Øye.md', 'helse/aerlig-oye'],
  ])('of the measure %s is %s', (path, id) => {
    expect(entryId('measure', path)).toBe(id)
  })
})

describe('slug', () => {
  test.each([
    ['Mål og tiltak', 'mal-og-tiltak'],
    ['Æ Ø Å æøå', 'ae-o-a-aeoa'],
    ['A\u030a', 'a'],
    ['Kárášjohka, Guovdageaidnu, Snåase', 'karasjohka-guovdageaidnu-snaase'],
    ['Đ Ŋ Ŧ', 'd-n-t'],
    ['§ 15-1, andre ledd', '15-1-andre-ledd'],
    ['../../etc', 'etc'],
    ['👩', ''],
    ['---', ''],
  ])('%s', (text, expected) => {
    expect(slug(text)).toBe(expected)
  })
})

import { describe, expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import type { Block } from '../page.ts'
import { routes } from '../routes.ts'

const plan = `---
tittel: Planen
kommune: Vindelsund kommune
status: vedtatt
vedtak: [{organ: kommunestyret, dato: 2025-10-23, saksnummer: PS 87/25}]
---
`
const chapter = (body: string) => `---\ntittel: Kapitlet\n---\n\n${body}\n`

function pageOf(path: string, texts: Record<string, string>) {
  const found = [...routes(contextFrom(texts))].find((page) => page.path === path)
  if (!found) throw new Error(`no page ${path}`)
  return found
}

const htmlOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.type === 'html' ? block.html : 'blocks' in block ? htmlOf(block.blocks) : '',
    )
    .join('')

/** The addresses of a chapter's paragraphs, by the beginning of their text. */
function addressesIn(body: string): [id: string, text: string][] {
  const { blocks } = pageOf('p/kapitler/a/', {
    'p/plan.md': plan,
    'p/kapitler/a.md': chapter(body),
  })
  return [...htmlOf(blocks).matchAll(/<(?:p|li) id="(avsnitt-[^"]*)">([^<]*)/g)].map(
    ([, id = '', text = '']) => [id, text.trim()],
  )
}

describe('the address of a paragraph', () => {
  const idOf = (body: string, text: string) => addressesIn(body).find((one) => one[1] === text)?.[0]

  test('is made of its words, wherever it stands', () => {
    const alone = idOf('Vi hjelper tidlig.', 'Vi hjelper tidlig.')
    expect(alone).toMatch(/^avsnitt-[0-9a-f]{6}$/)
    expect(idOf('Noe nytt.\n\n## Del\n\nVi hjelper\ntidlig.', 'Vi hjelper\ntidlig.')).toBe(alone)
    expect(idOf('> Vi hjelper tidlig.', 'Vi hjelper tidlig.')).toBe(alone)
    expect(idOf('Vi hjelper seint.', 'Vi hjelper seint.')).not.toBe(alone)
  })

  test('is a new one where the same words stand again', () => {
    const [[first = ''] = [], [second] = []] = addressesIn('Ja.\n\nJa.')
    expect(second).toBe(`${first}-2`)
  })

  test('is given to items of a list too, each without those under it', () => {
    const list = addressesIn('- Én\n  - Under\n- To')
    expect(list.map(([, text]) => text)).toEqual(['Én', 'Under', 'To'])
    expect(idOf('- Én\n  - Noe annet\n- To', 'Én')).toBe(list[0]?.[0])
    // An item of paragraphs is cited by them.
    expect(addressesIn('- Én\n\n  Mer').map(([, text]) => text)).toEqual(['Én', 'Mer'])
  })

  test('is the same on the page of the whole plan, behind the chapter', () => {
    const [[id = ''] = []] = addressesIn('Vi hjelper tidlig.')
    const whole = pageOf('p/hele-planen/', {
      'p/plan.md': plan,
      'p/kapitler/a.md': chapter('Vi hjelper tidlig.'),
    })
    expect(htmlOf(whole.blocks)).toContain(`<p id="kapittel-a-${id}">`)
  })

  test('is no part of footnotes and tables', () => {
    expect(addressesIn('Tekst.[^1]\n\n[^1]: Noten.\n\n| A |\n| --- |\n| b |')).toHaveLength(1)
  })
})

describe('how to refer to a page', () => {
  const texts = {
    'nettsted.yaml': 'navn: Planer\nadresse: https://planer.example/a/\n',
    'p/plan.md': plan,
    'p/kapitler/a.md': chapter('Tekst.'),
    'u/plan.md':
      '---\ntittel: For unge\nkommune: Vindelsund kommune\nspråk: nn\nutgave av: p\nutgave: ungdom\n---\n',
    'h/plan.md': '---\ntittel: Utkastet\nstatus: på høring\n---\n',
  }
  const said = (path: string) =>
    pageOf(path, texts)
      .citation?.map(({ text }) => text)
      .join('')

  test.each([
    [
      'p/kapitler/a/',
      'Vindelsund kommune. Kapittel 1 «Kapitlet», i Planen. Vedtatt av kommunestyret 23. oktober 2025, sak PS 87/25. https://planer.example/a/p/kapitler/a/',
    ],
    [
      'p/',
      'Vindelsund kommune. Planen. Vedtatt av kommunestyret 23. oktober 2025, sak PS 87/25. https://planer.example/a/p/',
    ],
    [
      'p/vedtak/',
      'Vindelsund kommune. «Vedtaket og oppfølgingen», i Planen. Slik det var 1. juni 2026. https://planer.example/a/p/vedtak/',
    ],
    ['u/', 'Vindelsund kommune. For unge. Ungdomsutgåve. https://planer.example/a/u/'],
    ['h/', 'Utkastet. På høring. https://planer.example/a/h/'],
  ])('%s', (path, text) => expect(said(path)).toBe(text))

  const decided = (more: string) =>
    pageOf('e/', {
      'e/plan.md': `---\ntittel: P\nstatus: vedtatt\nvedtak:\n  - {organ: kommunestyret, dato: 2025-10-23}\n${more}---\n`,
    }).citation?.[0]?.text

  test('says when the adopted text was last changed, but not when something else was decided', () => {
    const changes =
      '  - {dato: 2026-05-18, saksnummer: PS 44/26, gjelder: endring}\n  - {dato: 2026-02-01, gjelder: endring}\n'
    expect(decided(changes)).toBe(
      'P. Vedtatt av kommunestyret 23. oktober 2025, sist endret 18. mai 2026, sak PS 44/26. ',
    )
    expect(decided('  - {dato: 2026-05-18, gjelder: handlingsdel}\n')).toBe(
      'P. Vedtatt av kommunestyret 23. oktober 2025. ',
    )
    // A change of the plan before, not of this one.
    expect(decided('  - {dato: 2025-01-02, gjelder: endring}\n')).toBe(
      'P. Vedtatt av kommunestyret 23. oktober 2025. ',
    )
  })

  test('the front page and the page of demands tell the last change in the same words', () => {
    const plan = {
      'e/plan.md':
        '---\ntittel: P\nstatus: vedtatt\nvedtak:\n  - {organ: kommunestyret, dato: 2025-10-23}\n  - {dato: 2026-05-18, saksnummer: PS 44/26, gjelder: endring}\n---\n',
    }
    const changed = 'sist endret 18. mai 2026, sak PS 44/26'
    expect(pageOf('e/', plan).lead).toBe(`Vedtatt av kommunestyret 23. oktober 2025, ${changed}.`)
    expect(JSON.stringify(pageOf('e/lovkrav/', plan).blocks)).toContain(`Vedtatt, ${changed}`)
  })

  test('says of a change that it is made when its day is come, not before', () => {
    const change = (date: string) => decided(`  - {dato: ${date}, gjelder: endring}\n`)
    expect(change('2026-06-01')).toBe(
      'P. Vedtatt av kommunestyret 23. oktober 2025, sist endret 1. juni 2026. ',
    )
    expect(change('2026-06-02')).toBe('P. Vedtatt av kommunestyret 23. oktober 2025. ')
    const both =
      '  - {dato: 2026-02-01, gjelder: endring}\n  - {dato: 2027-01-18, gjelder: endring}\n'
    expect(decided(both)).toBe(
      'P. Vedtatt av kommunestyret 23. oktober 2025, sist endret 1. februar 2026. ',
    )
  })

  test('says that a plan is adopted by somebody when the day is come, not before', () => {
    const of = (date: string) =>
      pageOf('e/', {
        'e/plan.md': `---\ntittel: P\nstatus: vedtatt\nvedtak: [{organ: kommunestyret, dato: ${date}}]\n---\n`,
      }).citation?.[0]?.text
    expect(of('2026-06-01')).toBe('P. Vedtatt av kommunestyret 1. juni 2026. ')
    expect(of('2026-06-02')).toBe('P. Vedtatt. ')
  })

  test('a printed page begins with whose plan it is, what it is worth and when; a draft is stamped', () => {
    expect(pageOf('p/vedtak/', texts).printed).toEqual({
      stamp: undefined,
      text: 'Vindelsund kommune. Planen. Vedtatt av kommunestyret 23. oktober 2025, sak PS 87/25. Slik det var 1. juni 2026.',
    })
    expect(pageOf('u/', texts).printed?.text).toBe(
      'Vindelsund kommune. For unge. Ungdomsutgåve. Slik det var 1. juni 2026.',
    )
    expect(pageOf('h/', texts).printed).toEqual({
      stamp: 'HØRINGSUTKAST',
      text: 'Utkastet. Slik det var 1. juni 2026.',
    })
    expect(pageOf('sok/', texts).printed).toBeUndefined()
  })

  test('a plan that waits for the decision is stamped as a draft, on paper from the web too', () => {
    const { printed } = pageOf('e/', {
      'e/plan.md': '---\ntittel: P\nstatus: til behandling\n---\n',
    })
    expect(printed?.stamp).toBe('UTKAST')
  })

  test('names the decision on the plan, not another of the same day', () => {
    const plan = {
      'e/plan.md':
        '---\ntittel: P\nstatus: vedtatt\nvedtak:\n  - {organ: formannskapet, dato: 2025-10-23, saksnummer: PS 86/25, gjelder: handlingsdel}\n  - {organ: kommunestyret, dato: 2025-10-23, saksnummer: PS 87/25}\n---\n',
    }
    const said = 'Vedtatt av kommunestyret 23. oktober 2025, sak PS 87/25.'
    expect(pageOf('e/', plan).citation?.[0]?.text).toBe(`P. ${said} `)
    expect(pageOf('e/', plan).lead).toBe(said)
    const adopted = JSON.stringify(pageOf('e/lovkrav/', plan).blocks)
    expect(adopted).toContain('PS 87/25')
    expect(adopted).not.toContain('PS 86/25')
  })

  test('is said of plans alone', () => {
    expect(said('sok/')).toBeUndefined()
  })
})

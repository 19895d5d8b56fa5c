import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../../tests/site-from.ts'
import { texts } from '../texts/index.ts'
import { seekersOf } from './help.ts'

/** The themes for somebody, of services written as «what it helps with: for whom». */
function themesFor(
  seeker: string,
  services: readonly [helpsWith: string, audience: string][],
  own = {},
) {
  const themes = Object.entries({ rus: '', sprak: '', mobbing: '', ...own })
  const { site } = siteFrom({
    'p/plan.md': '---\ntittel: P\n---\n',
    'p/ordliste.yaml': `temaer:\n${themes
      .map(
        ([id, audience]) => `  - {id: ${id}, tittel: ${id}${audience && `, for: ${audience}`}}\n`,
      )
      .join('')}`,
    ...Object.fromEntries(
      services.map(([helpsWith, audience], n) => [
        `p/tjenester/t${n}.md`,
        `---\ntittel: T${n}\nhjelper med: [${helpsWith}]\n${audience && `for: ${audience}\n`}---\n`,
      ]),
    ),
  })
  const [plan] = site.plans
  const found = plan && seekersOf(plan, texts.nb, '2026-06-01').find(({ id }) => id === seeker)
  return found?.themes.map(({ id }) => id)
}

describe('themes', () => {
  test('come by how near the ages of their services are', () => {
    const services: [string, string][] = [
      ['rus', '{fra: 0, til: 25}'],
      ['sprak', '{fra: 0, til: 6}'],
      ['mobbing', '{fra: 6, til: 18}'],
    ]
    expect(themesFor('0-5', services)).toEqual(['sprak', 'rus'])
    expect(themesFor('6-12', services)).toEqual(['mobbing', 'sprak', 'rus'])
    expect(themesFor('13-18', services)).toEqual(['mobbing', 'rus'])
  })

  test('come first where more services help with them, and where these are for nobody else', () => {
    const all = '{fra: 0, til: 18}'
    expect(
      themesFor('6-12', [
        ['rus, sprak', all],
        ['sprak', all],
      ]),
    ).toEqual(['sprak', 'rus'])
    expect(
      themesFor('6-12', [
        ['rus', '{fra: 0, til: 18, grupper: [gravide, foreldre]}'],
        ['mobbing', all],
      ]),
    ).toEqual(['mobbing', 'rus'])
  })

  test('stand as the plan has them where the services say nothing', () => {
    expect(themesFor('6-12', [['mobbing, rus, sprak', '']])).toEqual(['rus', 'sprak', 'mobbing'])
  })

  test('come sooner for whom they name first', () => {
    const services: [string, string][] = [['rus, sprak, mobbing', '{grupper: [foreldre, gravide]}']]
    const own = { rus: '{grupper: [foreldre, gravide]}', sprak: '{grupper: [gravide, foreldre]}' }
    expect(themesFor('gravide', services, own)).toEqual(['sprak', 'rus', 'mobbing'])
    expect(themesFor('foreldre', services, own)).toEqual(['rus', 'sprak', 'mobbing'])
  })

  const everybody: [string, string][] = [['rus, sprak, mobbing', '']]

  test.each([
    ['0-5', '{til: 3}', 'first'],
    ['13-18', '{fra: 13}', 'first'],
    ['0-5', '{fra: 0, til: 1, grupper: [gravide]}', 'first'],
    ['13-18', '{fra: 0, til: 1, grupper: [gravide]}', 'last'],
    ['0-5', '{fra: 6}', 'left out'],
    ['13-18', '{fra: 0, til: 5}', 'left out'],
    // Who names parents says nothing of ages, and who names ages nothing of parents.
    ['0-5', '{grupper: [foreldre]}', 'between'],
    ['foreldre', '{fra: 13}', 'between'],
    ['foreldre', '{fra: 13, grupper: [foreldre]}', 'first'],
    ['foreldre', '{grupper: [gravide]}', 'last'],
  ])('for %s: one for %s stands %s', (seeker, audience, where) => {
    const services: [string, string][] = [...everybody, ['annet', '{grupper: [foreldre]}']]
    const found = themesFor(seeker, services, { sprak: audience, annet: '' })
    const themes = found?.filter((id) => id !== 'annet')
    const expected = {
      first: ['sprak', 'rus', 'mobbing'],
      between: ['rus', 'sprak', 'mobbing'],
      last: ['rus', 'mobbing', 'sprak'],
      'left out': ['rus', 'mobbing'],
    }
    expect(themes).toEqual(expected[where as keyof typeof expected])
  })
})

import { expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import { departmentsOf } from './departments.ts'

function departments(services: Record<string, string>) {
  const texts = Object.entries(services).map(([id, fields]) => [
    `p/tjenester/${id}.md`,
    `---\ntittel: ${id}\n${fields}\n---\n`,
  ])
  const { site } = siteFrom({ 'p/plan.md': '---\ntittel: P\n---\n', ...Object.fromEntries(texts) })
  return departmentsOf(site.plans[0]?.services ?? []).map(({ top, services: all, outside }) => [
    top.id,
    all.length,
    outside,
  ])
}

test('the municipality’s own come first, then those that have nothing of its own', () => {
  expect(
    departments({
      bup: 'eier: helseforetak',
      fylket: 'eier: fylkeskommune',
      oppvekst: '',
      skolen: 'under: oppvekst',
      videregaende: 'under: fylket',
    }),
  ).toEqual([
    ['oppvekst', 2, false],
    ['bup', 1, true],
    ['fylket', 2, true],
  ])
})

test('a unit of the state with a service of the municipality under it is both', () => {
  expect(departments({ nav: 'eier: stat', sosialtjenesten: 'under: nav\neier: kommunen' })).toEqual(
    [['nav', 2, false]],
  )
})

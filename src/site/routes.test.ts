import { expect, test } from 'vitest'
import { contextFrom } from '../../tests/context-from.ts'
import { routes } from './routes.ts'

const titled = (title: string) => `---\ntittel: ${title}\n---\n\nTekst.\n`

test('every page has a title of its own, however alike they are called', () => {
  const plan = {
    'plan.md': titled('Plan'),
    'kapitler/01-mal.md': titled('Mål'),
    'kapitler/02-tidlig.md': titled('Tidlig hjelp'),
    'kapitler/02-tidlig/a.md': titled('Mål'),
    'mal/mal.md': titled('Mål'),
    'mal/a.md': titled('Tidlig hjelp'),
    'mal/b.md': titled('Tidlig hjelp'),
    'innsatsomrader/tidlig.md': titled('Tidlig hjelp'),
    'tiltak/a.md': titled('Plan'),
  }
  const files = (id: string) =>
    Object.entries(plan).map(([path, text]) => [`${id}/${path}`, text] as const)
  for (const texts of [files('en'), [...files('en'), ...files('to')]]) {
    const context = contextFrom({ ...Object.fromEntries(texts), 'nettsted.yaml': 'navn: Plan' })
    const titles = [...routes(context)].map(({ documentTitle }) => documentTitle)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    expect(titles).toEqual(
      expect.arrayContaining([
        'Mål – Kapittel 1 – Plan',
        'Tidlig hjelp – Innsatsområde – Plan',
        'Tidlig hjelp (en/mal/b) – Mål – Plan',
        'Plan – Hele planen på én side',
      ]),
    )
  }
})

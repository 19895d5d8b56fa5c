import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'
import { prepareTheme } from './theme/compile-theme.ts'

/** Puts what the published package needs beside its compiled code: theme, rule pages, profiles, templates, words of the search. */
async function prepack(): Promise<void> {
  const root = packageRoot()
  await prepareTheme(root)
  const rules = join('src', 'rules')
  for (const entry of await readdir(join(root, rules), { withFileTypes: true }))
    if (entry.isDirectory())
      await cp(
        join(root, rules, entry.name, 'rule.md'),
        join(root, 'lib', rules, entry.name, 'rule.md'),
      )
  for (const name of ['plan.typ', 'card.typ']) {
    const template = join('src', 'pdf', name)
    await cp(join(root, template), join(root, 'lib', template))
  }
  const vocabulary = join('src', 'search', 'vocabulary')
  await cp(join(root, vocabulary), join(root, 'lib', vocabulary), { recursive: true })
  for (const folder of ['statutes', 'json'])
    await cp(join(root, 'schemas', folder), join(root, 'lib', 'schemas', folder), {
      recursive: true,
    })
}

await prepack()

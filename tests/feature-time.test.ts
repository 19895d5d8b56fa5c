import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { features, featureTime } from './feature-time.ts'
import { workFolder } from './run-planverk.ts'

test('counts work for the nearest feature that called for it, and waiting for nobody', async () => {
  const node = (id: number, url: string, children: number[] = [], functionName = 'f') => ({
    id,
    callFrame: { functionName, url },
    children,
  })
  const src = 'file:///repo/src'
  const profile = {
    nodes: [
      node(1, '', [2, 6, 7], '(root)'),
      node(2, `${src}/site/routes.ts`, [3, 5]),
      node(3, `${src}/site/data/data-files.ts`, [4]),
      node(4, `${src}/site/pictures/sheet.ts`, [8]),
      node(5, `${src}/search/words.ts`),
      node(6, '', [], '(idle)'),
      node(7, '', [], '(garbage collector)'),
      node(8, 'node:buffer'),
    ],
    samples: [2, 3, 4, 8, 5, 6, 7],
    timeDeltas: [1e6, 2e6, 3e6, 4e6, 5e6, 6e6, 7e6],
  }
  const folder = join(await workFolder(), 'profiles')
  await mkdir(folder)
  for (const thread of ['a', 'b'])
    await writeFile(join(folder, `${thread}.cpuprofile`), JSON.stringify(profile))
  expect(await featureTime(folder)).toEqual({
    features: { pictures: 14, search: 10, 'data files': 4, 'data in pages': 0, pdf: 0 },
    rest: 2,
  })
})

test('knows where the code of each feature lies', async () => {
  const source = new URL('../src/', import.meta.url)
  const files = await readdir(source, { recursive: true })
  const found = Object.entries(features).filter(([, code]) =>
    files.some((file) => code.test(`/src/${file.replaceAll('\\', '/')}`)),
  )
  expect(found.map(([name]) => name)).toEqual(Object.keys(features))
})

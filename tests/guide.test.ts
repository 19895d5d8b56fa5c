import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const guide = await readFile(new URL('VEILEDNING.md', root), 'utf8')
const readme = await readFile(new URL('README.md', root), 'utf8')

/** The headings of a page by level, without those of its examples. */
function headingsOf(page: string) {
  const prose = page.replaceAll(/^```.*?^```$/gms, '')
  return [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', text = '']) => ({
    level: marks.length,
    anchor: text
      .toLowerCase()
      .replaceAll(/[^\p{L}\d\- ]/gu, '')
      .replaceAll(' ', '-'),
  }))
}

function anchorsIn(page: string): string[] {
  return [...page.matchAll(/\]\(#([^)]+)\)/g)].flatMap(([, anchor]) => anchor ?? [])
}

test('every chapter of the guide stands in its contents, and every link leads to one', () => {
  const headings = headingsOf(guide)
  const contents = anchorsIn(guide.slice(0, guide.indexOf('\n## ')))
  const chapters = headings.filter(({ level }) => level === 2).map(({ anchor }) => anchor)
  expect(chapters.length).toBeGreaterThan(15)
  expect(chapters.filter((one) => !contents.includes(one))).toEqual([])
  const anchors = headings.map(({ anchor }) => anchor)
  expect(anchorsIn(guide).filter((one) => !anchors.includes(one))).toEqual([])
})

test('the guide names every example that is to be taken away', async () => {
  const examples = (await readdir(new URL('content', root), { withFileTypes: true }))
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
  const section = guide.split('### Begynn på deres egen plan\n')[1]?.split('\n## ')[0]
  const named = [...(section ?? '').matchAll(/`([a-z]+-[a-z]+)`/g)].map(([, name]) => name)
  expect(named.sort()).toEqual(examples.sort())
})

test('the guide and the front page name only commands that are there', async () => {
  const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
  const named = [...`${guide}${readme}`.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(
    ([, one]) => one,
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((one) => !(one && one in scripts))).toEqual([])
})

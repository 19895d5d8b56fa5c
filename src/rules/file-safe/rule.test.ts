import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linesFromDisk, temporaryContent } from '../../../tests/temporary-site.ts'
import { minimalPlan } from '../../../tests/test-rule.ts'
import { loadSite } from '../../plan/load-site.ts'
import rule from './rule.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'

test('ordinary files are safe', async () => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/filer/figur.svg': drawing,
    'plan/filer/KART.PDF': '%PDF-1.7',
    'filer/logo.svg': drawing,
  })
  expect(await linesFromDisk(content, rule.id)).toEqual([])
})

test('programs and web pages in filer/ are left out', async () => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/filer/skjema.exe': 'MZ',
    'plan/filer/side.html': '<script>1</script>',
    'filer/les.js': '1',
  })
  expect(await linesFromDisk(content, rule.id)).toEqual([
    'content/filer/les.js:1:1 Vi publiserer ikke filer av typen «js».',
    'content/plan/filer/side.html:1:1 Vi publiserer ikke filer av typen «html».',
    'content/plan/filer/skjema.exe:1:1 Vi publiserer ikke filer av typen «exe».',
  ])
  const { site } = await loadSite(content, { cache: false })
  expect([...(site.plans[0]?.attachments.keys() ?? [])]).toEqual([])
})

test.each([
  ['a script', '<svg><script>alert(1)</script></svg>'],
  ['event handlers', '<svg onload="alert(1)"><path d="M0 0"/></svg>'],
  ['links out', '<svg><a href="https://x.example"><path d="M0 0"/></a></svg>'],
  ['foreign content', '<svg><foreignObject><p>Hei</p></foreignObject></svg>'],
  ['images from outside', '<svg><use href="https://x.example/a.svg#b"/></svg>'],
  ['styles from outside', '<svg><path style="fill:url(https://x.example)" d="M0 0"/></svg>'],
  ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg><path d="M0 0"/></svg>'],
])('a drawing with %s is left out', async (_, svg) => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/filer/figur.svg': svg,
  })
  expect(await linesFromDisk(content, rule.id)).toEqual([
    'content/plan/filer/figur.svg:1:1 SVG-filen inneholder noe annet enn en tegning. Den er ikke publisert.',
  ])
})

// Windows asks for rights to make links.
test.skipIf(process.platform === 'win32')('links out of the folder are not read', async () => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/kapitler/a.md': '---\ntittel: A\n---\nTekst.\n',
    '../hemmelig.md': '---\ntittel: Hemmelig\n---\n',
  })
  await symlink(join(content, '../hemmelig.md'), join(content, 'plan/kapitler/notat.md'))
  await symlink(join(content, '..'), join(content, 'plan/tiltak'))
  await symlink(join(content, 'plan'), join(content, 'plan/ring'))
  await symlink(join(content, 'plan/kapitler/a.md'), join(content, 'plan/kapitler/b.md'))
  await symlink('finnes-ikke.md', join(content, 'plan/kapitler/c.md'))
  const message = 'Lenken fører ut av mappen med innholdet. Filen er ikke lest.'
  expect(await linesFromDisk(content, rule.id)).toEqual([
    `content/plan/kapitler/c.md:1:1 Lenken fører ikke til noen fil.`,
    `content/plan/kapitler/notat.md:1:1 ${message}`,
    `content/plan/ring:1:1 Her ligger en lenke til en mappe. Den er ikke lest.`,
    `content/plan/tiltak:1:1 ${message}`,
  ])
  const { site } = await loadSite(content, { cache: false })
  expect(site.plans[0]?.chapters.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('files too large and folders too deep are not read', async () => {
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(97)
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/kapitler/alt.md': megabytes(20),
    'plan/filer/film.pdf': megabytes(51),
    [`plan/kapitler/${'a/'.repeat(11)}dypt.md`]: '# Dypt\n',
  })
  expect(await linesFromDisk(content, rule.id)).toEqual([
    'content/plan/filer/film.pdf:1:1 Filen er på 51,0 MB. Det meste vi leser, er 50,0 MB.',
    `content/plan/kapitler/${'a/'.repeat(10)}a:1:1 Mappen ligger mer enn 12 nivåer ned. Den er ikke lest.`,
    'content/plan/kapitler/alt.md:1:1 Filen er på 20,0 MB. Det meste vi leser, er 4,0 MB.',
  ])
})

test('the rule’s page shows the findings as they are', async () => {
  const page = await readFile(new URL('rule.md', import.meta.url), 'utf8')
  for (const message of [
    'Vi publiserer ikke filer av typen «exe».',
    'SVG-filen inneholder noe annet enn en tegning. Den er ikke publisert.',
    'Lenken fører ut av mappen med innholdet. Filen er ikke lest.',
    'Filen er på 5,0 MB. Det meste vi leser, er 4,0 MB.',
    'Filen kan ikke hete «aux.md»: «aux.md» er et navn som Windows har tatt.',
  ])
    expect(page).toContain(message)
})

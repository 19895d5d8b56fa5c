import { expect, test } from 'vitest'
import { linesFromDisk, temporaryContent } from '../../../tests/temporary-site.ts'
import { minimalPlan } from '../../../tests/test-rule.ts'
import { loadSite } from '../../plan/load-site.ts'
import rule from './rule.ts'

/** One transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const svg = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}><path d="M0 0h9"/></svg>`

test('pictures, and files that do not say they are some', async () => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/filer/a.png': pixel,
    'plan/filer/b.svg': svg(' viewBox="0 0 9 9"'),
    'plan/filer/c.svg': svg(' width="9" height="9"'),
    'plan/filer/d.pdf': 'PDF',
    'plan/filer/e.txt': 'png',
  })
  expect(await linesFromDisk(content, rule.id)).toEqual([])
})

test('text, half a picture, nothing and a drawing without size are told of, and published as they are', async () => {
  const content = await temporaryContent({
    'plan/plan.md': minimalPlan,
    'plan/filer/a.png': 'Dette er tekst.',
    'plan/filer/b.PNG': pixel.subarray(0, 9),
    'plan/filer/c.jpeg': '',
    'plan/filer/d.svg': svg(''),
  })
  const message = (ending: string) =>
    `Filen heter noe på «${ending}», men vi kan ikke lese den som et bilde.`
  expect(await linesFromDisk(content, rule.id)).toEqual([
    `content/plan/filer/a.png:1:1 ${message('png')}`,
    `content/plan/filer/b.PNG:1:1 ${message('PNG')}`,
    `content/plan/filer/c.jpeg:1:1 ${message('jpeg')}`,
    `content/plan/filer/d.svg:1:1 ${message('svg')}`,
  ])
  const { site } = await loadSite(content, { cache: false })
  expect(site.plans[0]?.attachments.size).toBe(4)
})

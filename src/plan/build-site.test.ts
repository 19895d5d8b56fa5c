import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../tests/site-from.ts'
import type { Attachment } from './model.ts'

const file = (path: string, width?: number): Attachment => ({
  path,
  file: `/content/${path}`,
  size: 1,
  type: 'image/png',
  hash: path,
  ...(width === undefined ? {} : { width, height: width }),
})

function findingsOf(settings: string, attachments: readonly Attachment[]) {
  const { findings } = siteFrom(
    { 'nettsted.yaml': settings, 'plan/plan.md': '---\ntittel: Plan\n---\n' },
    attachments,
  )
  return findings.map(
    ({ ruleId, message, hint, place }) =>
      `${place.start.line}:${place.start.column} ${ruleId} ${message} ${hint}`,
  )
}

describe('the logo', () => {
  test.each(['filer/logo.png', './filer/logo.png'])('is found at %s', (logo) => {
    expect(findingsOf(`navn: N\nlogo: ${logo}\n`, [file('filer/logo.png', 9)])).toEqual([])
  })

  test.each([
    ['filer/loga.png', 'Vi finner ikke filen «filer/loga.png». Mente du «filer/logo.png»?'],
    ['logo-ny.jpg', 'Vi finner ikke filen «logo-ny.jpg». Legg filen i mappen filer/'],
    ['filer/notat.pdf', 'Logoen «filer/notat.pdf» er ikke et bilde vi kan vise. Bruk PNG'],
  ])('%s is told', (logo, message) => {
    const attachments = [file('filer/logo.png', 9), file('filer/notat.pdf')]
    expect(findingsOf(`navn: N\nlogo: ${logo}\n`, attachments)).toEqual([
      expect.stringContaining(`2:7 reference-exists ${message}`),
    ])
  })
})

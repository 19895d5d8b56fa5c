import { describe, expect, test } from 'vitest'
import { readPdf } from '../../tests/read-pdf.ts'
import { packFile } from './pack-file.ts'

const content = 'BT ET % endobj'
const objects = [
  '<<\n  /Type /Pages\n  /Count 1\n  /Kids [3 0 R]\n>>',
  `<<\n  /Length ${content.length}\n>>\nstream\n${content}\nendstream`,
  '<<\n  /Type /Page\n  /Parent 1 0 R\n  /MediaBox [0 0 9 9]\n  /Contents 2 0 R\n>>',
  '<<\n  /Title (Før)\n>>',
  '<<\n  /Type /Catalog\n  /Pages 1 0 R\n>>',
]

/** A file of objects as Typst writes them. */
function written(parts: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n%\x80\x80\x80\x80\n\n'
  const table = parts.map((part, index) => {
    const line = `${String(text.length).padStart(10, '0')} 00000 n\r\n`
    text += `${index + 1} 0 obj\n${part}\nendobj\n\n`
    return line
  })
  const start = text.length
  text += `xref\n0 ${parts.length + 1}\n0000000000 65535 f\r\n${table.join('')}`
  text += `trailer\n<<\n  /Size ${parts.length + 1}\n  /Root 5 0 R\n  /Info 4 0 R\n  /ID [(a) (b)]\n>>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(text, 'latin1')
}

describe('packFile', () => {
  test('hands on what stands outside streams, and another reader finds what is made of it', async () => {
    const seen: string[] = []
    const packed = await packFile(written(objects), (texts) => {
      seen.push(...texts)
      return texts.map((text) => text.replace('Før', 'Etterp\xe5'))
    })
    expect(seen).toEqual(objects.filter((_, index) => index !== 1))
    const { info, pages } = await readPdf(packed)
    expect(info['Title']).toBe('Etterpå')
    expect(pages).toHaveLength(1)
    expect(Buffer.from(packed).toString('latin1')).toContain(`stream\n${content}\nendstream`)
  })

  test('leaves a fifth of a file of many small objects, and a reader finds the last of them', async () => {
    const many = [
      ...objects.slice(0, 3),
      '<<\n  /Title 1400 0 R\n>>',
      ...objects.slice(4),
      ...Array.from(
        { length: 1500 },
        (_, at) => `(${'Et barn, en ungdom og en forelder, '.repeat(3)}${at + 6})`,
      ),
    ]
    const file = written(many)
    const packed = await packFile(file, (texts) => texts)
    expect(packed.length).toBeLessThan(file.length / 5)
    expect((await readPdf(packed)).info['Title']).toMatch(/ 1400$/)
  })

  test('refuses a file of a form it does not know', async () => {
    await expect(
      packFile(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'), (texts) => texts),
    ).rejects.toThrow('en annen form')
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { adoptedPlan as adopted, printed } from '../../tests/printed.ts'
import type { Attachment } from '../plan/model.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planverk-pdf-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A file in filer/ of the plan `p`, as loading would measure it. */
async function attached(
  name: string,
  bytes: Uint8Array | string,
  type: string,
  size: { width: number; height: number } | undefined,
): Promise<Attachment> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return { path: `p/filer/${name}`, file, size: bytes.length, type, hash: name, ...size }
}

describe('odd pictures', () => {
  test('pictures: with words, without, broken, missing, a drawing, a drawing nobody can set', async () => {
    const png = await sharp({
      create: { width: 40, height: 20, channels: 4, background: '#1a3b5c80' },
    })
      .png()
      .toBuffer()
    const jpeg = await sharp({
      create: { width: 3000, height: 200, channels: 3, background: '#777' },
    })
      .jpeg()
      .toBuffer()
    const svg = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">${inner}</svg>`
    const attachments = await Promise.all([
      attached('a.png', png, 'image/png', { width: 40, height: 20 }),
      attached('b.jpg', jpeg, 'image/jpeg', { width: 3000, height: 200 }),
      attached('c.png', png.subarray(0, 60), 'image/png', { width: 40, height: 20 }),
      attached(
        'd.svg',
        svg('<circle cx="20" cy="20" r="9" opacity=".5"/><text y="9">Å 😀</text>'),
        'image/svg+xml',
        {
          width: 80,
          height: 40,
        },
      ),
      attached('e.svg', svg('<g><'), 'image/svg+xml', { width: 80, height: 40 }),
    ])
    const pdf = await printed(
      {
        'p/plan.md': adopted,
        'p/kapitler/01-a.md': [
          '![Eit skilt](filer/a.png "Skiltet ved skulen")',
          '![](filer/b.jpg)',
          'Før ![Øydelagd](filer/c.png) etter.',
          '![Sirkel](filer/d.svg)',
          '![Utan form](filer/e.svg)',
          '![Borte](filer/x.png)',
          'Slutt.',
        ].join('\n\n'),
      },
      attachments,
    )
    expect(pdf.alternatives).toEqual(['Eit skilt', 'Sirkel'])
    expect(pdf.text).toContain('Skiltet ved skulen')
    for (const words of ['Før Øydelagd etter', 'Utan form', 'Borte', 'Slutt.'])
      expect(pdf.text.replace(/ \d+ /g, ' ')).toContain(words)
  })

  test('pictures and links are in print however their address is typed', async () => {
    const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a6' } })
      .png()
      .toBuffer()
    const size = { width: 40, height: 20 }
    const pdf = await printed(
      {
        'p/plan.md': adopted,
        'p/kapitler/01-a.md': [
          '![Ein][f]',
          '![To](../filer/a.png)',
          '![Tre](filer/b%20c.png)',
          '[Besøket][b] og [nettet][n].',
          '[f]: filer/a.png\n[b]: ../tiltak/t.md\n[n]: https://x.example/100%25',
        ].join('\n\n'),
        'p/tiltak/t.md': '---\ntittel: Tiltaket\n---\n',
      },
      [
        await attached('a.png', png, 'image/png', size),
        await attached('b c.png', png, 'image/png', size),
      ],
    )
    expect(pdf.alternatives).toEqual(['Ein', 'To', 'Tre'])
    expect(pdf.links).toContain('https://x.example/100%25')
    // From the chapter, and from the table of how the measures go.
    expect(pdf.jumps.filter(({ told, page }) => told === 'Tiltaket' && page > 0)).toHaveLength(2)
  })

  test('drawings: letters of the document, an emoji, a title of 300 letters, one too tall to read', async () => {
    const long = 'Familier som får hjelp '.repeat(13).trim()
    const serie = 'serie: [{periode: "2024", verdi: 61}, {periode: "2025", verdi: 77}]'
    const weeks = Array.from({ length: 1000 }, (_, at) => `veke ${at + 1};${at}`)
    const goals = Array.from({ length: 90 }, (_, at) => [
      `p/mal/m${at}.md`,
      `---\ntittel: Mål nummer ${at} <b> & "c"\n${at > 0 ? 'delmål av: m0' : ''}\n---\n`,
    ])
    const pdf = await printed({
      'p/plan.md': adopted,
      'p/indikatorer/a.md': `---\ntittel: Glade 🎉 barn\n${serie}\n---\n`,
      'p/indikatorer/b.md': `---\ntittel: ${long}\n${serie}\n---\n`,
      'p/indikatorer/c.md': '---\ntittel: Mange\n---\n',
      'p/indikatorer/c.csv': `periode;verdi\n${weeks.join('\n')}\n`,
      'p/indikatorer/d.md':
        '---\ntittel: Ord\nserie: [{periode: "2024", verdi: omtrent 20}, {periode: "2025", verdi: 4}]\n---\n',
      'p/tiltak/en.md': '---\ntittel: Ein\nstatus: pågår\nperiode: {fra: 2026, til: 2027}\n---\n',
      ...Object.fromEntries(goals),
    })
    expect(pdf.alternatives).toContain('Glade □ barn')
    expect(pdf.alternatives).toContain(long)
    expect(pdf.alternatives).toContain('Når tiltaka skal gjerast')
    expect(pdf.roles.get('Figure')).toBe(pdf.alternatives.length)
    // Words of the drawing itself, then those of its table.
    expect(pdf.text).toMatch(
      /Glade □ barn Frå 61 \(2024\) til 77 \(2025\)\. 55 .* 80 2025\s?2024 61 77 Verdi .*Periode Verdi 2024 61/,
    )
    expect(pdf.alternatives).toContain('Mange')
    expect(pdf.text).toMatch(/veke 1 0 .*veke 1000 999/)
    // Of one number there is nothing to draw.
    expect(pdf.alternatives).not.toContain('Ord')
    // Ninety goals would be smaller than anybody reads: told in words.
    expect(pdf.alternatives).not.toContain('Måla og kva som skal føre dit')
    expect(pdf.text).toContain('Måla og kva som skal føre dit 90 mål')
  })
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../test-site.ts'
import { shrinkImage } from './images.ts'

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const

async function picture(width: number, height: number, orientation?: number) {
  const file = join(await temporaryFolder(), 'bilde.jpg')
  const create = { width, height, channels: 3, background: '#888', noise } as const
  const plain = sharp({ create }).jpeg()
  await (orientation ? plain.withMetadata({ orientation }) : plain).toFile(file)
  return { path: 'filer/bilde.jpg', file, type: 'image/jpeg', width, height }
}

describe('shrinkImage', () => {
  test('makes a wide picture 1600 pixels wide, with the same bytes every time', async () => {
    const attachment = await picture(1700, 850)
    const small = await shrinkImage(attachment)
    expect(await sharp(small).metadata()).toMatchObject({
      width: 1600,
      height: 800,
      format: 'jpeg',
    })
    expect(await shrinkImage(attachment)).toEqual(small)
  })

  test('turns a photograph upright, as its metadata is lost', async () => {
    const small = await shrinkImage(await picture(2000, 1700, 6))
    const { width, height, exif, orientation } = await sharp(small).metadata()
    expect({ width, height }).toEqual({ width: 1600, height: 1882 })
    expect(exif).toBeUndefined()
    expect(orientation).toBeUndefined()
  })

  test('leaves a picture of 1600 pixels alone', async () => {
    expect(await shrinkImage(await picture(1600, 100))).toBeUndefined()
  })

  test('takes the metadata out of a photograph of any size', async () => {
    const small = await shrinkImage(await picture(300, 200, 1))
    const { width, exif } = await sharp(small).metadata()
    expect({ width, exif }).toEqual({ width: 300, exif: undefined })
  })

  test('leaves what is no picture, or no whole one, alone', async () => {
    const file = join(await temporaryFolder(), 'x')
    await writeFile(file, 'ikke et bilde')
    const wide = { path: 'x', file, width: 4000, height: 10 }
    expect(await shrinkImage({ ...wide, type: 'image/svg+xml' })).toBeUndefined()
    expect(await shrinkImage({ ...wide, type: 'image/png' })).toBeUndefined()
    expect(await shrinkImage({ path: 'x', file, type: 'application/pdf' })).toBeUndefined()
  })
})

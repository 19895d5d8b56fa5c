/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page: import('./site/page.ts').Page
  }
}

// Named in Astro's adapter documentation, but without types of its own in 7.3.4.
declare module 'virtual:astro:manifest' {
  export const manifest: import('astro').SSRManifest
}

// What is used of it; it has no types of its own (2.9).
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    signs: string,
    options: {
      targetFormat: 'woff2'
      variationAxes: Record<string, { min: number; max: number }>
      keepFeatures: readonly string[]
      noHinting: boolean
      preserveNameIds: readonly number[]
    },
  ): Promise<Buffer>
}

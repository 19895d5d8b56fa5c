/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page: import('./site/page.ts').Page
  }
}

// Named in Astro's adapter documentation, but without types of its own in 7.3.5.
declare module 'virtual:astro:manifest' {
  export const manifest: import('astro').SSRManifest
}

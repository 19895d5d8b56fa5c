import type { Addresses } from '../addresses.ts'
import type { DataFile } from '../page.ts'

/** What a page may fetch and run: the site's own files, and nothing written into the page itself. */
export const contentPolicy = [
  "default-src 'none'",
  // The search runs Pagefind's WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // Small drawings in the stylesheet.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

/** The headers a web server should send with every file, the policy among them: a page cannot forbid frames itself. */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', `${contentPolicy}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
]

/** The headers as hosts such as Netlify and Cloudflare Pages read them. */
export function headersFile(addresses: Addresses): DataFile {
  const lines = [
    `${addresses.base}*`,
    ...securityHeaders.map(([name, value]) => `  ${name}: ${value}`),
  ]
  return { path: '_headers', content: `${lines.join('\n')}\n` }
}

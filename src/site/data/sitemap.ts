import { escapeXml } from '../../check/reporters/words.ts'
import type { Addresses } from '../addresses.ts'
import type { DataFile, Page } from '../page.ts'

const sitemapPath = 'sitemap.xml'

/** The addresses search engines are to know, as a sitemap; for a site whose own address is known. */
export function sitemap(pages: readonly Pick<Page, 'kind' | 'canonical'>[]): DataFile {
  const found = pages.flatMap(({ kind, canonical }) =>
    canonical === undefined || kind === 'notFound' ? [] : [canonical],
  )
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...found.map((address) => `<url><loc>${escapeXml(address)}</loc></url>`),
    '</urlset>',
  ]
  return { path: sitemapPath, content: `${lines.join('\n')}\n` }
}

/** Everybody may read everything; the sitemap is told where there is one. */
export function robots(addresses: Addresses, hasSitemap: boolean): DataFile {
  const lines = [
    'User-agent: *',
    'Disallow:',
    ...(hasSitemap ? [`Sitemap: ${addresses.whole(addresses.href(sitemapPath))}`] : []),
  ]
  return { path: 'robots.txt', content: `${lines.join('\n')}\n` }
}

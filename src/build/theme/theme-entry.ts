import { manifest } from 'virtual:astro:manifest'
import { App } from 'astro/app'
import type { Page } from '../../site/page.ts'

class ThemeApp extends App {
  // Astro answers a render error with an empty 500; the build needs the error itself.
  override createErrorHandler() {
    return {
      renderError: (_request: Request, { error, status }: { error?: unknown; status: number }) => {
        if (error !== undefined && error !== null) throw error
        return Promise.resolve(new Response(null, { status }))
      },
    }
  }
}

/** Gives a function that draws pages under a base path, and throws what a component threw. */
export function openApp(options: { base: string; site?: string | undefined }) {
  const { base, site } = options
  const app = new ThemeApp({ ...manifest, base, ...(site === undefined ? {} : { site }) }, false)
  const route = manifest.routes.find(({ routeData }) => routeData.route === '/[...path]')
  if (!route) throw new Error('Temaet har ingen side som tar imot alle adresser.')
  const { routeData } = route
  return async (page: Page): Promise<{ status: number; html: string }> => {
    const address = new URL(page.href, site ?? 'http://localhost')
    const response = await app.render(new Request(address), { routeData, locals: { page } })
    return { status: response.status, html: await response.text() }
  }
}

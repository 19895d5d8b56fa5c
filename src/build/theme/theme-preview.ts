import { resolve, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { localDay } from '../local-day.ts'
import type { SiteModel } from '../render-site.ts'

/** Lets `astro dev` draw the pages of a content folder, for those who change components. */
export function themePreview(folder: string): AstroIntegration {
  const content = resolve(folder)
  return {
    name: 'planverk-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let model = loadModel(content)
        server.watcher.add(content)
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(content + sep)) return
          model = loadModel(content)
          server.environments.client.hot.send({ type: 'full-reload' })
        })
        server.middlewares.use(async (request, response, next) => {
          const [path = '/'] = (request.url ?? '/').split('?')
          try {
            const { pages: made, base } = await model
            const pages = [...made]
            const page =
              pages.find(({ href }) => href === path) ??
              pages.find(({ kind }) => kind === 'notFound' && path.endsWith('/') && path !== '/')
            if (page) Reflect.set(request, Symbol.for('astro.locals'), { page })
            else if (path === '/') return void response.writeHead(302, { location: base }).end()
            // Astro serves the theme's own files from the root.
            else if (path.startsWith(base)) request.url = `/${path.slice(base.length)}`
            next()
          } catch (error) {
            next(error)
          }
        })
      },
    },
  }
}

// By a computed address: the theme is compiled anew when a file that its configuration imports
// changes, and all of planverk is behind this one.
async function loadModel(content: string): Promise<SiteModel> {
  const addressOf = (name: string) => new URL(name, import.meta.url).href
  const { loadAndCheck }: typeof import('../load-model.ts') = await import(
    addressOf('../load-model.ts')
  )
  const { siteModel }: typeof import('../site-model.ts') = await import(
    addressOf('../site-model.ts')
  )
  return siteModel(await loadAndCheck({ content, today: localDay() }), { pdf: false })
}

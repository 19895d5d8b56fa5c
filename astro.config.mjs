import { posix } from 'node:path'
import { defineConfig, passthroughImageService } from 'astro/config'
import { themeAdapter } from './src/build/theme/adapter.ts'
import { themeFonts } from './src/build/theme/font-subset.ts'
import { themePreview } from './src/build/theme/theme-preview.ts'
import { withoutUnusedCss } from './src/build/theme/unused-css.ts'

const folder = 'tema'

// The theme is compiled here and content is rendered through it later, under a base path nobody
// knows yet: nothing in this file may depend on a base, an address or the machine.
export default defineConfig({
  output: 'server',
  adapter: themeAdapter(),
  integrations: [themeFonts(), withoutUnusedCss(), themePreview('content')],
  image: { service: passthroughImageService() },
  // The bundle serves `plan/` and `404.html` alike.
  trailingSlash: 'ignore',
  // Astro 7's default glues inline elements that stand on lines of their own.
  compressHTML: true,
  build: { assets: folder, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: { checkOrigin: false },
  vite: {
    envDir: false,
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // Astro would call the stylesheet `_..css`, and some hosts leave out names with a `_`.
          assetFileNames: ({ names }) =>
            `${folder}/${names[0]?.endsWith('.css') ? 'tema' : '[name]'}.[hash][extname]`,
        },
      },
    },
    environments: {
      ssr: { build: { rolldownOptions: { output: { minify: true } } } },
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: ({ name }) => `${folder}/${name.split('.')[0]}.[hash].js`,
            },
          },
        },
      },
    },
    experimental: {
      renderBuiltUrl(file, { hostType, ssr }) {
        // A string, because Vite heeds `relative: true` in client code only (tested with 8).
        if (hostType === 'css') return posix.relative(folder, file)
        if (ssr) throw new Error(`Bruk frame.base i stedet for å importere adressen til ${file}.`)
        return undefined
      },
    },
  },
})

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** The Astro integration that turns the theme into a bundle which renders page models anywhere. */
export function themeAdapter(): AstroIntegration {
  let scrub = (code: string) => code
  return {
    name: 'planverk-theme',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        scrub = scrubber(fileURLToPath(config.root))
        // In renderChunk, because the names of the chunks are hashes of what it returns.
        const renderChunk = (code: string) => ({ code: scrub(code), map: null })
        const plugin = { name: 'planverk-scrub', enforce: 'post' as const, renderChunk }
        // The bundle has no node_modules beside it; `astro dev` does, and cannot load them bundled.
        const ssr = command === 'build' ? { noExternal: true as const } : {}
        updateConfig({ vite: { plugins: [plugin], ssr } })
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'planverk-theme',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./theme-entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
        })
      },
      'astro:build:ssr': ({ manifest }) => {
        // Tested with Astro 7.3.4, which writes this very object into the bundle after the hook.
        Object.assign(manifest, JSON.parse(scrub(JSON.stringify(manifest))), {
          rootDir: nowhere,
          srcDir: nowhere,
          publicDir: nowhere,
          cacheDir: nowhere,
          outDir: nowhere,
          buildClientDir: nowhere,
          buildServerDir: nowhere,
          // Encrypts the props of server islands, of which there are none; else random.
          key: Buffer.alloc(32).toString('base64'),
          logLevel: 'silent',
        })
        manifest.assets.sort()
      },
    },
  }
}

const nowhere = 'file:///planverk/'

// The names of modules are absolute paths. With the machine's folders in the bundle, two machines
// would compile the same theme to different bytes. Only what begins a string or a file URL is a
// path: a root as short as `/app/` also occurs inside other texts.
function scrubber(root: string) {
  const folder = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`
  if (dirname(root) === root) return (code: string) => code
  return (code: string) =>
    ['"', "'", '`', 'file://', 'file:///'].reduce(
      (scrubbed, before) => scrubbed.replaceAll(before + folder, `${before}/planverk/`),
      code,
    )
}

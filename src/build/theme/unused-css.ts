import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { ChildNode, Container, Document, Plugin, Root } from 'postcss'

/** The Astro integration that leaves out of the site's stylesheet what Designsystemet has and no component of ours uses. */
export function withoutUnusedCss(): AstroIntegration {
  return {
    name: 'planverk-unused-css',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root)
        const whole = join(root, 'src', 'styles', 'index.css')
        const plugin: Plugin = {
          postcssPlugin: 'planverk-unused-css',
          // At the end, when the imported sheets stand in this one.
          OnceExit(sheet) {
            if (sheet.source?.input.file === whole) dropUnused(sheet, markupIn(root))
          },
        }
        updateConfig({ vite: { css: { postcss: { plugins: [plugin] } } } })
      },
    },
  }
}

/**
 * Takes away the rules for classes and attributes of Designsystemet that the markup never writes and for palettes we
 * do not have, and then the custom properties that nothing reads.
 */
export function dropUnused(sheet: Root, markup: string): void {
  const written = new Set(markup.match(/[\w-]+/g))
  const isUsed = (selector: string) =>
    namesIn(selector).every(({ name, palette }) =>
      palette === undefined ? written.has(name) : palettes.has(palette),
    )
  sheet.walkRules((rule) => {
    const used = rule.selectors.filter(isUsed)
    if (used.length === 0) dropWithEmptyParents(rule)
    else if (used.length < rule.selectors.length) rule.selectors = used
  })
  while (dropUnreadProperties(sheet)) {
    // One that is gone may have been the last to read another.
  }
}

const palettes = new Set(['accent', 'neutral', 'info', 'success', 'warning', 'danger'])
const optional =
  /\.(ds-[\w-]+)|\[data-color="?([\w-]+)"?\]|\[(data-(?:size|typography))\b|\[([\w-]+)(?:="?([\w-]+)"?)?\]/g

/** What of Designsystemet an element must have to be meant; what stands in brackets may be one of several, or a not. */
function namesIn(selector: string): { name: string; palette?: string }[] {
  let plain = selector
  for (let outer = ''; outer !== plain; ) {
    outer = plain
    plain = outer.replace(/(:is|:where|:has)?\(([^()]*)\)/g, (_, kind, inner) =>
      kind === undefined || inner.includes(',') ? '' : ` ${inner}`,
    )
  }
  const isTheirs = plain.includes('.ds-')
  return [...plain.matchAll(optional)].flatMap(([, name, palette, size, attribute, value]) => {
    if (palette !== undefined) return { name: '', palette }
    if (name !== undefined || size !== undefined) return { name: name ?? size ?? '' }
    // What somebody opens is written by the browser.
    if (!isTheirs || attribute === 'open') return []
    return [attribute, value].flatMap((one) => (one === undefined ? [] : { name: one }))
  })
}

function dropUnreadProperties(sheet: Root): boolean {
  const read = new Set<string>()
  sheet.walk((node) => {
    const text = node.type === 'decl' ? node.value : node.type === 'atrule' ? node.params : ''
    for (const [name] of text.matchAll(/--[\w-]+/g)) read.add(name)
  })
  let dropped = false
  sheet.walkDecls(/^--/, (declaration) => {
    if (read.has(declaration.prop)) return
    dropped = true
    dropWithEmptyParents(declaration)
  })
  return dropped
}

function dropWithEmptyParents(node: ChildNode): void {
  let parent: Container | Document | undefined = node.parent
  node.remove()
  while (parent !== undefined && parent.type !== 'root' && parent.nodes?.length === 0) {
    const above: Container | Document | undefined = parent.parent
    parent.remove()
    parent = above
  }
}

/** All that components and layouts say: who writes a class, names it. */
function markupIn(root: string): string {
  return ['components', 'layouts']
    .flatMap((folder) => {
      const path = join(root, 'src', folder)
      return readdirSync(path).map((file) => readFileSync(join(path, file), 'utf8'))
    })
    .join('\n')
}

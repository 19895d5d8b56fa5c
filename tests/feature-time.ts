import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What of V8's profile of a thread is read. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[]
  /** The node that ran at each look. */
  samples: number[]
  /** Microseconds since the look before. */
  timeDeltas: number[]
}

/** Seconds of processor time by what they were used for. */
export interface FeatureTime {
  features: Record<string, number>
  /** All other work in JavaScript; waiting and collecting garbage, which belong to nobody, are left out. */
  rest: number
}

/** The code each feature of the site is made by. */
export const features: Readonly<Record<string, RegExp>> = {
  pictures: /\/src\/site\/pictures\//,
  search: /\/src\/(build\/)?search\//,
  'data files': /\/src\/site\/data\//,
  'data in pages': /\/src\/site\/frame\/head\.ts/,
  pdf: /\/src\/pdf\//,
}

/** Reads the profiles that `node --cpu-prof` left in a folder, one a thread; work belongs to the nearest feature that called for it. */
export async function featureTime(folder: string): Promise<FeatureTime> {
  const found: FeatureTime = {
    features: Object.fromEntries(Object.keys(features).map((name) => [name, 0])),
    rest: 0,
  }
  for (const file of await readdir(folder)) {
    const { nodes, samples, timeDeltas } = JSON.parse(
      await readFile(join(folder, file), 'utf8'),
    ) as Profile
    const owners = ownersOf(nodes)
    for (const [at, id] of samples.entries()) {
      const owner = owners.get(id)
      const seconds = (timeDeltas[at] ?? 0) / 1e6
      if (owner === undefined) found.rest += seconds
      else if (owner !== 'nobody') found.features[owner] = (found.features[owner] ?? 0) + seconds
    }
  }
  return found
}

/** The feature of each node that has one; `nobody` where no JavaScript ran. */
function ownersOf(nodes: Profile['nodes']): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const owners = new Map<number, string>()
  const waiting = nodes
    .slice(0, 1)
    .map((node) => ({ node, above: undefined as string | undefined }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, above } = next
    const { functionName, url } = node.callFrame
    const own = /^\((idle|program|garbage collector)\)$/.test(functionName)
      ? 'nobody'
      : Object.keys(features).find((name) => features[name]?.test(url))
    const owner = own ?? above
    if (owner !== undefined) owners.set(node.id, owner)
    for (const id of node.children ?? []) {
      const child = byId.get(id)
      if (child) waiting.push({ node: child, above: owner })
    }
  }
  return owners
}

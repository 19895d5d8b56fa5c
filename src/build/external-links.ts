import { readLink } from '../plan/link.ts'
import type { Plan, Site } from '../plan/model.ts'
import type { Finding, Place } from '../source/place.ts'
import type { SourceFile } from '../source/source-file.ts'

export interface ExternalLinkOptions {
  fetch: (address: string, init: RequestInit) => Promise<Response>
  /** Milliseconds an address has to answer. */
  timeLimit: number
  /** So many addresses are asked side by side. */
  atOnce: number
}

/**
 * Asks every address outside the site that a plan leads to, each once; what does not answer is a note at the first
 * place that names it. Addresses within a network are never asked.
 */
export async function checkExternalLinks(
  site: Site,
  options: ExternalLinkOptions,
): Promise<Finding[]> {
  const places = placesOf(site)
  const problems = new Map<string, string>()
  const queue = places.keys()
  const askNext = async () => {
    for (const address of queue) {
      const problem = await problemOf(address, options)
      if (problem) problems.set(address, problem)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, options.atOnce) }, askNext))
  // In the order of the texts, whoever answered first.
  return [...places].flatMap(([address, [place, ...others]]) => {
    const problem = problems.get(address)
    if (!problem || !place) return []
    return [
      {
        ruleId: 'external-link-reachable',
        severity: 'note' as const,
        message: `Adressen «${shortened(address)}» ${problem}.`,
        hint: 'Åpne den i en nettleser. Er siden flyttet eller borte, bytt lenken eller ta den bort.',
        place,
        ...(others.length > 0 && {
          related: others.map((other) => ({ place: other, message: 'Adressen står også her.' })),
        }),
      },
    ]
  })
}

/** What is wrong with an address; undefined where it leads somewhere, or where only a person can tell. */
async function problemOf(
  address: string,
  options: ExternalLinkOptions,
): Promise<string | undefined> {
  try {
    // Not all servers know HEAD; those that refuse it, or hang up, are asked as a browser asks.
    const status = await statusOf('HEAD', address, options).catch((cause) => {
      if (isLate(cause)) throw cause
      return Number.NaN
    })
    const settled = status < 400 ? status : await statusOf('GET', address, options)
    if (settled === 404 || settled === 410) return `fører ikke til noen side (${settled})`
    // A server that wants to know who asks (401, 403, 429) may well have the page.
    return settled >= 500 ? `svarer med en feil (${settled})` : undefined
  } catch (cause) {
    return isLate(cause)
      ? `svarte ikke innen ${String(options.timeLimit / 1000).replace('.', ',')} sekunder`
      : 'svarer ikke'
  }
}

const MOST_REDIRECTS = 10

/** Follows a server step by step, but not into a network: where it leads there, its own answer stands. */
async function statusOf(
  method: 'HEAD' | 'GET',
  address: string,
  { fetch, timeLimit }: ExternalLinkOptions,
): Promise<number> {
  const signal = AbortSignal.timeout(timeLimit)
  let at = address
  for (let step = 0; ; step++) {
    const response = await fetch(at, { method, redirect: 'manual', signal })
    await response.body?.cancel()
    const location = response.headers.get('location')
    const isRedirect = response.status >= 300 && response.status < 400 && location !== null
    const next = isRedirect && URL.canParse(location, at) ? new URL(location, at).href : undefined
    if (next === undefined || !isPublic(next)) return response.status
    if (step === MOST_REDIRECTS) throw new Error('Too many redirects')
    at = next
  }
}

function isLate(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TimeoutError'
}

function placesOf(site: Site): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  const add = (typed: string, place: Place) => {
    const address = typed.split('#', 1)[0] ?? ''
    if (!isPublic(address)) return
    const known = places.get(address)
    if (known) known.push(place)
    else places.set(address, [place])
  }
  for (const { address, place } of fieldAddresses(site.source)) add(address, place)
  for (const plan of site.plans)
    for (const { address, place } of addressesOf(plan)) add(address, place)
  return places
}

function* addressesOf(plan: Plan): Generator<{ address: string; place: Place }> {
  for (const file of plan.files) yield* fieldAddresses(file)
  for (const { source, body } of [plan, ...plan.entries])
    for (const node of body.links) {
      const link = 'url' in node ? readLink(node.url) : undefined
      if (link?.is === 'external') yield { address: link.address, place: source.placeAt(node) }
    }
}

/** Addresses in the fields above a text; of a .yaml or .csv file, in all of it. */
function* fieldAddresses(source: SourceFile): Generator<{ address: string; place: Place }> {
  const body = source.body.children[0]?.position?.start.offset ?? source.text.length
  for (const { 0: address, index } of source.text
    .slice(0, body)
    .matchAll(/https?:\/\/[^\s"'<>,;[\]{}]+/gi))
    yield { address, place: source.placeAt({ start: index, end: index + address.length }) }
}

/** Only the open web: the machine that checks may stand in a network with doors of its own. */
function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return (
    /^https?:$/.test(protocol) &&
    hostname.includes('.') &&
    !/^[\d.]+$|^\[|\.(?:local|internal|localhost|lan)$/i.test(hostname)
  )
}

function shortened(address: string): string {
  return address.length > 80 ? `${address.slice(0, 80)}…` : address
}

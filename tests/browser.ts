import { type Browser, chromium } from 'playwright-core'

/**
 * Starts a browser: an installed Chrome, Edge or Chromium, else the one that npm brought, which needs no package
 * of the system (Linux only).
 */
export async function startBrowser(
  from: readonly ('installed' | 'npm')[] = ['installed', 'npm'],
  more: readonly string[] = [],
): Promise<Browser> {
  const failures: unknown[] = []
  for (const place of from)
    for (const find of place === 'installed' ? installed : [fromNpm])
      try {
        return await chromium.launch({ args: [...quiet, ...more], ...(await find()) })
      } catch (error) {
        failures.push(error)
      }
  throw new AggregateError(failures, 'No browser starts. Install Chrome, Edge or Chromium.')
}

const installed = [
  () => ({ channel: 'chrome' }),
  () => ({ channel: 'msedge' }),
  () => ({ executablePath: '/usr/bin/chromium' }),
  () => ({ executablePath: '/usr/bin/chromium-browser' }),
  () => ({ channel: 'chromium' }),
]

async function fromNpm() {
  // Without it the package leaves its own libnss3, libnspr4 and libexpat packed (tested with 153.0.0); it is read
  // when the module is loaded.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return { executablePath: await packed.executablePath() }
}

/** Keeps Chromium from looking for updates, and lets it run as root and in containers; it sees our pages only. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

import { renderGithub } from './github.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown } from './markdown.ts'
import { renderPretty } from './pretty.ts'
import type { Reporter } from './reporter.ts'
import { renderSarif } from './sarif.ts'

/** Every format of a report, by the name it is asked for with. */
export const reporters: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['pretty', renderPretty],
  ['json', renderJson],
  ['sarif', renderSarif],
  ['github', renderGithub],
  ['markdown', renderMarkdown],
  ['junit', renderJunit],
])

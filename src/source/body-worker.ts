import { parseMarkdown } from './markdown.ts'

/** Runs in a worker: JSON crosses threads faster than the tree itself. */
export default function parseToJson(body: string): string {
  return JSON.stringify(parseMarkdown(body))
}

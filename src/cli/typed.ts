/** A command as whoever reads it types it: in the repo by npm, where planverk is installed by its own name. */
export function typed(command: string, ...rest: string[]): string {
  // What is published is JavaScript.
  if (import.meta.url.endsWith('.js')) return ['npx planverk', command, ...rest].join(' ')
  return ['npm run', command, ...(rest.length > 0 ? ['--', ...rest] : [])].join(' ')
}

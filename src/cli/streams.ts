/** Where a command writes: results to `out`, failures of the tool to `error`. */
export interface Streams {
  out: { write(text: string): unknown; isTTY?: boolean | undefined }
  error: { write(text: string): unknown }
  env: Record<string, string | undefined>
}

/** 0: done, nothing that counts against the plan. 1: something that does. 2: the command could not run. */
export type ExitCode = 0 | 1 | 2

/** Colour is for terminals; NO_COLOR takes it away there, FORCE_COLOR gives it elsewhere too. */
export function wantsColour({ out, env }: Streams): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  return forced ? forced !== '0' && forced !== 'false' : out.isTTY === true
}

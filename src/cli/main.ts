import { Refusal } from '../source/refusal.ts'
import { Misused, readArguments } from './arguments.ts'
import { help } from './help.ts'
import type { ExitCode, Streams } from './streams.ts'

/** Runs one command and gives its exit code; nothing below ends the process. */
export async function main(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  try {
    const { command, operands, values } = readArguments(argv)
    if (values.help || command === undefined) {
      streams.out.write(await help())
      return values.help ? 0 : 2
    }
    if (operands.length > 0 && ['build', 'check', 'dev'].includes(command))
      throw new Misused(`Vi vet ikke hva «${operands.join(' ')}» er. Mappen oppgis med --content.`)
    // Only what a command needs is loaded, so that each starts at once.
    switch (command) {
      case 'build':
        return await (await import('./build.ts')).build(values, streams)
      case 'check':
        return await (await import('./check.ts')).check(values, streams)
      case 'dev':
        return await (await import('./dev.ts')).dev(values, streams)
      case 'new':
        return await (await import('./new.ts')).newPlan(operands, values, streams)
      default:
        return await (await import('./import.ts')).runImport(operands, values, streams)
    }
  } catch (error) {
    const isFault = error instanceof Error && !(error instanceof Refusal)
    const said = isFault
      ? (error.stack ?? error.message)
      : String((error as Error).message ?? error)
    streams.error.write(`${said}\n`)
    return 2
  }
}

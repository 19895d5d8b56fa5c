import { parseArgs } from 'node:util'
import { localDay } from '../build/local-day.ts'
import { Refusal } from '../source/refusal.ts'

/** A command that cannot run as it was given. */
export class Misused extends Refusal {}

const options = {
  content: { type: 'string' },
  out: { type: 'string' },
  today: { type: 'string' },
  format: { type: 'string' },
  alt: { type: 'boolean' },
  strict: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  baseline: { type: 'string' },
  'fail-on-new': { type: 'boolean' },
  'list-statutes': { type: 'boolean' },
  'list-rules': { type: 'boolean' },
  explain: { type: 'string' },
  external: { type: 'boolean' },
  port: { type: 'string' },
  'no-pdf': { type: 'boolean' },
  språk: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Option = keyof typeof options

/** The options each command takes. */
const commands: Record<string, readonly Option[]> = {
  build: ['content', 'out', 'today', 'alt', 'strict', 'max-warnings', 'no-pdf'],
  check: [
    'content',
    'today',
    'format',
    'alt',
    'strict',
    'max-warnings',
    'baseline',
    'fail-on-new',
    'list-statutes',
    'list-rules',
    'explain',
    'external',
  ],
  dev: ['content', 'today', 'alt', 'port'],
  import: ['out', 'today'],
  new: ['språk'],
}

type Typed = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** The options of a command as they were typed, with the folder and the day it is about. */
export type Values = Typed & { content: string; today: string }

/** Splits what was typed into command, operands and options; refuses what it does not know. */
export function readArguments(argv: readonly string[]): {
  command: string | undefined
  operands: string[]
  values: Values
} {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    // Node says it in English, with the option in quotes.
    const option = /'(-[^' ]+)/.exec(String(error))?.[1] ?? argv.join(' ')
    throw new Misused(`Vi kan ikke lese valget «${option}». Skriv planverk --help.`)
  }
  const { values, positionals } = parsed
  const [command, ...operands] = positionals
  const taken = commands[command ?? '']
  if (command !== undefined && !taken && !values.help)
    throw new Misused(`Vi kjenner ikke kommandoen «${command}». Skriv planverk --help.`)
  const stray = Object.keys(values).find((name) => name !== 'help' && !isOneOf(taken, name))
  if (taken && stray !== undefined && !values.help)
    throw new Misused(`Valget «--${stray}» hører ikke til ${command}. Skriv planverk --help.`)
  const today = values.today ?? localDay()
  // Date.parse takes 30 February for 2 March.
  const day = /^\d{4}-\d{2}-\d{2}$/.test(today) ? new Date(today) : undefined
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== today)
    throw new Misused(`«${today}» er ingen dato. Skriv for eksempel --today 2026-03-01.`)
  return { command, operands, values: { ...values, content: values.content ?? 'content', today } }
}

function isOneOf(taken: readonly string[] | undefined, name: string): boolean {
  return taken?.includes(name) ?? false
}

/** How many warnings a plan may have before they count against it; undefined where nothing was said. */
export function mostWarnings(values: Values): number | undefined {
  const most = values['max-warnings']
  if (most === undefined) return values.strict ? 0 : undefined
  if (values.strict)
    throw new Misused('Velg enten --strict eller --max-warnings. --strict er --max-warnings 0.')
  if (!/^\d{1,9}$/.test(most))
    throw new Misused(`«${most}» er ikke et antall. Skriv for eksempel --max-warnings 10.`)
  return Number(most)
}

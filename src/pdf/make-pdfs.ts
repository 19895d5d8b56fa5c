import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Tinypool } from 'tinypool'
import type { PlanContext } from '../site/context.ts'
import { readPictures } from './pictures.ts'
import { planDocument } from './plan-document.ts'
import { printCode } from './print-code.ts'
import type { PrintBlock, PrintPicture } from './print-document.ts'
import type { TypesetJob, unusable } from './typeset-worker.ts'

/** A plan as a PDF, or why there is none; never both. */
export interface MadePdf {
  bytes?: Uint8Array
  error?: unknown
}

/**
 * Sets plans as tagged PDF/A, in workers while the caller goes on. The same plan on the same day gives the same bytes,
 * and one that cannot be set keeps none of the others back.
 */
export function makePdfs(contexts: readonly PlanContext[]): Promise<MadePdf>[] {
  // In the repo this module is TypeScript, in the package JavaScript; its worker has the same ending.
  const extension = path.extname(new URL(import.meta.url).pathname)
  const pool = new Tinypool({
    filename: new URL(`./typeset-worker${extension}`, import.meta.url).href,
    // Typst is loaded while the first document is made.
    minThreads: Math.min(1, contexts.length),
    // A long plan takes a gigabyte while it is set.
    maxThreads: Math.min(2, availableParallelism(), Math.max(1, contexts.length)),
  })
  const made = contexts.map(async (context): Promise<MadePdf> => {
    try {
      return { bytes: await pool.run(await jobFor(context, pool)) }
    } catch (error) {
      return { error }
    }
  })
  void Promise.all(made).then(() => pool.destroy())
  return made
}

async function jobFor(context: PlanContext, pool: Tinypool): Promise<TypesetJob> {
  const document = planDocument(context)
  const shown = [...document.blocks, ...document.notes.flat()].flatMap(picturesIn)
  const { placed, files } = await readPictures(context.plan, shown)
  // What was drawn anew is whole; a drawing is handed on as its writer saved it.
  const drawings = new Map([...files].filter(([file]) => file.endsWith('.svg')))
  const left: ReturnType<typeof unusable> =
    drawings.size > 0 ? await pool.run(drawings, { name: 'unusable' }) : []
  const usable = new Map([...placed].filter(([, { file }]) => !left.includes(file)))
  return {
    // Written here, since the text is handed to the worker in no time, and the document is not.
    source: printCode(document, usable),
    files,
    words: document.words,
    timestamp: Date.parse(`${context.report.today}T00:00:00Z`) / 1000,
  }
}

function picturesIn(block: PrintBlock): PrintPicture[] {
  if (block.is === 'image' || block.is === 'drawing') return [block]
  if (block.is === 'list') return block.items.flat().flatMap(picturesIn)
  return 'blocks' in block ? block.blocks.flatMap(picturesIn) : []
}

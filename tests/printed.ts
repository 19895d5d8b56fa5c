import { makePdfs } from '../src/pdf/make-pdfs.ts'
import type { Attachment } from '../src/plan/model.ts'
import { planContext } from '../src/site/context.ts'
import { contextFrom } from './context-from.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'

/** The plan.md of a plan that was adopted, in nynorsk. */
export const adoptedPlan = `---
tittel: Plan for gode dager
kommune: {navn: Vindelsund kommune, nummer: "9901"}
språk: nn
status: vedtatt
periode: {fra: 2026, til: 2029}
vedtak: [{organ: kommunestyret, dato: 2025-10-23, saksnummer: PS 87/25}]
---

Eit forord.
`

/** The only plan of a content folder as a PDF, or the reason why it is none. */
export async function pdfFrom(
  texts: Record<string, string>,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const context = contextFrom(texts, attachments)
  const [made] = await Promise.all(
    makePdfs(context.report.plans.map((report) => planContext(context, report))),
  )
  if (!made?.bytes) throw made?.error
  return made.bytes
}

/** The same, read back. */
export async function printed(
  texts: Record<string, string>,
  attachments: readonly Attachment[] = [],
): Promise<ReadPdf> {
  return readPdf(await pdfFrom(texts, attachments))
}

import { expect, test } from 'vitest'
import { contextFrom } from '../../../tests/context-from.ts'
import { planContext } from '../context.ts'
import type { Block } from '../page.ts'
import { routes } from '../routes.ts'
import { wholePage } from './chapters.ts'

const entry = (title: string, body: string) => `---\ntittel: ${title}\n---\n\n${body}\n`

/** The headings of a block and of those in it, indented, each with the texts under it. */
function outline(block: Block, depth = 0): string[] {
  const line = (text: string) => `${' '.repeat(depth)}${text}`
  if (block.type === 'html') return [line(block.html.replace(/<[^>]*>/g, '').trim())]
  if (block.type !== 'section') return [line(block.type)]
  return [
    line(`${block.level} ${block.title.text} #${block.id}`),
    ...block.blocks.flatMap((inner) => outline(inner, depth + 1)),
  ]
}

test('the whole plan has every entry whole once: where a chapter shows it so, else in the appendix', () => {
  const context = contextFrom({
    'p/plan.md': entry('P', 'Forord.'),
    'p/kapitler/a.md': entry('Kapitlet', '::vis{tiltak som=tabell}\n\n::vis{tiltak=hel}'),
    'p/tiltak/hel.md': entry('Hel', 'Hele teksten.'),
    'p/tiltak/kort.md': entry('Kort', 'Teksten bak tabellen.'),
    'p/mal/a.md': entry('Målet', 'Ingen viser målet.'),
  })
  const [planReport] = context.report.plans
  if (!planReport) throw new Error('No plan')
  const [page] = wholePage(planContext(context, planReport))
  expect(page?.blocks.flatMap((block) => outline(block))).toEqual([
    'Forord.',
    '2 1 Kapitlet #kapittel-a',
    ' table',
    ' 3 Hel #kapittel-a-measure-hel',
    '  Hele teksten.',
    '2 Tillegg: det som ikke står fullt ut i kapitlene #tillegg',
    ' 3 Mål #tillegg-goal',
    '  4 Målet #tillegg-goal-a',
    '   Ingen viser målet.',
    ' 3 Tiltak #tillegg-measure',
    '  4 Kort #tillegg-measure-kort',
    '   Teksten bak tabellen.',
  ])
  expect(page?.toc.at(-1)?.children.map(({ id }) => id)).toEqual([
    'tillegg-goal',
    'tillegg-measure',
  ])
})

test('the way to edit a file is its path inside content/, whatever its folders are called', () => {
  const context = contextFrom({
    'nettsted.yaml': 'rediger lenke: https://git.example/edit\n',
    'Min Plan/plan.md': entry('P', 'Forord.'),
    'Min Plan/kapitler/01 mål#2.md': entry('A', 'Tekst.'),
    'oppvekst/plan.md': entry('O', 'Forord.'),
    'oppvekst/kapitler/oppvekst/index.md': entry('B', 'Tekst.'),
  })
  const edits = [...routes(context)].flatMap(({ kind, edit }) =>
    kind === 'chapter' && edit ? [edit.href] : [],
  )
  expect(edits).toEqual([
    'https://git.example/edit/Min%20Plan/kapitler/01%20m%C3%A5l%232.md',
    'https://git.example/edit/oppvekst/kapitler/oppvekst/index.md',
  ])
})

import { posix } from 'node:path'
import ts from 'typescript'
import { groupBy } from '../src/plan/group-by.ts'

/** One file's use of another, or of a package. */
export interface Import {
  from: string
  /** A path from the root for a file of ours, else as written. */
  to: string
  line: number
  ours: boolean
}

/** What a file imports, types and what is loaded later included. */
export function importsOf(file: string, text: string): Import[] {
  return scriptsOf(file, text).flatMap(({ code, firstLine }) => {
    const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest)
    const found: Import[] = []
    const add = (literal: ts.Node | undefined) => {
      if (!literal || !ts.isStringLiteralLike(literal)) return
      const ours = literal.text.startsWith('.')
      found.push({
        from: file,
        to: ours ? posix.join(posix.dirname(file), literal.text) : literal.text,
        line: firstLine + source.getLineAndCharacterOfPosition(literal.pos).line,
        ours,
      })
    }
    const walk = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
      else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
        add(node.argument.literal)
      else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        add(node.arguments[0])
      ts.forEachChild(node, walk)
    }
    walk(source)
    return found
  })
}

/** The program texts of a file: of an Astro file its head and its scripts. */
function scriptsOf(file: string, text: string): { code: string; firstLine: number }[] {
  if (!file.endsWith('.astro')) return [{ code: text, firstLine: 1 }]
  const parts = [...text.matchAll(/^---\n(.*?)^---$|<script\b[^>]*>(.*?)<\/script>/gms)]
  return parts.map((part) => {
    const code = part[1] ?? part[2] ?? ''
    const start = part.index + part[0].indexOf(code)
    return { code, firstLine: text.slice(0, start).split('\n').length }
  })
}

/** Every circle once, as the files on the way round. */
export function circles(edges: readonly Import[]): string[] {
  const next = groupBy(edges, ({ from }) => from)
  const done = new Set<string>()
  const found = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file)
    if (start >= 0) found.add([...way.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    for (const { to } of next.get(file) ?? []) visit(to, [...way, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return [...found]
}

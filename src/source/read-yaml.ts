import {
  CST,
  type Document,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'

/** Why YAML cannot be read, from one offset to another. */
export interface YamlProblem {
  message: string
  hint: string
  start: number
  end: number
}

/** Reads YAML with places; of several problems in one line the first says it. Nothing is ever run or expanded. */
export function readYaml(text: string): {
  contents: Node | undefined
  problems: YamlProblem[]
} {
  if (text.trim() === '') return { contents: undefined, problems: [] }
  if (isTooDeep(text)) return { contents: undefined, problems: [tooDeep] }
  let document: Document.Parsed
  const problems: YamlProblem[] = []
  try {
    document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, stringKeys: true })
    for (const error of document.errors)
      problems.push(
        error.code === 'RESOURCE_EXHAUSTION'
          ? tooDeep
          : (unclosed(error, document, text) ?? {
              ...explain(error, text),
              start: error.pos[0],
              end: error.pos[1],
            }),
      )
    problems.push(...unusable(document, text))
  } catch {
    problems.push(tooDeep)
    document = parseDocument('')
  }
  // Where the parser's stack ended is chance, so nothing else is said of such a file.
  if (problems.includes(tooDeep)) return { contents: undefined, problems: [tooDeep] }
  const { contents } = document
  if (contents && !isMap(contents) && problems.length === 0)
    problems.push({
      message: 'Øverst i filen ventet vi felter på formen `nøkkel: verdi`.',
      hint: 'Skriv for eksempel `tittel: Formål`, med mellomrom etter kolonet.',
      start: contents.range[0],
      end: contents.range[1],
    })
  return { contents: contents ?? undefined, problems: firstOfEachLine(problems, text) }
}

/** Known before it is parsed: yaml 2 takes nine seconds for 3,000 brackets that are never closed. */
function isTooDeep(text: string): boolean {
  if ((text.match(/[[{]/g)?.length ?? 0) <= DEEPEST) return false
  let depth = 0
  let isScalarNext = false
  for (const token of new Lexer().lex(text)) {
    if (!isScalarNext && (token === '[' || token === '{') && ++depth > DEEPEST) return true
    if (!isScalarNext && (token === ']' || token === '}')) depth--
    isScalarNext = token === CST.SCALAR
  }
  return false
}

/**
 * Aliases can expand a small file into gigabytes, and deep nesting ends the stack; no plan needs either. Anchors and
 * tags swallow the first word of «&Godt tiltak» and «!Viktig».
 */
function unusable(document: Document.Parsed, text: string): YamlProblem[] {
  const problems: YamlProblem[] = []
  visit(document, {
    Collection(_, _node, above) {
      if (above.length <= DEEPEST) return undefined
      problems.push(tooDeep)
      return visit.BREAK
    },
    Alias(_, alias) {
      problems.push({
        message: `Feltene bruker YAML-ankeret «*${alias.source}». Det støttes ikke.`,
        hint: 'Skriv verdien ut der den skal stå.',
        start: alias.range?.[0] ?? 0,
        end: alias.range?.[1] ?? 0,
      })
      return visit.BREAK
    },
  })
  if (problems.length > 0) return problems
  visit(document, {
    Value(_, node) {
      if (node.anchor === undefined && node.tag === undefined) return
      // The mark stands before the value, and the parser gives the place of the value alone.
      const end = node.range?.[0] ?? 0
      const before = /[&!]\S*(\s+[&!]\S*)?\s*$/.exec(text.slice(0, end))
      const start = before?.index ?? end
      problems.push({
        message: `«${text[start]}» først i en verdi betyr noe annet i YAML.`,
        hint: 'Sett hermetegn rundt hele verdien.',
        start,
        end,
      })
    },
  })
  return problems
}

/** One slip can break the rest of its line in several ways. */
function firstOfEachLine(problems: readonly YamlProblem[], text: string): YamlProblem[] {
  const lines = new Set<number>()
  return problems.filter(({ start }) => {
    const lineStart = text.lastIndexOf('\n', start - 1)
    return !lines.has(lineStart) && lines.add(lineStart)
  })
}

/** The deepest field of a plan is six levels down; a level of keys counts twice. */
const DEEPEST = 100

const tooDeep: YamlProblem = {
  message: 'Feltene kan ikke leses: de er nøstet for dypt.',
  hint: 'Skriv verdiene som enkle linjer eller lister.',
  start: 0,
  end: 0,
}

const closing: Record<string, string> = { '[': ']', '{': '}' }

/** A bracket or quotation mark that is never closed, where it stands: the parser notices it a line or a file later. */
function unclosed(
  error: YAMLError,
  document: Document.Parsed,
  text: string,
): YamlProblem | undefined {
  if (!/ end with a |closing /.test(error.message)) return undefined
  let start: number | undefined
  visit(document, (_, node) => {
    if (!isCollection(node) && !isScalar(node)) return undefined
    const [from = 0, end] = node.range ?? []
    if (end !== error.pos[0] || !/["'[{]/.test(text[from] ?? '')) return undefined
    start = from
    return undefined
  })
  if (start === undefined) return undefined
  const sign = text[start] ?? ''
  const end = closing[sign]
  return {
    message: end
      ? `Klammen «${sign}» er ikke avsluttet.`
      : `Hermetegnet (${sign}) er ikke avsluttet.`,
    hint: end
      ? `Sett «${end}» der listen eller feltet slutter.`
      : `Sett et hermetegn (${sign}) til der verdien slutter.`,
    start,
    end: start + 1,
  }
}

function explain(error: YAMLError, text: string): { message: string; hint: string } {
  const { code, message } = error
  const at = error.pos[0]
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split(/\r?\n/, 1)[0] ?? ''
  if (code === 'DUPLICATE_KEY') {
    const name = /^[^:,}\n]*/.exec(text.slice(at))?.[0].trim() ?? ''
    return {
      message: `Nøkkelen \`${name}\` står to ganger.`,
      hint: 'Behold den ene. Vi kan ikke vite hvilken verdi som er riktig.',
    }
  }
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line))
    return {
      message: 'Linjen er rykket inn med tabulator.',
      hint: 'Rykk inn med mellomrom. YAML godtar ikke tabulator.',
    }
  if (line.includes('\u00a0'))
    return {
      message: 'Linjen har et hardt mellomrom, som YAML ikke leser som mellomrom.',
      hint: 'Slett mellomrommene på linjen, og skriv dem på nytt. Harde mellomrom følger ofte med når tekst limes inn.',
    }
  if (code === 'BAD_ALIAS')
    return {
      message: 'En stjerne først i en verdi betyr noe annet i YAML.',
      hint: 'Begynn punktene i en liste med bindestrek, og sett hermetegn rundt verdier som begynner med *.',
    }
  if (code === 'BAD_SCALAR_START')
    return {
      message: `En verdi kan ikke begynne med «${text[at]}» i YAML.`,
      hint: 'Sett hermetegn rundt hele verdien.',
    }
  if (/block-seq-ind/.test(message))
    return {
      message: 'Et punkt i en liste kan ikke stå på samme linje som nøkkelen.',
      hint: 'Begynn hvert punkt på en egen linje. Mangler verdien, ta bort feltet.',
    }
  if (/ end with a | closing |Unexpected (scalar|flow)/.test(message))
    return {
      message: 'Et hermetegn eller en klamme mangler eller står feil.',
      hint: 'Se etter et hermetegn (") eller en klamme ([ eller {) som ikke er avsluttet, her eller på linjen over.',
    }
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^\s*[^\s:]+:[^\s]/.test(line))
    return {
      message: 'Det mangler et mellomrom etter kolonet.',
      hint: 'Skriv for eksempel `tittel: Formål`.',
    }
  if (/:\s.*:(\s|$)/.test(line))
    return {
      message: 'Verdien har et kolon som YAML leser som en ny nøkkel.',
      hint: `Sett hermetegn rundt hele verdien${quotedValue(line)}.`,
    }
  if (code === 'BAD_INDENT' || code === 'BLOCK_IN_FLOW' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return {
      message: 'Innrykket stemmer ikke med linjene rundt.',
      hint: 'La linjer som hører sammen, ha like mange mellomrom foran seg.',
    }
  return {
    message: 'Feltene øverst i filen kan ikke leses som YAML.',
    hint: 'Se på innrykk, kolon og hermetegn på denne linjen og linjen over.',
  }
}

/** The line as it is to be written, where that is short and needs nothing but quotation marks. */
function quotedValue(line: string): string {
  const [, key, value = ''] = /^\s*([^\s:"'`]+):\s+([^"'`\\{}[\]]{1,80}?)\s*$/.exec(line) ?? []
  return key === undefined ? '' : `: \`${key}: "${value}"\``
}

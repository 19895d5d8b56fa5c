import type { Literal } from 'mdast'
import type {
  CompileContext,
  Extension as FromMarkdownExtension,
  Token,
} from 'mdast-util-from-markdown'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

/** `[[tiltak/hjemmebesok]]`, or `[[plan:tiltak/hjemmebesok]]` across plans; `value` is what stands between. */
export interface WikiLink extends Literal {
  type: 'wikiLink'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink
  }
  interface RootContentMap {
    wikiLink: WikiLink
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink'
    wikiLinkMarker: 'wikiLinkMarker'
    wikiLinkTarget: 'wikiLinkTarget'
  }
}

const OPEN = 91
const CLOSE = 93
const PIPE = 124

const construct: Construct = {
  name: 'wikiLink',
  tokenize(effects, ok, nok) {
    return (code: Code) => {
      effects.enter('wikiLink')
      effects.enter('wikiLinkMarker')
      effects.consume(code)
      return secondOpen
    }

    function secondOpen(code: Code): State | undefined {
      if (code !== OPEN) return nok(code)
      effects.consume(code)
      effects.exit('wikiLinkMarker')
      return start
    }

    function start(code: Code): State | undefined {
      if (isOutside(code) || code === CLOSE) return nok(code)
      effects.enter('wikiLinkTarget')
      effects.consume(code)
      return inside
    }

    function inside(code: Code): State | undefined {
      if (isOutside(code)) return nok(code)
      if (code === CLOSE) {
        effects.exit('wikiLinkTarget')
        effects.enter('wikiLinkMarker')
        effects.consume(code)
        return secondClose
      }
      effects.consume(code)
      return inside
    }

    function secondClose(code: Code): State | undefined {
      if (code !== CLOSE) return nok(code)
      effects.consume(code)
      effects.exit('wikiLinkMarker')
      effects.exit('wikiLink')
      return ok
    }
  },
}

/** Line endings, the end of the file, `[` and `|` cannot stand in a wiki link; `|` would split a table cell. */
function isOutside(code: Code): boolean {
  return code === null || code < 0 || code === OPEN || code === PIPE
}

export const wikiLinkSyntax: Extension = { text: { [OPEN]: construct } }

export const wikiLinkFromMarkdown: FromMarkdownExtension = {
  enter: {
    wikiLink(this: CompileContext, token: Token) {
      this.enter({ type: 'wikiLink', value: '' }, token)
    },
  },
  exit: {
    wikiLinkTarget(this: CompileContext, token: Token) {
      const node = this.stack[this.stack.length - 1]
      if (node?.type === 'wikiLink') node.value = this.sliceSerialize(token).trim()
    },
    wikiLink(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}

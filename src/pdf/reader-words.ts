/** What is told of a link that is heard instead of seen, in front of the number or the address. */
export interface ReaderWords {
  footnote: string
  email: string
  telephone: string
}

// At the beginning of the object: further in, a heading of a writer's may say the same.
const link = /^<<\s*\/Type \/Annot\s*\/Subtype \/Link\s/
const catalogue = /^<<\s*\/Type \/Catalog\s/
const window = '/ViewerPreferences <<'

/** What Typst 0.14 says in front, in each of the two ways it writes a text: as it is, or, for letters like «å», in hex. */
const told = Object.entries({
  footnote: 'Footnote',
  email: 'Email',
  telephone: 'Telephone',
}).flatMap(([name, english]) =>
  [asLetters, asHex].map((written) => ({
    name: name as keyof ReaderWords,
    written,
    // A text never holds a line break, so nothing inside one begins like this.
    english: `\n  /Contents ${written(`${english} `)}`,
  })),
)

/**
 * The objects of a file, each in its place, as those hear and see them who read with a program: Typst 0.14 has no
 * Norwegian for footnotes, e-mail and telephone, and leaves the name of the window to that of the file.
 */
export function withReaderWords(objects: readonly string[], words: ReaderWords): string[] {
  return objects.map((object) => {
    if (isLink(object)) {
      const one = told.find(({ english }) => object.includes(english))
      if (!one) return object
      const norwegian = one.written(`${words[one.name]} `)
      return object.replace(one.english, () => `\n  /Contents ${norwegian}`)
    }
    return catalogue.test(object)
      ? object.replace(window, `${window}\n    /DisplayDocTitle true`)
      : object
  })
}

/** Whether an object is a link, and not a text that looks like one. */
export function isLink(object: string): boolean {
  return link.test(object)
}

function asLetters(text: string): string {
  return `(${text}`
}

function asHex(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}`
}

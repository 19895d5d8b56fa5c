/** What is told of a link that is heard instead of seen, in front of the number or the address. */
export interface ReaderWords {
  footnote: string
  email: string
  telephone: string
}

const told = /\/Contents \((Footnote|Email|Telephone) /
const wordFor = { Footnote: 'footnote', Email: 'email', Telephone: 'telephone' } as const
/** The catalogue, which is one for the whole file. */
const window = '/ViewerPreferences <<'

/**
 * The objects of a file, each in its place, as those hear and see them who read with a program: Typst 0.14 has no
 * Norwegian for footnotes, e-mail and telephone, and leaves the name of the window to that of the file.
 */
export function withReaderWords(objects: readonly string[], words: ReaderWords): string[] {
  return objects.map((object) => {
    // What stands between parentheses may be a writer's; a link of Typst's own says what it is outside them.
    if (object.includes('/Subtype /Link'))
      return object.replace(
        told,
        (_, english: keyof typeof wordFor) => `/Contents (${words[wordFor[english]]} `,
      )
    return object.includes('/Type /Catalog')
      ? object.replace(window, `${window}\n    /DisplayDocTitle true`)
      : object
  })
}

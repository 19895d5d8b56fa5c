/** The words of a text that stand fewer times in what was made of it, each as often as it is missing. */
export function lostWords(source: string, made: string): string[] {
  const left = new Map<string, number>()
  for (const word of wordsOf(made)) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(source).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

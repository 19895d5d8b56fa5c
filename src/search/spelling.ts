/** A word that is nearly another one. */
export interface Nearest {
  word: string
  distance: number
}

/** How many slips of the finger a word of so many letters may hold. */
function mostSlips(length: number): number {
  if (length < 4) return 0
  if (length < 7) return 1
  // «stoppet» is not «statped».
  if (length < 8) return 1.5
  return length < 12 ? 2 : 3
}

/** A wrong letter in a short word is more than a slip: «kirke» is not «virke», nor «bilde» «binde». */
const otherWord = 1.5

/**
 * The words that are nearest to a misspelt one, the best first; none when all are too far away. `words` are
 * compared as they stand, so they are to be folded or stemmed as the misspelt one is; `wrong` is what a wrong letter counts.
 */
export function nearest(
  misspelt: string,
  words: Iterable<string>,
  wrong = misspelt.length < 7 ? otherWord : 1,
): Nearest[] {
  const found: Nearest[] = []
  let most = mostSlips(misspelt.length)
  for (const word of words) {
    if (word.length < 3 || Math.abs(word.length - misspelt.length) > most) continue
    // Nobody mistakes both of the first two letters.
    if (word[0] !== misspelt[0] && word[1] !== misspelt[1] && word[0] !== misspelt[1]) continue
    const distance = slips(misspelt, word, most, wrong)
    if (distance > most) continue
    most = Math.min(most, Math.ceil(distance))
    found.push({ word, distance })
  }
  return found
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
}

/** The words that become of one when two neighbouring letters change places; none of a short one. */
export function turnsOf(word: string): string[] {
  if (word.length < 5 || word.length > longestTurned) return []
  return Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
  )
}

const longestTurned = 40
const alike = [
  'ae',
  'ei',
  'oa',
  'ou',
  'yi',
  'oe',
  'gk',
  'bp',
  'dt',
  'cs',
  'ck',
  'zs',
  'vf',
  'wv',
  'yu',
  'gj',
  'kq',
  'mn',
]
const sound = new Set(alike.flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]))

/** Slips between two words: a letter too much, too few, wrong or changed with its neighbour; half for one that sounds alike. */
function slips(from: string, to: string, most: number, wrong: number): number {
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    let least = i
    const letter = from[i - 1] ?? ''
    for (let j = 1; j <= to.length; j += 1) {
      const other = to[j - 1] ?? ''
      const change = letter === other ? 0 : sound.has(letter + other) ? 0.5 : wrong
      // A letter doubled or not is hardly a slip.
      const extra = letter === from[i - 2] ? 0.5 : 1
      const missing = other === to[j - 2] ? 0.5 : 1
      let best = Math.min(
        (above[j - 1] ?? 0) + change,
        (above[j] ?? 0) + extra,
        (row[j - 1] ?? 0) + missing,
      )
      if (letter === to[j - 2] && from[i - 2] === other)
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
      least = Math.min(least, best)
    }
    if (least > most) return least
    before = above
    above = row
  }
  return above[to.length] ?? 0
}

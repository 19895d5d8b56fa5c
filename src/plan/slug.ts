/**
 * An id fit for addresses: ASCII, lower case, words joined by `-`; «Mål og tiltak» → `mal-og-tiltak`. What nobody sees
 * (soft hyphens, marks of direction) comes with text that is pasted, and is no part of it.
 */
export function slug(text: string): string {
  // Most are ids already.
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return text
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/đ/g, 'd')
    .replace(/ŋ/g, 'n')
    .replace(/ŧ/g, 't')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** A text as it stands between the tags of HTML and XML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The same where it may stand in a quoted attribute, too. */
export function escapeMarkup(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}

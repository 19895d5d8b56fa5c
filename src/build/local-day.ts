/** The day it is where the machine stands, as `2026-03-01`. */
export function localDay(moment = new Date()): string {
  // The Swedish way of writing a day is the one of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE').format(moment)
}

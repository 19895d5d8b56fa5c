/** The digits of a number as one calls it in Norway, so that two ways to type one are the same; of other countries with + first. */
export function domesticDigits(phone: string): string {
  return phone.replace(/[^\d+]/g, '').replace(/^(\+|00)47/, '')
}

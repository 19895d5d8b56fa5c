import { phoneAddress } from './body/phone-links.ts'
import type { SiteContext } from './context.ts'
import type { Frame } from './page.ts'
import { textFor } from './text-for.ts'

/** Whom to call in an emergency, as nettsted.yaml tells it; what says nothing that can be used is no line. */
export function urgentHelp(
  context: Pick<SiteContext, 'site' | 'lang'>,
): Frame['urgentHelp']['items'] {
  return context.site.data.urgentHelp
    .map(({ name, phone, link, when }) => ({
      name: textFor(name, context) ?? (link ? { text: link } : undefined),
      phone: phone ? { text: phone, href: phoneAddress(phone) } : undefined,
      href: link,
      when: textFor(when, context),
    }))
    .filter((item) => Object.values(item).some((one) => one !== undefined))
}

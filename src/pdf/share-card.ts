import sharp from 'sharp'
import { ownersOf, statusWords } from '../site/about-plan/citation.ts'
import { planContext, type SiteContext } from '../site/context.ts'
import { formatPeriod } from '../site/format.ts'
import { literal, text } from './print-code.ts'
import { openTypst } from './typst.ts'

/** A picture that is made when the site is written. */
export interface PictureToDraw {
  path: string
  draw: () => Promise<Uint8Array>
}

/** What a card says, as plain text. */
export interface ShareCard {
  lang: string
  /** The municipality's colour as `#1f4e79`. */
  colour?: string | undefined
  above: string
  title: string
  below: string
}

/** The pictures that others show of a site and its plans where their addresses are shared, each drawn as PNG when asked. */
export function shareCards(context: SiteContext): PictureToDraw[] {
  const { addresses, site, report, lang, name } = context
  const { colour } = site.data
  const ofSite = { lang, colour, above: '', title: name, below: hostOf(site.data.address) }
  const typst = openTypst()
  const picture = (path: string, card: ShareCard): PictureToDraw => ({
    path,
    draw: () => asPicture(typst.svg(cardCode(card))),
  })
  return [
    picture(addresses.cardPath(), ofSite),
    ...report.plans.map((planReport) => {
      const inPlan = planContext(context, planReport)
      const { plan, lang } = inPlan
      const below = [formatPeriod(plan.data.period, lang), statusWords(inPlan)]
      return picture(addresses.cardPath(plan), {
        lang,
        colour,
        above: ownersOf(inPlan),
        title: plan.title,
        below: below.filter(Boolean).join(' · '),
      })
    }),
  ]
}

/** A card as the source that draws it, on card.typ. */
export function cardCode({ lang, colour, above, title, below }: ShareCard): string {
  const parts = {
    lang: literal(lang),
    colour: colour === undefined ? 'none' : literal(colour),
    above: text(above),
    title: text(title),
    below: text(below),
  }
  const given = Object.entries(parts).map(([name, value]) => `${name}:${value}`)
  return `#import "card.typ":card\n#card(${given.join(',')})`
}

function hostOf(address: string | undefined): string {
  return address === undefined ? '' : new URL(address).host
}

/** In few colours, as letters on white have: a third of the bytes. */
function asPicture(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).resize(1200).png({ palette: true, colours: 64 }).toBuffer()
}

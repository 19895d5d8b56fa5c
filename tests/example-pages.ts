import type { BrowserContextOptions } from 'playwright-core'
import type { PageKind } from '../src/site/page.ts'

/** A page of each kind: the one with most on it, unless the path says which. A new kind is a type error here. */
export const kinds = {
  portal: '',
  front: 'vindelsund-forebygging/',
  chapter: 'vindelsund-forebygging/kapitler/kunnskapsgrunnlag/tallene/',
  goals: 'vindelsund-forebygging/mal/',
  measures: 'vindelsund-forebygging/tiltak/',
  services: 'vindelsund-forebygging/tjenester/',
  cooperations: 'vindelsund-forebygging/samarbeid/',
  indicators: 'vindelsund-forebygging/indikatorer/',
  focusAreas: 'vindelsund-forebygging/innsatsomrader/',
  help: 'vindelsund-forebygging/finn-hjelp/13-18/mobbing/',
  entry: 'vindelsund-forebygging/tiltak/hjemmebesok-til-nyfodte/',
  followUp: 'vindelsund-forebygging/vedtak/',
  history: 'vindelsund-forebygging/historikk/',
  compliance: 'ljosheimfjord-oppvekst/lovkrav/',
  glossary: 'vindelsund-forebygging/ordliste/',
  whole: 'vindelsund-forebygging/hele-planen/',
  appendix: 'ljosheimfjord-oppvekst/tillegg/',
  search: 'sok/',
  rules: 'regler/',
  rule: 'regler/goal-measure-required/',
  data: 'data/',
  accessibility: 'tilgjengelighet/',
  contact: 'kontakt/',
  notFound: '404.html',
} satisfies Record<PageKind, string>

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
}
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } }

/** The files of a plan that nobody has filled in, by their path in its folder. */
export type Template = Readonly<Record<string, string>>

// Questions stand as comments among the fields: they are seen while one writes, never on the site, and the check
// does not take them for text.
export const bokmal: Template = {
  'plan.md': `---
tittel: Plan for forebyggende arbeid for barn og unge
# kommune: Navnet på kommunen
språk: nb
# utkast, på høring, til behandling, vedtatt
status: utkast
lovhjemmel: barnevernsloven-15-1
# periode: 2027–2030
# målgruppe: {fra: 0, til: 18}
# ansvarlig: Rollen som svarer for planen
# Kommunestyret selv skal vedta planen (barnevernsloven § 15-1). Ta bort # når det er gjort.
# vedtak:
#   - {organ: kommunestyret, dato: 2027-01-28, saksnummer: PS 1/27}
# Hvordan skal planen følges opp? Loven sier ikke noe om det.
# revisjon: {hvert: fjerde år, neste: 2030-12-01}
# rapportering: {hvert: år, neste: 2028-03-01}
---

Skriv her.
`,
  'kapitler/01-formal.md': `---
tittel: Formål
# Hvorfor har kommunen denne planen? Hvem gjelder den for?
---

Skriv her.
`,
  'kapitler/02-mal.md': `---
tittel: Mål
# Hva er målene for det forebyggende arbeidet? Hvert mål har sin egen fil i mappen mal.
svarer på: [mal]
---

Skriv her.

::vis{mål}
`,
  'kapitler/03-organisering.md': `---
tittel: Organisering
# Hvem leder arbeidet? Hvor tas beslutningene? Hvem holder oversikten?
svarer på: [organisering]
---

Skriv her.
`,
  'kapitler/04-fordeling.md': `---
tittel: Hvem gjør hva
# Hvilken etat har ansvar for hva? Hver etat og tjeneste har sin egen fil i mappen tjenester.
svarer på: [fordeling]
---

Skriv her.

::vis{tjenester som=tabell}
`,
  'kapitler/05-samarbeid.md': `---
tittel: Samarbeid
# Hvordan samarbeider etatene? Hvor møtes de, hvor ofte, og hvem kaller inn?
svarer på: [samarbeid]
---

Skriv her.

::vis{samarbeid}
`,
  'kapitler/06-tiltak.md': `---
tittel: Tiltak
# Hva gjør kommunen for å nå målene? Hvert tiltak har sin egen fil i mappen tiltak.
---

Skriv her.

::vis{tiltak som=tabell}
`,
  'kapitler/07-oppfolging.md': `---
tittel: Oppfølging
# Hvem ser etter at planen blir fulgt? Når får kommunestyret vite hvordan det går?
---

Skriv her.
`,
  'mal/mal-1.md': `---
# Gi filen et navn som passer. Navnet uten .md er id-en til målet.
# Skriv målet som en tilstand: «Familier får …».
tittel: Skriv her
---

Skriv her.
`,
  'tiltak/tiltak-1.md': `---
tittel: Skriv her
# Ta bort # når målet og tjenesten er beskrevet.
# mål: mal-1
# ansvarlig: tjeneste-1
# forebyggingsnivå: universelt, selektivt eller indikert
# frist: våren 2028
# status: foreslått, planlagt, pågår, gjennomført eller stanset
---

Skriv her.
`,
  'tjenester/tjeneste-1.md': `---
tittel: Skriv her
# ansvar: Hva tjenesten har ansvar for, i én setning
# leder: Rollen som leder tjenesten
---

Skriv her.
`,
  'samarbeid/samarbeid-1.md': `---
tittel: Skriv her
# form: møtearena, team, knutepunkt, modell, avtale eller nettverk
# deltakere: [tjeneste-1]
# leder: Rollen som leder samarbeidet
# møter: Hvor ofte
---

Skriv her.
`,
}

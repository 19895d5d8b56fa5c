import type { Template } from './template-nb.ts'

// As template-nb.ts, with the forms of keys and folders that nynorsk has.
export const nynorsk: Template = {
  'plan.md': `---
tittel: Plan for førebyggjande arbeid for barn og unge
# kommune: Namnet på kommunen
språk: nn
# utkast, på høyring, til behandling, vedtatt
status: utkast
lovheimel: barnevernsloven-15-1
# periode: 2027–2030
# målgruppe: {frå: 0, til: 18}
# ansvarleg: Rolla som svarer for planen
# Kommunestyret sjølv skal vedta planen (barnevernsloven § 15-1). Ta bort # når det er gjort.
# vedtak:
#   - {organ: kommunestyret, dato: 2027-01-28, saknummer: PS 1/27}
# Korleis skal planen følgjast opp? Lova seier ikkje noko om det.
# revisjon: {kvart: fjerde år, neste: 2030-12-01}
# rapportering: {kvart: år, neste: 2028-03-01}
---

Skriv her.
`,
  'kapittel/01-foremal.md': `---
tittel: Føremål
# Kvifor har kommunen denne planen? Kven gjeld han for?
---

Skriv her.
`,
  'kapittel/02-mal.md': `---
tittel: Mål
# Kva er måla for det førebyggjande arbeidet? Kvart mål har si eiga fil i mappa mal.
svarar på: [mal]
---

Skriv her.

::vis{mål}
`,
  'kapittel/03-organisering.md': `---
tittel: Organisering
# Kven leier arbeidet? Kvar blir avgjerdene tekne? Kven held oversikta?
svarar på: [organisering]
---

Skriv her.
`,
  'kapittel/04-fordeling.md': `---
tittel: Kven gjer kva
# Kva etat har ansvar for kva? Kvar etat og teneste har si eiga fil i mappa tenester.
svarar på: [fordeling]
---

Skriv her.

::vis{tenester som=tabell}
`,
  'kapittel/05-samarbeid.md': `---
tittel: Samarbeid
# Korleis samarbeider etatane? Kvar møtest dei, kor ofte, og kven kallar inn?
svarar på: [samarbeid]
---

Skriv her.

::vis{samarbeid}
`,
  'kapittel/06-tiltak.md': `---
tittel: Tiltak
# Kva gjer kommunen for å nå måla? Kvart tiltak har si eiga fil i mappa tiltak.
---

Skriv her.

::vis{tiltak som=tabell}
`,
  'kapittel/07-oppfolging.md': `---
tittel: Oppfølging
# Kven ser etter at planen blir følgd? Når får kommunestyret vite korleis det går?
---

Skriv her.
`,
  'mal/mal-1.md': `---
# Gi fila eit namn som passar. Namnet utan .md er id-en til målet.
# Skriv målet som ein tilstand: «Familiar får …».
tittel: Skriv her
---

Skriv her.
`,
  'tiltak/tiltak-1.md': `---
tittel: Skriv her
# Ta bort # når målet og tenesta er skildra.
# mål: mal-1
# ansvarleg: teneste-1
# førebyggingsnivå: universelt, selektivt eller indikert
# frist: våren 2028
# status: foreslått, planlagt, pågår, gjennomført eller stansa
---

Skriv her.
`,
  'tenester/teneste-1.md': `---
tittel: Skriv her
# ansvar: Kva tenesta har ansvar for, i éi setning
# leiar: Rolla som leier tenesta
---

Skriv her.
`,
  'samarbeid/samarbeid-1.md': `---
tittel: Skriv her
# form: møtearena, team, knutepunkt, modell, avtale eller nettverk
# deltakarar: [teneste-1]
# leiar: Rolla som leier samarbeidet
# møte: Kor ofte
---

Skriv her.
`,
}

/** What the commands and their options do. */
export async function help(): Promise<string> {
  const { reporters } = await import('../check/reporters/index.ts')
  return `planverk – planer som loven krever, skrevet i Markdown

  planverk build    sjekker planene og bygger nettstedet
  planverk check    sjekker planene
  planverk dev      viser nettstedet mens du skriver
  planverk new MAPPE
                    lager en ny plan som du fyller ut
  planverk import FIL.md --out MAPPE
                    gjør en ferdig skrevet plan om til innhold

  --content MAPPE   mappen med innholdet (content)
  --out MAPPE       mappen nettstedet legges i (dist)
  --today DATO      dagen sjekken gjelder, for eksempel 2026-03-01 (i dag)
  --alt             vis hvert funn på sin egen linje
  --no-pdf          bygg uten planene som PDF (build)
  --port NUMMER     porten forhåndsvisningen bruker (dev)
  --språk SPRÅK     nb eller nn (new)

Når slutter kommandoen med kode 1?
  check gjør det når planen har feil. build bygger likevel, og stopper bare
  når nettstedet ville blitt galt. Begge kan gjøres strengere:
  --strict          også når planen har advarsler
  --max-warnings N  når planen har feil eller mer enn N advarsler

Bare check:
  --format FORMAT   ${[...reporters.keys()].join(', ')} (pretty)
  --baseline FIL    vis hva som er nytt og hva som er rettet siden en rapport
                    som er laget med --format json
  --fail-on-new     med --baseline: bare nye funn gir kode 1
  --external        spør om adresser utenfor nettstedet svarer (bruker nettet)
  --explain REGEL   forklar en regel
  --list-rules      vis reglene
  --list-statutes   vis lovene planene kan vurderes mot

Kode 0: ingenting å stoppe for. 1: feil. 2: kommandoen kunne ikke kjøres.
`
}

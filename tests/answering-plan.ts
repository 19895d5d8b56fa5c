// A small plan that answers barnevernsloven § 15-1, with what guidance and good practice advise, for tests of rules.

/** plan.md with these lines more. */
export const planWith = (lines: string) =>
  `---\ntittel: Plan\nkommune: Vindelsund\nlovhjemmel: barnevernsloven-15-1\n${lines}---\n`
export const adopted = 'status: vedtatt\nvedtak: {organ: kommunestyret, dato: 2025-10-23}\n'

/** What guidance and good practice advise. */
const advised = {
  'plan/innsatsomrader/a.md':
    '---\ntittel: Tidlig hjelp\n---\nVi hjelper familiene tidlig, før vanskene vokser. Vi samler hjelpen på ett sted i hver bygd, og vi spør barna hva som virker for dem.\n',
  'plan/kapitler/p.md':
    '---\ntittel: Penger og kunnskap\n---\n## Økonomi\n\nKommunen bruker tre millioner kroner i året på arbeidet, og pengene er med i økonomiplanen fra 2026.\n\n## Kunnskapsgrunnlag\n\nI fjor svarte 600 elever på hvordan de har det. Mange trives på skolen, men flere enn før er alene i fritiden.\n',
}

/** Everything but plan.md. */
export const answers = {
  ...advised,
  'plan/mal/a.md': '---\ntittel: Barn og unge vokser opp trygt\n---\n',
  'plan/kapitler/a.md':
    '---\ntittel: Ledelse\nsvarer på: organisering\n---\nKommunalsjefen for oppvekst leder arbeidet til daglig og rapporterer til kommunedirektøren. Lederne for de tre etatene møtes annenhver måned og rydder opp når oppgaver faller mellom dem. Hver skole og hver barnehage har en kontaktperson som kaller inn til møte når noen er bekymret.\n',
  'plan/tjenester/a.md': '---\ntittel: Barnehagene\nansvar: Barnehagene gir barna omsorg.\n---\n',
  'plan/tjenester/b.md': '---\ntittel: Skolene\nansvar: Skolene følger opp fravær.\n---\n',
  'plan/samarbeid/a.md': '---\ntittel: Team\ndeltakere: [a, b]\n---\n',
  'plan/samarbeid/b.md': '---\ntittel: Ressursmøte\ndeltakere: [a, foreldre]\n---\n',
}

import { add, append, edit, everywhere, inOrder, move, rename, retire, rewrite } from './change.ts'
import { neighbour } from './files.ts'
import type { Harmless } from './mutation.ts'

const visit = 'tiltak/hjemmebesok-til-nyfodte.md'
const economy = 'kapitler/10-okonomi.md'
const csv = 'indikatorer/voksen-a-snakke-med.csv'

/** The lines of the fields in another order; what is moved in follows its key. */
function fieldsReversed(text: string): string {
  const [, fields = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? []
  return `---\n${fields
    .split(/(?=^[^\s-])/m)
    .reverse()
    .join('')}---\n${body}`
}

/** Long lines of running text broken at about seventy letters, as many editors do. */
function reflowed(text: string): string {
  const [, fields = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? []
  const lines = body
    .split('\n')
    .map((line) => (/^[A-ZÆØÅ][^|]*$/.test(line) ? line.replace(/(.{70}\S*) /g, '$1\n') : line))
  return fields + lines.join('\n')
}

const nynorsk: readonly [string, string][] = [
  ['ansvarlig', 'ansvarleg'],
  ['lenke', 'lenkje'],
  ['deltakere', 'deltakarar'],
  ['måltall', 'måltal'],
  ['innspill', 'innspel'],
  ['endret', 'endra'],
  ['følges opp i', 'blir følgt opp i'],
  ['medvirkning', 'medverknad'],
  ['høring', 'høyring'],
  ['lovhjemmel', 'lovheimel'],
  ['kilde', 'kjelde'],
]

/** Changes that a check must have nothing to say of. */
export const harmless: readonly Harmless[] = [
  { name: 'nothing at all', change: (files) => files },
  { name: 'a plan of another municipality on the site', change: neighbour },
  {
    name: 'the fields of every measure in another order',
    change: everywhere('tiltak', fieldsReversed),
  },
  { name: 'the fields of the plan in another order', change: rewrite('plan.md', fieldsReversed) },
  {
    name: 'nynorsk keys',
    change: everywhere('', (text) =>
      nynorsk.reduce(
        (written, [from, to]) =>
          written.replaceAll(new RegExp(`^([ -]*)${from}:`, 'gm'), `$1${to}:`),
        text,
      ),
    ),
  },
  {
    name: 'nynorsk choices',
    change: inOrder(
      edit('plan.md', 'status: vedtatt\nlov', 'status: vedteken\nlov'),
      everywhere('tiltak', (text) =>
        text.replaceAll('dekning: innenfor ramme', 'dekning: innanfor ramma'),
      ),
    ),
  },
  {
    name: 'keys with capital letters',
    change: edit('plan.md', 'periode: {fra: 2026, til: 2029}', 'Periode: {Fra: 2026, Til: 2029}'),
  },
  {
    name: 'lines that end as in Windows',
    change: everywhere('', (text) => text.replaceAll('\n', '\r\n')),
  },
  {
    name: 'a byte order mark in every file',
    change: (files) =>
      new Map(
        [...files].map(([path, text]) => [
          path,
          typeof text === 'string' ? new TextEncoder().encode(`\ufeff${text}`) : text,
        ]),
      ),
  },
  {
    name: 'spaces at the ends of lines',
    change: everywhere('', (text) => text.replaceAll(/(\w)\n/g, '$1 \n')),
  },
  { name: 'empty lines at the end of every file', change: everywhere('', (text) => `${text}\n\n`) },
  { name: 'no line break at the end of a file', change: everywhere('', (text) => text.trimEnd()) },
  { name: 'lines broken at seventy letters', change: everywhere('kapitler', reflowed) },
  {
    name: 'other quotation marks in the text',
    change: everywhere('kapitler', (text) => text.replaceAll('«', '“').replaceAll('»', '”')),
  },
  {
    name: 'quotation marks round every status and title',
    change: everywhere('tiltak', (text) =>
      text.replaceAll(/^(status|tittel): (.*)$/gm, '$1: "$2"'),
    ),
  },
  {
    name: 'dates as Norwegians write them',
    change: everywhere('', (text) =>
      text.replaceAll(
        /: (\d{4})-(\d\d)-(\d\d)$/gm,
        (_, year, month, day) => `: ${day}.${month}.${year}`,
      ),
    ),
  },
  {
    name: 'the kind of period in words',
    change: edit(
      'tiltak/felles-opplaering.md',
      'periode: {fra: 2027, til: 2029}',
      'periode: 2027–2029',
    ),
  },
  {
    name: 'a chapter more',
    change: add(
      'kapitler/13-takk.md',
      '---\ntittel: Takk\n---\n\nVi takker alle som har bidratt til planen.\n',
    ),
  },
  {
    name: 'a chapter under another',
    change: add(
      'kapitler/11-oppfolging/01-skjema.md',
      '---\ntittel: Skjemaet vi bruker\n---\n\nVirksomhetslederne fyller ut ett skjema i januar og ett i august.\n',
    ),
  },
  {
    name: 'a measure more',
    change: add(
      'tiltak/turgruppe.md',
      '---\ntittel: Turgruppe for familier\nmål: [trygg-start]\nansvarlig: [kultur-og-fritid]\ntiltakstype: fast tilbud\nstatus: pågår\n---\n\nVi går på tur den første søndagen i måneden.\n',
    ),
  },
  {
    name: 'chapters in another order',
    change: inOrder(
      move('kapitler/10-okonomi.md', 'kapitler/12-okonomi.md'),
      move('kapitler/12-vedtak.md', 'kapitler/10-vedtak.md'),
    ),
  },
  {
    name: 'a service renamed, and every reference followed',
    change: rename('tjenester', 'nav', 'nav-vindelsund'),
  },
  {
    name: 'a goal renamed, and every reference followed',
    change: rename('mal', 'tidlig-hjelp', 'hjelp-i-tide'),
  },
  {
    name: 'a cooperation renamed, and every reference followed',
    change: rename('samarbeid', 'ledermote-oppvekst', 'ledermotet'),
  },
  {
    name: 'a measure taken out with everything that led to it',
    change: retire('tiltak', (id) => id === 'foreldreravner'),
  },
  {
    name: 'a folder with the nynorsk name',
    change: (files) =>
      new Map([...files].map(([path, text]) => [path.replace('/tjenester/', '/tenester/'), text])),
  },
  {
    name: 'a title in other words',
    change: edit(
      visit,
      'tittel: Hjemmebesøk til alle nyfødte',
      'tittel: Besøk hjemme hos alle nyfødte',
    ),
  },
  {
    name: 'the word of guidance in running text',
    change: append(economy, 'Forebygging av atferdsvansker koster mindre enn hjelp i en krise.'),
  },
  {
    name: 'the title of the act of 2021',
    change: append(economy, 'Utgiftene følger av lov om barnevern og av lov om kommuner.'),
  },
  {
    name: 'the law quoted word for word, as it was at the decision',
    change: append(
      economy,
      '> Planen skal beskrive hva som er målene for arbeidet, hvordan arbeidet skal organiseres og fordeles mellom etatene i kommunen, og hvordan etatene skal samarbeide.',
    ),
  },
  {
    name: 'the law quoted in nynorsk',
    change: append(
      economy,
      '«Planen skal skildre kva som er måla for arbeidet, korleis arbeidet skal organiserast og fordelast mellom etatane i kommunen, og korleis etatane skal samarbeide.»',
    ),
  },
  {
    name: 'a row more in a table, and a column',
    change: edit(
      economy,
      '| [Foreldrekurs](tiltak/foreldrekurs) | 90 | 90 | 90 | 90 | Innenfor ramme |\n',
      '| [Foreldrekurs](tiltak/foreldrekurs) | 90 | 90 | 90 | 90 | Innenfor ramme |\n| Turgruppe | – | – | – | – | Innenfor ramme |\n',
    ),
  },
  {
    name: 'a table of figures with tabs',
    change: rewrite(csv, (text) => text.replaceAll(';', '\t')),
  },
  {
    name: 'line breaks in the cells of a table',
    change: edit(
      economy,
      '| [Ungdomslos](tiltak/ungdomslos)[^1] |',
      '| Ungdomslos<br>(nytt)[^1] |',
    ),
  },
  {
    name: 'what § 3-1 of the act of today is about',
    change: append(
      'kapitler/01-formal.md',
      'Barnevernet tilbyr frivillige hjelpetiltak etter barnevernsloven § 3-1, også for å forebygge.',
    ),
  },
  {
    name: 'the points of the law as a list',
    change: append(
      'kapitler/01-formal.md',
      '> Planen skal beskrive\n>\n> - hva som er målene for arbeidet\n> - hvordan arbeidet skal organiseres og fordeles mellom etatene i kommunen\n> - hvordan etatene skal samarbeide',
    ),
  },
  {
    name: 'the point that adopts the plan',
    change: edit(
      'plan.md',
      '    punkter:\n      - nr: 1\n        tekst: Planen gjelder',
      '    punkter:\n      - tekst: Kommunestyret vedtar planen slik den ligger ved saken.\n      - nr: 1\n        tekst: Planen gjelder',
    ),
  },
  {
    name: 'a note to oneself in the fields',
    change: edit(
      'plan.md',
      'plantype: temaplan\n',
      '# Husk å spørre arkivet.\nplantype: temaplan\n',
    ),
  },
  {
    name: 'an explanation that hides what it explains',
    change: inOrder(
      edit(visit, 'ansvarlig: [helsestasjon]\n', ''),
      edit(
        'plan.md',
        'begrunnelser:\n',
        'begrunnelser:\n  - {gjelder: measure-responsible-required, tekst: Ansvaret avklares i vår., til: 2027-06-30}\n',
      ),
    ),
  },
  {
    name: 'the name of the council with the municipality’s',
    change: edit(
      'plan.md',
      '  - organ: kommunestyret\n    dato: 2025',
      '  - organ: Kommunestyret i Vindelsund\n    dato: 2025',
    ),
  },
  {
    name: 'the status left out, since the decision says it',
    change: edit('plan.md', 'status: vedtatt\nlov', 'lov'),
  },
  {
    name: 'the day before the yearly report is due',
    change: edit('plan.md', 'neste: 2027-10-21', 'neste: 2026-11-22'),
  },
  {
    name: 'the edition for youth taken away',
    change: (files) => new Map([...files].filter(([path]) => !path.startsWith('vindelsund-ung/'))),
  },
]

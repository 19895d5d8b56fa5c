import { type BadContent, chapter, frontMatter } from './bad-contents.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const kapittel = `${frontMatter('tittel: Ærlig')}\nTeksten står her.\n`

/** Files whose name, kind or bytes are odd: each is told of, and none is lost in silence. */
export const badFiles: readonly BadContent[] = [
  {
    name: 'a file of 20 MB',
    files: { 'plan/kapitler/stor.md': Buffer.alloc(20 * 1024 * 1024, 'ord ') },
    says: [
      'kapitler/stor.md:1:1 file-safe error Filen er på 20,0 MB. Det meste vi leser, er 4,0 MB.',
    ],
    outcome: 'refused',
  },
  {
    name: 'files whose address Windows cannot hold, or that have none',
    files: { 'plan/mal/Con!.md': '# A\n', 'plan/mal/🙂.md': '# B\n', 'plan/mal/😀.md': '# C\n' },
    says: [
      'mal/Con!.md:1:1 file-safe error Filen kan ikke hete «Con!.md»: «con» er et navn som Windows har tatt.',
      'mal/😀.md:1:1 file-safe error Filen kan ikke hete «😀.md»: navnet har ingen bokstaver eller tall.',
      'mal/🙂.md:1:1 file-safe error Filen kan ikke hete «🙂.md»: navnet har ingen bokstaver eller tall.',
    ],
    outcome: 'refused',
  },
  {
    name: 'a file that is not UTF-8',
    files: {
      'plan/kapitler/a.md': Buffer.from('---\ntittel: T\n---\n\nBl\u00e5b\u00e6r', 'latin1'),
    },
    says: ['kapitler/a.md:5:3 source-valid error Filen er ikke lagret som UTF-8.'],
    outcome: 'refused',
  },
  {
    name: 'a file with BOM and CRLF',
    files: { 'plan/kapitler/a.md': '\ufeff---\r\ntittel: Med BOM\r\n---\r\n\r\nTekst\r\nher.\r\n' },
    says: [],
    outcome: ['Med BOM', 'Tekst her.'],
  },
  {
    name: 'drawings and files that could run',
    files: {
      'plan/filer/a.svg': svg.replace('>', ' onload="x()">'),
      'plan/filer/b.svg': svg.replace('></', '><script>x()</script></'),
      'plan/filer/c.html': '<script>x()</script>',
    },
    says: [
      'filer/a.svg:1:1 file-safe error SVG-filen inneholder noe annet enn en tegning.',
      'filer/b.svg:1:1 file-safe error SVG-filen inneholder noe annet enn en tegning.',
      'filer/c.html:1:1 file-safe error Vi publiserer ikke filer av typen «html».',
    ],
    outcome: 'refused',
  },
  // On Windows links need a right that few have.
  ...(process.platform === 'win32'
    ? []
    : [
        {
          name: 'links on disk that lead out',
          symlinks: {
            'plan/kapitler/ute.md': '../../../../hemmelig.md',
            'plan/mal': '../../../hemmelig',
            'plan/tiltak/død.md': 'finnes-ikke.md',
            'plan/tjenester/ring': '.',
          },
          says: [
            'kapitler/ute.md:1:1 file-safe error Lenken fører ut av mappen med innholdet.',
            'plan/mal:1:1 file-safe error Lenken fører ut av mappen med innholdet.',
            'tiltak/død.md:1:1 file-safe error Lenken fører ikke til noen fil.',
            'tjenester/ring:1:1 file-safe error Her ligger en lenke til en mappe.',
          ],
          outcome: 'refused' as const,
        },
      ]),
  {
    name: 'file names in decomposed letters',
    files: {
      'plan/mal/ma\u030al.md': frontMatter('tittel: Om måltider'),
      'plan/tiltak/t.md': frontMatter('tittel: T', 'mål: [m\u00e5l]', 'ansvarlig rolle: alle'),
      'plan/filer/bla\u030a.svg': svg,
      ...chapter('[[mal/m\u00e5l]] og [her](mal/ma\u030al) ![Blå tegning](filer/bl\u00e5.svg)'),
    },
    says: [],
    outcome: ['Om måltider og her'],
  },
  // Other systems do not tell the two names apart, so there is one file.
  ...(process.platform === 'linux'
    ? [
        {
          name: 'names that differ only in case',
          files: {
            'plan/mal/trygg.md': frontMatter('tittel: En'),
            'plan/mal/Trygg.md': frontMatter('tittel: To'),
          },
          says: ['mal/trygg.md:1:1 id-unique error To filer har samme id, «trygg»: '],
          outcome: 'refused' as const,
        },
        {
          name: 'attachments that differ only in case',
          files: { 'plan/filer/a.svg': svg, 'plan/filer/A.svg': svg },
          says: ['filer/a.svg:1:1 id-unique error'],
          outcome: 'refused' as const,
        },
        {
          name: 'plans that differ only in case',
          files: { 'Plan/plan.md': frontMatter('tittel: En til') },
          says: ['plan/plan.md:1:1 id-unique error To planer har samme id, «plan».'],
          outcome: 'refused' as const,
        },
      ]
    : []),
  {
    name: 'plan.md is a folder',
    asTyped: true,
    files: { 'planen/plan.md/a.md': '# A\n', 'planen/kapitler/k.md': kapittel },
    says: [
      'planen/plan.md:1:1 file-known warning «plan.md» er en mappe, men navnet er som på en fil.',
      'plan.md/a.md:1:1 file-known warning Filen ligger i en mappe vi ikke kjenner.',
      'kapitler/k.md:1:1 plan-file-required error',
    ],
    outcome: ['Teksten står her.'],
  },
  {
    name: 'nettsted.yaml is a folder',
    files: { 'nettsted.yaml/notat.txt': 'hei', 'plan/kapitler/k.md': kapittel },
    says: ['nettsted.yaml:1:1 file-known warning «nettsted.yaml» er en mappe'],
    outcome: ['Teksten står her.'],
  },
  {
    name: 'names that begin with a full stop',
    files: {
      'plan/kapitler/..a.md': '# A\n',
      'plan/indikatorer/.b.csv': 'periode;verdi\n',
      'plan/kapitler/._k.md': 'what macOS puts beside a file',
      'plan/kapitler/a..b.md': kapittel,
      'plan/kapitler/%2e%2e.md': kapittel.replace('her', 'der'),
    },
    says: [
      'kapitler/..a.md:1:1 file-known warning Navnet «..a.md» begynner med punktum, så filen er skjult.',
      'indikatorer/.b.csv:1:1 file-known warning',
    ],
    outcome: ['Teksten står her.', 'Teksten står der.'],
  },
  {
    name: 'signs that nobody sees, in names and ids',
    files: {
      'plan/mal/a\u200b1.md': frontMatter('tittel: A'),
      'plan/mal/gnp\u202edm.md': frontMatter('tittel: B'),
      'plan/mal/trygg.md': frontMatter('tittel: Trygg'),
      'plan/tiltak/t.md': frontMatter('tittel: T', 'mål: [try\u200bgg]'),
      'plan/kapitler/t.md': frontMatter('tittel: "\u200b"'),
    },
    says: [
      'mal/a\u200b1.md:1:1 file-safe error Filen kan ikke hete «a?1.md»: navnet har et tegn som ikke kan vises.',
      'dm.md:1:1 file-safe error Filen kan ikke hete «gnp?dm.md»',
      'kapitler/t.md:2:9 front-matter-valid error `tittel` er tom.',
    ],
    outcome: 'refused',
  },
  {
    name: 'files that Windows calls Unicode',
    files: {
      'plan/kapitler/k.md': utf16(kapittel),
      'plan/indikatorer/i.md': frontMatter('tittel: I'),
      'plan/indikatorer/i.csv': utf16('periode;verdi\n2024;12\n').swap16(),
    },
    says: [
      'kapitler/k.md:1:1 source-valid error Filen er lagret som UTF-16, ikke UTF-8.',
      'indikatorer/i.csv:1:1 source-valid error Filen er lagret som UTF-16, ikke UTF-8.',
    ],
    outcome: 'refused',
  },
  {
    name: 'bytes that are no text',
    files: {
      'plan/kapitler/a.md': frontMatter('tittel: A\0B'),
      'plan/kapitler/b.md': new Uint8Array(5000),
    },
    says: [
      'kapitler/a.md:2:10 source-valid error Her står det et tegn som ikke er tekst (NUL).',
      'kapitler/b.md:1:1 source-valid error Her står det et tegn som ikke er tekst (NUL).',
    ],
    outcome: 'refused',
  },
  {
    name: 'three thousand brackets that are never closed',
    files: { 'plan/tiltak/t.md': frontMatter('tittel: T', `kostnad: ${'{a: '.repeat(3000)}`) },
    says: ['tiltak/t.md:1:4 source-valid error Feltene kan ikke leses: de er nøstet for dypt.'],
    outcome: 'refused',
  },
  {
    name: 'the plan in other files than plan.md, and two columns of one name',
    files: {
      'plan/plan.yaml': 'tittel: En annen\n',
      'plan/indikatorer/i.md': frontMatter('tittel: I'),
      'plan/indikatorer/i.csv': 'periode;verdi;verdi\n2024;12;13\n',
      'plan/kapitler/k.md': kapittel,
    },
    says: [
      'plan/plan.yaml:1:1 file-known warning Planen leses fra plan.md, ikke fra «plan.yaml».',
      'indikatorer/i.csv:1:1 series-valid error «verdi» og «verdi» er samme kolonne.',
    ],
    outcome: ['Teksten står her.'],
  },
]

import type { BadContent } from './bad-contents.ts'

const frontMatter = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const kapittel = `${frontMatter('tittel: Ærlig')}\nTeksten står her.\n`

/** Files whose name, kind or bytes are odd: each is told of, and none is lost in silence. */
export const badFiles: readonly BadContent[] = [
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

import { add, append, edit, inOrder, move } from './change.ts'
import type { Mutation } from './mutation.ts'

const economy = 'kapitler/10-okonomi.md'
const site = '../nettsted.yaml'
const latin1 = new Uint8Array(
  Buffer.from('---\ntittel: Møteplan\n---\nVi møtes i mars.\n', 'latin1'),
)

/** An old plan of another municipality on the same site, on which no advice is given. */
export const neighbour = add(
  '../askevik/plan.md',
  '---\ntittel: Trygg i Askevik\nkommune: Askevik\nstatus: utgått\ndatatema: befolkning og samfunn\n---\n',
)

/** Slips with files, their names and the fields at their top. */
export const filesAndFields: readonly Mutation[] = [
  {
    name: 'the fields have no end',
    change: edit(economy, 'finansiert.\n---\n', 'finansiert.\n'),
    finds: [{ rule: 'source-valid', file: economy }],
  },
  {
    name: 'the fields have no beginning',
    change: edit(economy, '---\ntittel: Økonomi\n', 'tittel: Økonomi\n'),
    finds: [{ rule: 'source-valid', file: economy }],
  },
  {
    name: 'a title with a colon lacks quotation marks',
    change: edit(economy, 'tittel: Økonomi\n', 'tittel: Økonomi: penger og folk\n'),
    finds: [{ rule: 'source-valid', file: economy, at: 'tittel: Økonomi: penger' }],
  },
  {
    name: 'a field is moved in by a tab',
    change: edit('plan.md', '  hvert: 4 år', '\thvert: 4 år'),
    finds: [{ rule: 'source-valid', at: '\thvert: 4 år' }],
  },
  {
    name: 'a bracket is not closed',
    change: edit('tiltak/foreldrekurs.md', 'ansvarlig: [familieteam]', 'ansvarlig: [familieteam'),
    finds: [{ rule: 'source-valid', file: 'tiltak/foreldrekurs.md', at: 'ansvarlig:' }],
  },
  {
    name: 'a value is given a name to be used again',
    change: edit(
      'tiltak/foreldrekurs.md',
      'ansvarlig: [familieteam]',
      'ansvarlig: &a [familieteam]\nsamarbeid: *a',
    ),
    finds: [{ rule: 'source-valid', file: 'tiltak/foreldrekurs.md', at: '*a' }],
  },
  {
    name: 'plan.md has another name',
    change: inOrder(move('../vindelsund-ung/plan.md', '../vindelsund-ung/Planen.md')),
    finds: [
      { rule: 'plan-file-required', file: '../vindelsund-ung/kapitler/01-formal.md' },
      { rule: 'file-known', file: '../vindelsund-ung/Planen.md' },
    ],
    why: 'the one file is missed, the other one is strange',
  },
  {
    name: 'a plan has the name of a page of the site',
    change: (files) =>
      new Map([...files].map(([path, one]) => [path.replace(/^vindelsund-ung\//, 'sok/'), one])),
    finds: [{ rule: 'plan-id-free', file: '../sok/plan.md' }],
  },
  {
    name: 'a plan is copied to a folder that gives the same id',
    change: (files) =>
      add('../Vindelsund-Ung/plan.md', files.get('vindelsund-ung/plan.md') ?? '')(files),
    finds: [{ rule: 'id-unique', file: '../vindelsund-ung/plan.md' }],
  },
  {
    name: 'two chapters get the same id',
    change: add(
      'kapitler/13-okonomi.md',
      '---\ntittel: Mer om økonomi\n---\n\nPengene er fordelt.\n',
    ),
    finds: [{ rule: 'id-unique', file: 'kapitler/13-okonomi.md' }],
  },
  {
    name: 'a folder is misspelt',
    change: add('tiltakk/turgruppe.md', '---\ntittel: Turgruppe\n---\n\nVi går på tur.\n'),
    finds: [{ rule: 'file-known', file: 'tiltakk/turgruppe.md' }],
  },
  {
    name: 'a note lies beside the plans',
    change: add('../notater.md', 'Husk å ringe.\n'),
    finds: [{ rule: 'file-known', file: '../notater.md' }],
  },
  {
    name: 'a second glossary',
    change: add('ordliste.yml', 'ord: []\n'),
    finds: [{ rule: 'file-known', file: 'ordliste.yml' }],
  },
  {
    name: 'a measure is a .yaml file',
    change: add('tiltak/turgruppe.yaml', 'tittel: Turgruppe\n'),
    finds: [{ rule: 'file-known', file: 'tiltak/turgruppe.yaml' }],
  },
  {
    name: 'the accessibility statement is missing',
    change: edit(site, /tilgjengelighetserklæring: .*\n/, ''),
    finds: [{ rule: 'site-accessibility-required', file: site }],
  },
  {
    name: 'the site has nobody to contact',
    change: edit(site, '  e-post: planer@vindelsund.example\n', ''),
    finds: [
      { rule: 'site-accessibility-required', file: site, at: 'kontakt:' },
      { rule: 'data-catalogue-complete', file: site },
    ],
    why: 'people lack somebody to ask, and a catalogue of data must name one',
  },
  {
    name: 'the number of the police has a figure wrong, and a name is missing',
    change: inOrder(
      edit(site, '"112"', '"012"'),
      edit(site, '- navn: Politi\n    telefon', '- telefon'),
    ),
    finds: [
      { rule: 'urgent-help-usable', file: site, at: '"012"' },
      { rule: 'urgent-help-usable', file: site, at: '"012"' },
    ],
    why: 'who answers is one thing, whether it can be called another',
  },
  {
    name: 'the site gives the readers of two municipalities the number of one',
    change: inOrder(neighbour, edit(site, 'telefon: 116 117', 'telefon: 00 00 00 12')),
    finds: [{ rule: 'urgent-help-local', file: site, at: '00 00 00 12' }],
  },
  {
    name: 'the address of the accessibility statement is none',
    change: edit(site, 'https://vindelsund.example/tilgj', 'vindelsund.example/tilgj'),
    finds: [{ rule: 'front-matter-valid', file: site, at: 'tilgjengelighetserklæring:' }],
  },
  {
    name: 'the colour lacks quotation marks',
    change: edit(site, '"#0b5c6b"', '#0b5c6b'),
    finds: [{ rule: 'front-matter-valid', severity: 'warning', file: site, at: 'farge:' }],
  },
  {
    name: 'the municipality’s number is the postal code',
    change: edit('plan.md', 'nummer: "9901"', 'nummer: "99010"'),
    finds: [{ rule: 'front-matter-valid', at: '"99010"' }],
  },
  {
    name: 'the telephone number holds words',
    change: edit('plan.md', '"00 00 00 01"', 'sentralbordet'),
    finds: [{ rule: 'front-matter-valid', at: 'sentralbordet' }],
  },
  {
    name: 'a number for urgent help holds words',
    change: edit('plan.md', 'telefon: 00 00 00 11', 'telefon: barnevernsvakten'),
    finds: [{ rule: 'front-matter-valid', at: 'barnevernsvakten' }],
  },
  {
    name: 'two risk factors of the glossary have one id',
    change: edit(
      'ordliste.yaml',
      'risikofaktorer:\n',
      'risikofaktorer:\n  - id: Rus hos foreldre\n    tittel: Rus\n',
    ),
    finds: [{ rule: 'id-unique', file: 'ordliste.yaml', at: 'rus-hos-foreldre' }],
  },
  {
    name: 'an id in the glossary is left out',
    change: edit('ordliste.yaml', '  - id: samlivsbrudd\n    tittel', '  - tittel'),
    finds: [
      { rule: 'reference-exists', file: 'tjenester/familieteam.md', at: 'hjelper med:' },
      { rule: 'reference-exists', file: 'tjenester/helsestasjon.md', at: 'hjelper med:' },
      { rule: 'reference-exists', file: 'tiltak/foreldre-i-to-hjem.md', at: 'samlivsbrudd' },
    ],
    why: 'Two services and a measure name the theme.',
  },
  {
    name: 'a text that takes too long to read',
    change: append(economy, '*a_'.repeat(10_000)),
    finds: [{ rule: 'body-readable', file: economy }],
    onDisk: true,
  },
  {
    name: 'a file from an old editor is not UTF-8',
    change: add('kapitler/13-moteplan.md', latin1),
    finds: [{ rule: 'source-valid', file: 'kapitler/13-moteplan.md', at: 'tittel:' }],
    onDisk: true,
  },
  {
    name: 'a web page lies among the attachments',
    change: add('filer/skjema.html', '<script>alert(1)</script>'),
    finds: [{ rule: 'file-safe', file: 'filer/skjema.html' }],
    onDisk: true,
  },
  {
    name: 'a drawing holds a script',
    change: add(
      'filer/kart.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ),
    finds: [{ rule: 'file-safe', file: 'filer/kart.svg' }],
    onDisk: true,
  },
  {
    name: 'a text is given the name of a picture',
    change: add('filer/kart.png', 'Kartet ligger på kartsiden.'),
    finds: [{ rule: 'image-readable', file: 'filer/kart.png' }],
    onDisk: true,
  },
  {
    name: 'a chapter is a word processor’s file',
    change: add('kapitler/13-vedlegg.docx', new Uint8Array([80, 75, 3, 4])),
    finds: [{ rule: 'file-known', file: 'kapitler/13-vedlegg.docx' }],
    onDisk: true,
  },
  {
    name: 'the site loses its address, and its catalogue of the data with it',
    change: edit(site, 'adresse: https://planer.vindelsund.example/\n', ''),
    finds: [{ rule: 'data-catalogue-complete', file: site }],
  },
]

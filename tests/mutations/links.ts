import { append, edit, inOrder, remove } from './change.ts'
import type { Mutation } from './mutation.ts'

const help = 'kapitler/09-hjelp.md'

/** Slips in links and references. */
export const links: readonly Mutation[] = [
  {
    name: 'no theme for the data, on a site with a catalogue of them',
    change: edit('plan.md', 'datatema: [befolkning og samfunn, helse]\n', ''),
    finds: [{ rule: 'data-catalogue-complete' }],
  },
  {
    name: 'a link to a chapter that is gone',
    change: edit('plan.md', '](kapitler/hjelp)', '](kapitler/hjelpen)'),
    finds: [{ rule: 'reference-exists', at: 'kapitler/hjelpen' }],
  },
  {
    name: 'a link to a heading that is not there',
    change: append(help, 'Se [tjenestene](#tjenestene-vare).'),
    finds: [{ rule: 'reference-exists', file: help, at: '#tjenestene-vare' }],
  },
  {
    name: 'a link to an attachment that is gone',
    change: append(help, 'Se [brosjyren](filer/brosjyre.pdf).'),
    finds: [{ rule: 'reference-exists', file: help, at: 'brosjyre.pdf' }],
  },
  {
    name: 'a picture is deleted',
    change: remove('filer/forebyggingsnivaa.svg'),
    finds: [
      {
        rule: 'reference-exists',
        file: 'kapitler/03-kunnskapsgrunnlag/02-tre-nivaer.md',
        at: 'filer/forebyggingsnivaa.svg',
      },
    ],
  },
  {
    name: 'a short link is misspelt',
    change: append(help, 'Se [[tiltak/ungdomslosen]].'),
    finds: [{ rule: 'reference-exists', file: help, at: 'ungdomslosen' }],
  },
  {
    name: 'a document that is attached is not in the folder',
    change: edit(
      'plan.md',
      '    forhold: vedlegg\n',
      '    fil: filer/saksframlegg.pdf\n    forhold: vedlegg\n',
    ),
    finds: [{ rule: 'reference-exists', at: 'filer/saksframlegg.pdf' }],
  },
  {
    name: 'a link that runs code',
    change: append(help, '[Ring oss](javascript:alert(1))'),
    finds: [{ rule: 'link-safe', file: help, at: 'javascript:' }],
  },
  {
    name: 'a link to a file on somebody’s own machine',
    change: append(help, '[Skjema](file:///C:/skjema.docx)'),
    finds: [{ rule: 'link-safe', file: help, at: 'file:///' }],
  },
  {
    name: 'the address of a document lacks https://',
    change: edit(
      'plan.md',
      'https://vindelsund.example/planer/samfunnsdel',
      'vindelsund.example/planer/samfunnsdel',
    ),
    finds: [{ rule: 'front-matter-valid', at: 'vindelsund.example/planer/samfunnsdel' }],
  },
  {
    name: 'the edition names another plan than the one adopted',
    change: edit(
      '../vindelsund-ung/plan.md',
      'utgave av: vindelsund-forebygging',
      'utgave av: vindelsund-forbygging',
    ),
    finds: [{ rule: 'reference-exists', file: '../vindelsund-ung/plan.md', at: 'forbygging' }],
  },
  {
    name: 'the site’s logo is not there',
    change: edit('../nettsted.yaml', 'språk: nb\n', 'språk: nb\nlogo: filer/logo.svg\n'),
    finds: [{ rule: 'reference-exists', file: '../nettsted.yaml', at: 'filer/logo.svg' }],
  },
  {
    name: 'a chapter is moved without following the links',
    change: inOrder(remove('kapitler/03-kunnskapsgrunnlag/02-tre-nivaer.md')),
    finds: [
      {
        rule: 'reference-exists',
        file: 'kapitler/03-kunnskapsgrunnlag/index.md',
        at: 'kapitler/kunnskapsgrunnlag/tre-nivaer',
      },
    ],
  },
]

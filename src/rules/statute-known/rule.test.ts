import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const chapter = (id: string) => `---\ntittel: A\nsvarer på: [${id}]\n---\nTekst om dette.\n`

const lawOf15 =
  'Kravene er vedtak, mal, organisering, fordeling, samarbeid, strategi, ansvar-tjenester, oppgavelosning, samarbeid-tjenester, ressurser, oversikt.'
const twoStatutes =
  '---\ntittel: Plan\nlovhjemmel: [barnevernsloven-15-1, folkehelseloven-5-6]\n---\n'

testRule(rule, {
  valid: [
    {
      name: 'a known statute and known demands, in other capitals too',
      files: {
        'plan/plan.md': '---\ntittel: Plan\nlovhjemmel: Barnevernsloven 15-1\n---\n',
        'plan/kapitler/a.md': chapter('organisering, Samarbeid'),
        'plan/kapitler/b.md': '---\ntittel: B\n---\n:::krav{id=mal}\nBarn er trygge.\n:::\n',
      },
    },
    {
      name: 'a demand of one statute of two and of both',
      files: {
        'plan/plan.md': twoStatutes,
        'plan/kapitler/a.md': chapter(
          'barnevernsloven-15-1/mal, mal, Folkehelseloven 5-6/strategier',
        ),
        'plan/kapitler/b.md':
          '---\ntittel: B\n---\n:::krav{id=folkehelseloven-5-6/mal}\nBarn er trygge.\n:::\n',
      },
    },
    {
      name: 'no statute in an edition, and a key for it that is misspelt',
      files: {
        'a/plan.md': '---\ntittel: A\nlovhjemel: barnevernsloven-15-1\n---\n',
        'a/kapitler/a.md': chapter('mal'),
        'b/plan.md': '---\ntittel: B\nutgave av: a\n---\n',
        'b/kapitler/a.md': chapter('mal'),
      },
    },
    { name: 'no statute', files: { 'plan/kapitler/a.md': '---\ntittel: A\n---\nTekst.\n' } },
  ],
  invalid: [
    {
      name: 'chapters that answer demands, in a plan without a statute',
      files: {
        'plan/plan.md': '---\ntittel: Plan\n---\n',
        'plan/kapitler/a.md': chapter('mal'),
        'plan/kapitler/b.md': chapter('samarbeid'),
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 1,
          column: 1,
          message:
            'Planen har ingen `lovhjemmel`. Den blir ikke vurdert, selv om «A» svarer på et krav.',
          hint: 'Skriv for eksempel `lovhjemmel: [barnevernsloven-15-1]` i plan.md.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a statute nobody knows, and one nearly known',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan\nlovhjemmel:\n  - lov: barnevernloven-15-1\n  - krisesenterlova\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 4,
          column: 10,
          message:
            'Vi har ingen lovprofil som heter «barnevernloven-15-1». Planen blir ikke vurdert mot den.',
          hint: 'Mente du «barnevernsloven-15-1»?',
          severity: 'warning',
        },
        {
          file: 'plan/plan.md',
          line: 5,
          column: 5,
          message:
            'Vi har ingen lovprofil som heter «krisesenterlova». Planen blir ikke vurdert mot den.',
          hint: 'Lovprofilene er barnevernsloven-15-1, beredskapsplan, folkehelseloven-5-6, kommunedelplan, planretningslinjer-klima-energi.',
        },
      ],
    },
    {
      name: 'demands in front matter, in plan.md, in a container inside another, and in a service',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan\nlovhjemmel: barnevernsloven-15-1\n---\n:::krav{id=maal}\nBarn er trygge.\n:::\n',
        'plan/kapitler/a.md': chapter('mal, budsjett'),
        'plan/kapitler/b.md':
          '---\ntittel: B\n---\n::::detaljer[👪 Mer]\n:::krav{id=organisasjon}\nTekst.\n:::\n::::\n',
        'plan/tjenester/nav.md': '---\ntittel: Nav\n---\n:::krav\nNav gir råd.\n:::\n',
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 3,
          column: 18,
          message: '«budsjett» er ikke et krav vi kjenner.',
          hint: lawOf15,
        },
        {
          file: 'plan/kapitler/b.md',
          line: 5,
          column: 1,
          message: '«organisasjon» er ikke et krav vi kjenner.',
          hint: lawOf15,
        },
        {
          file: 'plan/plan.md',
          line: 5,
          column: 1,
          message: '«maal» er ikke et krav vi kjenner.',
          hint: 'Mente du «mal»?',
        },
        {
          file: 'plan/tjenester/nav.md',
          line: 4,
          column: 1,
          message: '`:::krav` sier ikke hvilket krav.',
        },
      ],
    },
    {
      name: 'a statute twice, one named in other capitals',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan\nlovhjemmel:\n  - {lov: barnevernsloven-15-1, omfang: [kapitler/a]}\n  - Barnevernsloven 15-1\n---\n',
        'plan/kapitler/a.md': '---\ntittel: A\n---\nTekst.\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 5,
          column: 5,
          message: '«Barnevernsloven 15-1» står to ganger under `lovhjemmel`.',
          hint: 'Behold den ene. Har begge `omfang`, samle det der; nå gjelder bare det første.',
          related: [{ file: 'plan/plan.md', line: 4, column: 11, message: 'Her står den første.' }],
        },
      ],
    },
    {
      name: 'a demand misspelt behind its statute, of a statute that has it not, of a statute the plan has not',
      files: {
        'plan/plan.md': twoStatutes,
        'plan/kapitler/a.md': chapter('folkehelseloven-5-6/mall'),
        'plan/kapitler/b.md': chapter('folkehelseloven-5-6/organisering'),
        'plan/kapitler/c.md': chapter('varslingsliste'),
        'plan/kapitler/d.md': chapter('helse/mal'),
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 3,
          column: 13,
          message: '«folkehelseloven-5-6/mall» er ikke et krav vi kjenner.',
          hint: 'Mente du «folkehelseloven-5-6/mal»?',
        },
        {
          file: 'plan/kapitler/b.md',
          line: 3,
          column: 13,
          message: '«folkehelseloven-5-6/organisering» er ikke et krav vi kjenner.',
        },
        {
          file: 'plan/kapitler/c.md',
          line: 3,
          column: 13,
          message:
            '«varslingsliste» er et krav i sivilbeskyttelsesloven § 15 og forskrift om kommunal beredskapsplikt § 4, som planen ikke har under `lovhjemmel`.',
          hint: 'Før opp «beredskapsplan» under `lovhjemmel`, eller ta bort «varslingsliste».',
        },
        {
          file: 'plan/kapitler/d.md',
          line: 3,
          column: 13,
          message: '«helse/mal» er ikke et krav vi kjenner.',
        },
      ],
    },
    {
      name: 'nynorsk key, CRLF, BOM and an emoji before it',
      files: {
        'plan/plan.md': '\ufeff---\r\n{ tittel: 📘, lovheimel: folkehelselova }\r\n---\r\n',
        'plan/kapittel/a.md': '---\r\ntittel: A\r\nsvarar på: [ måla ]\r\n---\r\nTekst.\r\n',
      },
      findings: [
        {
          file: 'plan/kapittel/a.md',
          line: 3,
          column: 14,
          message: '«måla» er ikke et krav vi kjenner.',
        },
        {
          file: 'plan/plan.md',
          line: 2,
          column: 26,
          message:
            'Vi har ingen lovprofil som heter «folkehelselova». Planen blir ikke vurdert mot den.',
        },
      ],
    },
  ],
})

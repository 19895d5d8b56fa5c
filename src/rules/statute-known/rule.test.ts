import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const chapter = (id: string) => `---\ntittel: A\nsvarer på: [${id}]\n---\nTekst om dette.\n`

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
    { name: 'no statute', files: { 'plan/kapitler/a.md': '---\ntittel: A\n---\nTekst.\n' } },
  ],
  invalid: [
    {
      name: 'a statute nobody knows, and one nearly known',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan\nlovhjemmel:\n  - lov: barnevernloven-15-1\n  - folkehelseloven\n---\n',
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
            'Vi har ingen lovprofil som heter «folkehelseloven». Planen blir ikke vurdert mot den.',
          hint: 'Lovprofilene er barnevernsloven-15-1.',
        },
      ],
    },
    {
      name: 'demands in front matter, in plan.md, in a container inside another, and in a service',
      files: {
        'plan/plan.md': '---\ntittel: Plan\n---\n:::krav{id=maal}\nBarn er trygge.\n:::\n',
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
          hint: 'Kravene er vedtak, mal, organisering, fordeling, samarbeid.',
        },
        {
          file: 'plan/kapitler/b.md',
          line: 5,
          column: 1,
          message: '«organisasjon» er ikke et krav vi kjenner.',
          hint: 'Kravene er vedtak, mal, organisering, fordeling, samarbeid.',
        },
        {
          file: 'plan/plan.md',
          line: 4,
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

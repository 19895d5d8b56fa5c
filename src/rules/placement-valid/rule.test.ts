import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const head = '---\ntittel: Tiltakene\n---\n'
const measure = '---\ntittel: A\nforebyggingsnivå: universell\ninnsatsområde: [ledelse]\n---\n'

testRule(rule, {
  valid: [
    {
      name: 'every kind and view',
      files: {
        'plan/kapitler/a.md': `${head}::vis{tiltak}\n\n::vis{tiltak som=tabell}\n\n::vis{tiltak=a}\n\n::vis{tiltak innsatsområde=ledelse forebyggingsnivå=universelt som=liste}\n`,
        'plan/tiltak/a.md': measure,
        'plan/innsatsomrader/ledelse.md': '---\ntittel: Ledelse\n---\n',
      },
    },
    {
      name: 'nynorsk words',
      files: {
        'plan/kapittel/a.md': `${head}::vis{teneste=helsestasjon som=heile}\n\n::vis{tenester eigar=kommunen}\n`,
        'plan/tenester/helsestasjon.md': '---\ntittel: Helsestasjonen\neigar: kommunen\n---\n',
      },
    },
    {
      name: 'krav and detaljer, and colons in running text',
      files: {
        'plan/kapitler/b.md': `${head}\n:::krav{id=mal}\nBarn er trygge.\n:::\n`,
        'plan/kapitler/a.md': `${head}:::krav{id=mal}\nBarn er trygge.\n:::\n\n:::detaljer[Mer]\nMer om dette.\n:::\n\nfrist:mai og PPT:en\n`,
      },
    },
    {
      name: 'one entry that is not there is a reference, and another rule’s matter',
      files: { 'plan/kapitler/a.md': `${head}::vis{tiltak=finnes-ikke}\n` },
    },
  ],
  invalid: [
    {
      name: 'a block that is not closed, alone and around one that is',
      files: {
        'plan/kapitler/a.md': `${head}:::krav{id=mal}\nBarn er trygge.\n\n## Mer\n\nMer.\n\n\n`,
        'plan/kapitler/b.md': `${head}:::detaljer[Mer]\n:::krav{id=mal}\nBarn er trygge.\n:::\n`,
        'plan/kapitler/c.md': `${head}:::krav{id=mal}\n`,
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 1,
          message: 'Blokken som begynner på linje 4, er ikke lukket.',
          hint: 'Skriv `:::` på en egen linje der svaret slutter.',
        },
        {
          file: 'plan/kapitler/b.md',
          line: 4,
          column: 1,
          message: 'Blokken som begynner på linje 4, er ikke lukket.',
        },
        {
          file: 'plan/kapitler/c.md',
          line: 4,
          column: 1,
          message: 'Blokken som begynner på linje 4, er ikke lukket.',
        },
      ],
    },
    {
      name: 'a text that places itself, or what places it',
      files: {
        'plan/kapitler/a.md': `${head}::vis{kapittel=a}\n\n::vis{kapittel=a som=liste}\n\n::vis{mål=m}\n`,
        'plan/mal/m.md': `${head}::vis{tiltak=t}\n`,
        'plan/tiltak/t.md': `${head}Tekst.\n\n::vis{mål som=hel}\n`,
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 1,
          message: '`::vis` viser teksten den selv står i.',
          hint: 'Ta bort linjen, eller vis det som en lenke med `som=liste`.',
          severity: 'warning',
        },
        {
          file: 'plan/mal/m.md',
          line: 4,
          column: 1,
          message: '`::vis` viser teksten den selv står i.',
        },
        {
          file: 'plan/tiltak/t.md',
          line: 6,
          column: 1,
          message: '`::vis` viser teksten den selv står i.',
        },
      ],
    },
    {
      name: 'not understood, empty and unknown',
      files: {
        'plan/kapitler/a.md': `${head}::vis{tiltakene}\n\n::vis{tiltak forebyggingsnivå=indikert}\n\n:::boks\n👪\n:::\n\n::vis\n`,
        'plan/tiltak/a.md': measure,
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 1,
          message: 'Vi forstår ikke hva `::vis` skal vise.',
          hint: 'Skriv hva som skal vises, for eksempel `::vis{tiltak}` eller `::vis{tjeneste=helsestasjon}`.',
          severity: 'warning',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 1,
          message: '`::vis` finner ingenting å vise her.',
          hint: 'Se om ordene mellom klammene stemmer med feltene i filene.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 8,
          column: 1,
          message: 'Vi kjenner ikke «boks» etter kolonene.',
          hint: 'Bruk `::vis{…}`, `:::krav{id=…}` eller `:::detaljer[Overskrift]`.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 12,
          column: 1,
          message: 'Vi forstår ikke hva `::vis` skal vise.',
        },
      ],
    },
    {
      name: 'a field and a view that are not there, with CRLF and BOM, in a list',
      files: {
        'plan/kapitler/a.md':
          '\ufeff---\r\ntittel: A\r\n---\r\n- 👪\r\n\r\n  ::vis{tiltak farge=blå}\r\n\r\n::vis{tiltak som=kart}\r\n',
        'plan/tiltak/a.md': measure,
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 3,
          message: 'Vi forstår ikke hva `::vis` skal vise.',
          hint: '«farge» er ikke et felt i tiltak.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 8,
          column: 1,
          message: 'Vi forstår ikke hva `::vis` skal vise.',
          hint: '«kart» er ingen visning. Velg tabell, liste, tre eller hel.',
        },
      ],
    },
  ],
})

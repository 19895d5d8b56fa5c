import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const service = '---\ntittel: Helsestasjonen\n---\n\n## Slik når du oss\n\nRing.\n'

testRule(rule, {
  valid: [
    {
      name: 'references of every kind that are there',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan\ndeltakere: [helsestasjon]\nlovhjemmel: {lov: barnevernsloven-15-1, omfang: [kapitler/om]}\n---\n[[tjenester/helsestasjon]]\n',
        'plan/tjenester/helsestasjon.md': service,
        'plan/kapitler/01-om.md':
          '---\ntittel: Om\n---\n## Målet vårt\n\n[a](tjenester/helsestasjon#slik-nar-du-oss) [b](../tjenester/helsestasjon.md) [c](#målet-vårt) [d](filer/kart.pdf) [e](ung:tjenester/ung) [f](ung:)\n\n::vis{tjeneste=helsestasjon}\n',
        'ung/tjenester/ung.md': '---\ntittel: Ung\n---\n',
      },
      attachments: ['plan/filer/kart.pdf'],
    },
    {
      name: 'ids with capitals and å, and roles among participants',
      files: {
        'plan/tjenester/ungdomshåp.md': '---\ntittel: Håp\n---\n',
        'plan/tiltak/a.md': '---\ntittel: A\nansvarlig: Ungdomshåp\n---\n',
        'plan/samarbeid/a.md': '---\ntittel: A\ndeltakere: [foreldre, alle rektorer]\n---\n',
      },
    },
    {
      name: 'an id with signs that nobody sees, as it was pasted',
      files: {
        'plan/mal/trygg.md': '---\ntittel: Trygg\n---\n',
        'plan/tiltak/a.md':
          '---\ntittel: A\nmål: ["try\u00adgg\u200b", "\u2066tr\u200bygg"]\n---\n',
      },
    },
    {
      name: 'a theme and a risk factor of the glossary',
      files: {
        'plan/ordliste.yaml':
          'temaer:\n  - {id: foreldre, tittel: Foreldre}\nrisikofaktorer:\n  - {id: vold, tittel: Vold}\n',
        'plan/tjenester/a.md': '---\ntittel: A\nhjelper med: [foreldre]\n---\n',
        'plan/tiltak/a.md': '---\ntittel: A\nrisikofaktorer: [vold]\ntema: [foreldre]\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'addresses that stand elsewhere in the text, each once where it stands',
      files: {
        'plan/kapitler/a.md':
          '---\ntittel: A\n---\n\n[besøk][b], [igjen][b] og ![kart][k]\n\n[b]: tiltak/nei\n[k]: ../filer/nei.png\n',
      },
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 7,
          column: 1,
          message: 'Lenken «tiltak/nei» fører ikke til noe i planen.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 8,
          column: 1,
          message: 'Vi finner ikke filen «../filer/nei.png».',
        },
      ],
    },
    {
      name: 'a title in place of an id, and several values in one text',
      files: {
        'plan/ordliste.yaml':
          'temaer:\n  - {id: foreldrerollen, tittel: Å være mor eller far}\n  - {id: rus, tittel: Rusmidler}\n  - {id: to, tittel: To}\n  - {id: to-til, tittel: To}\n',
        'plan/tjenester/helsestasjon.md': service,
        'plan/tiltak/a.md':
          '---\ntittel: A\nansvarlig: Helsestasjonen\ntema: å være  mor eller far\n---\n',
        'plan/tiltak/b.md': '---\ntittel: B er to\ntema: rus, Å være mor eller far\n---\n',
        'plan/tiltak/c.md': '---\ntittel: C\ntema: "rus, ro"\n---\n[[helsestasjonen]]\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 3,
          column: 12,
          message: 'Vi finner ingen tjeneste med id-en «Helsestasjonen».',
          hint: 'Mente du «helsestasjon»?',
        },
        {
          file: 'plan/tiltak/a.md',
          line: 4,
          column: 7,
          message: 'Vi finner ikke noe tema i ordlisten med id-en «å være  mor eller far».',
          hint: 'Mente du «foreldrerollen»?',
        },
        {
          file: 'plan/tiltak/b.md',
          line: 3,
          column: 7,
          message: 'Vi finner ikke noe tema i ordlisten med id-en «rus, Å være mor eller far».',
          hint: 'Flere verdier skrives som en liste: `[rus, foreldrerollen]`.',
        },
        {
          file: 'plan/tiltak/c.md',
          line: 3,
          column: 7,
          message: 'Vi finner ikke noe tema i ordlisten med id-en «rus, ro».',
          hint: 'Det som finnes, er foreldrerollen, rus, to, to-til.',
        },
        {
          file: 'plan/tiltak/c.md',
          line: 5,
          column: 1,
          message: 'Lenken «helsestasjonen» fører ikke til noe i planen.',
          hint: 'Mente du «tjenester/helsestasjon»?',
        },
      ],
    },
    {
      name: 'each kind has its word and its suggestion',
      files: {
        'plan/ordliste.yaml': 'temaer:\n  - {id: foreldre, tittel: Foreldre}\n',
        'plan/tjenester/helsestasjon.md': service,
        'plan/mal/trygg.md': '---\ntittel: Trygg\ntjeneste: helsestasjn\n---\n',
        'plan/tiltak/a.md':
          '---\ntittel: A\nmål: [trygg, tryg, langt-unna]\nsamarbeider med: [ skole ]\nrisikofaktorer: vold\ntema: foreldr\n---\n',
        'plan/tjenester/x.md': '---\ntittel: X\nhjelper med: [foreldr]\nunder: nei-takk\n---\n',
      },
      findings: [
        {
          file: 'plan/mal/trygg.md',
          line: 3,
          column: 11,
          message: 'Vi finner ingen tjeneste med id-en «helsestasjn».',
          hint: 'Mente du «helsestasjon»?',
          severity: 'error',
        },
        {
          file: 'plan/tiltak/a.md',
          line: 3,
          column: 14,
          message: 'Vi finner ikke noe mål med id-en «tryg».',
          hint: 'Mente du «trygg»?',
        },
        {
          file: 'plan/tiltak/a.md',
          line: 3,
          column: 20,
          message: 'Vi finner ikke noe mål med id-en «langt-unna».',
          hint: 'Det som finnes, er trygg.',
        },
        {
          file: 'plan/tiltak/a.md',
          line: 4,
          column: 20,
          message: 'Vi finner ingen tjeneste med id-en «skole».',
          hint: 'Det som finnes, er helsestasjon, x.',
        },
        {
          file: 'plan/tiltak/a.md',
          line: 5,
          column: 17,
          message: 'Vi finner ingen risikofaktor i ordlisten med id-en «vold».',
          hint: 'Rett skrivemåten, eller lag det som mangler.',
        },
        {
          file: 'plan/tiltak/a.md',
          line: 6,
          column: 7,
          message: 'Vi finner ikke noe tema i ordlisten med id-en «foreldr».',
          hint: 'Mente du «foreldre»?',
        },
        {
          file: 'plan/tjenester/x.md',
          line: 3,
          column: 15,
          message: 'Vi finner ikke noe tema i ordlisten med id-en «foreldr».',
          hint: 'Mente du «foreldre»?',
        },
        {
          file: 'plan/tjenester/x.md',
          line: 4,
          column: 8,
          message: 'Vi finner ingen tjeneste med id-en «nei-takk».',
        },
      ],
    },
    {
      name: 'links in text, after an emoji, and out of the folder',
      files: {
        'plan/tjenester/helsestasjon.md': service,
        'plan/kapitler/a.md':
          '---\ntittel: A\n---\n👪 [a](tjenester/helsestasjn) [[tjenester/helsestasjon#borte]]\n\n[b](#borte) [c](../../hemmelig.md) [d](filer/../x.pdf) [e](filer/kar.pdf)\n\n::vis{tjeneste=nav}\n',
      },
      attachments: ['plan/filer/kart.pdf'],
      findings: [
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 4,
          message: 'Lenken «tjenester/helsestasjn» fører ikke til noe i planen.',
          hint: 'Mente du «tjenester/helsestasjon»?',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 4,
          column: 31,
          message: 'Lenken «tjenester/helsestasjon#borte» fører ikke til noe i planen.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 1,
          message: 'Vi finner ingen overskrift som passer til «#borte» på denne siden.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 13,
          message: 'Lenken «../../hemmelig.md» fører ikke til noe i planen.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 36,
          message: 'Lenken «filer/../x.pdf» fører ikke til noe i planen.',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 6,
          column: 56,
          message: 'Vi finner ikke filen «filer/kar.pdf».',
          hint: 'Mente du «filer/kart.pdf»?',
        },
        {
          file: 'plan/kapitler/a.md',
          line: 8,
          column: 1,
          message: 'Vi finner ingen tjeneste med id-en «nav».',
        },
      ],
    },
    {
      name: 'a file among the documents of the plan',
      files: {
        'plan/plan.md':
          '---\ntittel: Plan\nstatus: utkast\ndokumenter: [{fil: filer/kart.pdf}, {fil: kart.pdf}, {fil: filer/kar.pdf}]\n---\n',
      },
      attachments: ['plan/filer/kart.pdf'],
      findings: [
        {
          file: 'plan/plan.md',
          line: 4,
          column: 43,
          message: 'Vi finner ikke filen «kart.pdf».',
          hint: 'Det som finnes, er filer/kart.pdf.',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 60,
          message: 'Vi finner ikke filen «filer/kar.pdf».',
          hint: 'Mente du «filer/kart.pdf»?',
        },
      ],
    },
    {
      name: 'nynorsk key, CRLF, BOM and an emoji before it',
      files: {
        'plan/tiltak/a.md': '\ufeff---\r\n{ tittel: 🏡, ansvarleg: [nav, nva] }\r\n---\r\n',
        'plan/tenester/nav.md': '---\r\ntittel: Nav\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/tiltak/a.md',
          line: 2,
          column: 32,
          message: 'Vi finner ingen tjeneste med id-en «nva».',
        },
      ],
    },
  ],
})

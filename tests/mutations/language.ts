import { append, type Change, edit, inContent } from './change.ts'
import type { Mutation } from './mutation.ts'

const figures = 'kapitler/03-kunnskapsgrunnlag/01-tallene.md'
const economy = 'kapitler/10-okonomi.md'
const aims = 'kapitler/01-formal.md'

/** Words that nobody needs, in every chapter. */
const heavyChapters: Change = (files) =>
  new Map(
    [...files].map(([name, text]) => [
      name,
      name.startsWith(inContent('kapitler/')) && typeof text === 'string'
        ? `${text}\n${'Kommunedirektøren videreutvikler samhandlingsstrukturene gjennom kompetansehevende tiltaksutviklingsprosesser.\n\n'.repeat(150)}`
        : text,
    ]),
  )

/** Slips in language, in access and in what may be published of people. */
export const language: readonly Mutation[] = [
  {
    name: 'a national identity number in a chapter',
    change: append(figures, 'Eksempelet i veilederen er et syntetisk nummer, 31923950012.'),
    finds: [{ rule: 'identity-number-absent', file: figures, at: 'Eksempelet i veilederen' }],
  },
  {
    name: 'the number of a caseworker with her name',
    change: append(aims, 'Kari Eksempelsen, koordinator, tlf. 00 00 00 02.'),
    finds: [{ rule: 'contact-impersonal', file: aims, at: 'Kari Eksempelsen' }],
  },
  {
    name: 'a private e-mail address',
    change: append(aims, 'Send gjerne en e-post til kari.eksempelsen@gmail.com.'),
    finds: [{ rule: 'contact-impersonal', file: aims, at: 'Send gjerne' }],
  },
  {
    name: 'a count of two in a table',
    change: append(
      figures,
      '| Skole | Antall elever med vedtak |\n| --- | ---: |\n| Vindel skole | 14 |\n| Ytre Vindel skole | 2 |',
    ),
    finds: [{ rule: 'small-count-hidden', file: figures, at: '| Ytre Vindel skole | 2 |' }],
  },
  {
    name: 'a hidden count that the sum gives away',
    change: append(
      figures,
      '| Skole | Antall elever med vedtak |\n| --- | ---: |\n| Vindel skole | 14 |\n| Ytre Vindel skole | : |\n| Sum | 19 |',
    ),
    finds: [{ rule: 'hidden-count-safe', file: figures, at: '| Ytre Vindel skole | : |' }],
  },
  {
    name: 'a paragraph in nynorsk',
    change: append(economy, 'Dette veit vi ikkje nok om, og vi kan ikkje seie kva det kostar.'),
    finds: [{ rule: 'chapter-language-consistent', file: economy, at: 'Dette veit vi' }],
  },
  {
    name: 'a level by another word',
    change: append(
      economy,
      'Selektive tiltak er frivillige. Selektiv forebygging koster mest. Kurset er et selektert tiltak.',
    ),
    finds: [{ rule: 'level-term-consistent', file: economy, at: 'Selektive tiltak' }],
  },
  {
    name: 'a short form nobody explains',
    change: append(economy, 'Kurset er dekket av KORUS.'),
    finds: [{ rule: 'short-form-explained', file: economy, at: 'KORUS' }],
  },
  {
    name: 'a link that says «les mer»',
    change: append(economy, 'Vi har skrevet om kurset. [Les mer](tiltak/foreldrekurs)'),
    finds: [{ rule: 'link-text-descriptive', file: economy, at: 'Les mer' }],
  },
  {
    name: 'a heading too deep',
    change: append(economy, '#### Mer om kostnadene\n\nBeløpene er fiktive.'),
    finds: [{ rule: 'heading-order-kept', file: economy, at: '#### Mer' }],
  },
  {
    name: 'a picture without a text',
    change: edit('kapitler/03-kunnskapsgrunnlag/02-tre-nivaer.md', /!\[[^\]]+\]/, '![]'),
    finds: [
      {
        rule: 'image-text-required',
        file: 'kapitler/03-kunnskapsgrunnlag/02-tre-nivaer.md',
        at: '![](',
      },
    ],
  },
  {
    name: 'a sign that the font in print does not have',
    change: append(economy, 'Vi er i rute 👍 med det meste.'),
    finds: [{ rule: 'sign-printable', file: economy, at: 'Vi er i rute' }],
  },
  {
    name: 'a table without headers',
    change: append(economy, '| | |\n| --- | --- |\n| Kurs | 90 |'),
    finds: [{ rule: 'table-header-required', file: economy, at: '| | |' }],
  },
  {
    name: 'a sentence of fifty words',
    change: append(
      economy,
      'Når kommunestyret hver høst får seg forelagt økonomiplanen, og før virksomhetene har rukket å svare på hva de selv mener at de trenger i det året som kommer, skal det også være klart hvilke tiltak som må vente, hvem som har bestemt det, og hva barna da ikke får.',
    ),
    finds: [{ rule: 'sentence-length-moderate', file: economy, at: 'Når kommunestyret hver' }],
  },
  {
    name: 'heavy words everywhere',
    change: heavyChapters,
    finds: [{ rule: 'text-readable', at: 'tittel: Trygg oppvekst i' }],
  },
]

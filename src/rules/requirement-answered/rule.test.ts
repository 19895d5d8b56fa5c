import { adopted, answers, planWith } from '../../../tests/answering-plan.ts'
import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      name: 'a plan that answers everything',
      files: { 'plan/plan.md': planWith(adopted), ...answers },
    },
    { name: 'a plan without a statute', files: { 'plan/plan.md': '---\ntittel: Plan\n---\n' } },
    {
      name: 'an edition gets no verdict',
      files: {
        'plan/plan.md': planWith(adopted),
        ...answers,
        'ung/plan.md': planWith('utgave av: plan\n'),
      },
    },
  ],
  invalid: [
    {
      name: 'an adopted plan with nothing in it: five errors, and what is only advised is said to be so',
      files: { 'plan/plan.md': planWith('status: vedtatt\n') },
      findings: [
        {
          file: 'plan/plan.md',
          line: 1,
          column: 1,
          message: 'Har kommunestyret selv vedtatt planen? Vi finner ikke hvem som vedtok planen.',
          hint: 'Før opp organ, dato og saksnummer under `vedtak` i plan.md.',
          severity: 'error',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 13,
          message: 'Hva er målene for det forebyggende arbeidet? Vi finner ingen mål for arbeidet.',
          hint: 'Skriv om dette i et kapittel, og sett `svarer på: [mal]` øverst i det. Hvert mål kan også få sin egen fil i mappen mal/.',
          severity: 'error',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 13,
          message: 'Hvordan skal arbeidet organiseres? Vi finner ingen tekst som svarer på dette.',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 13,
          message:
            'Hvordan er arbeidet fordelt mellom etatene i kommunen? Vi finner ikke hvordan arbeidet er fordelt mellom etatene.',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 13,
          message: 'Hvordan skal etatene samarbeide? Vi finner ingen tekst som svarer på dette.',
          severity: 'error',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 13,
          message:
            'Råd: Hva er strategien for det helhetlige tjenestetilbudet? Vi finner ingen tekst som svarer på dette.',
          hint: 'Dette er ikke et krav i loven. Kilden er forventningsbrev fra statsforvalteren 2022, gjengitt av Drammen kommune. Skriv om dette i et kapittel, og sett `svarer på: [strategi]` øverst i det. Hvert innsatsområde kan også få sin egen fil i mappen innsatsomrader/.',
          severity: 'warning',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 13,
          message:
            'Råd: Hvilke ressurser bruker kommunen på arbeidet? Ingen kostnad er oppgitt, verken for planen eller for tiltakene.',
          hint: 'Dette er ikke et krav i loven. Kilden er Prop. 133 L (2020–2021) kapittel 25, gjengitt av Bufdir. Fyll ut `kostnad` i plan.md eller i tiltakene. Eller skriv om dette i et kapittel, og sett `svarer på: [ressurser]` øverst i det.',
          severity: 'warning',
        },
        {
          file: 'plan/plan.md',
          line: 4,
          column: 13,
          message:
            'God praksis: Hvilken kunnskap om barn og unge i kommunen bygger planen på? Vi finner det ikke nevnt i planen.',
          severity: 'note',
        },
      ],
    },
    {
      name: 'a draft gets warnings, and its adoption waits',
      files: {
        'plan/plan.md': planWith('status: utkast\n'),
        ...answers,
        'plan/mal/a.md': '---\ntittel: Likt for alle barn\nhentet fra: Kommuneplanen\n---\n',
      },
      findings: [
        {
          file: 'plan/mal/a.md',
          line: 2,
          column: 9,
          message:
            'Hva er målene for det forebyggende arbeidet? Alle målene er hentet fra andre planer.',
          severity: 'warning',
        },
        {
          file: 'plan/plan.md',
          line: 1,
          column: 1,
          message: 'Har kommunestyret selv vedtatt planen? Ikke ennå.',
          hint: 'Når planen vedtas, trengs et vedtak i kommunestyret selv (§ 15-1). Før det opp under `vedtak`.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'the wrong body, in a plan in force and in one that has expired',
      files: {
        'ny/plan.md': planWith('status: vedtatt\nvedtak:\n  - organ: formannskapet\n'),
        'gammel/plan.md': planWith('status: utgått\nvedtak:\n  - organ: formannskapet\n'),
        ...Object.fromEntries(
          Object.entries(answers).flatMap(([path, text]) => [
            [path.replace('plan/', 'ny/'), text],
            [path.replace('plan/', 'gammel/'), text],
          ]),
        ),
      },
      findings: [
        {
          file: 'ny/plan.md',
          line: 7,
          column: 12,
          message:
            'Har kommunestyret selv vedtatt planen? Vedtaket er gjort av «formannskapet». Loven krever kommunestyret selv i kommunen planen gjelder.',
          severity: 'error',
        },
        {
          file: 'gammel/plan.md',
          line: 7,
          column: 12,
          message:
            'Har kommunestyret selv vedtatt planen? Vedtaket er gjort av «formannskapet». Loven krever kommunestyret selv i kommunen planen gjelder.',
          hint: 'Har kommunestyret vedtatt planen, før opp det vedtaket under `vedtak`. Ellers må saken til kommunestyret.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'older than the duty: one note and no verdict',
      files: {
        'plan/plan.md': planWith(
          'status: vedtatt\nvedtak: {organ: kommunestyret, dato: 2021-12-31}\n',
        ),
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 1,
          message:
            'Planen er vedtatt før plikten etter barnevernsloven § 15-1 begynte. Den er ikke vurdert mot loven.',
          hint: 'Gjelder planen fortsatt, bør kommunen vurdere om den trenger en ny.',
          severity: 'note',
        },
      ],
    },
    {
      name: 'nynorsk keys, CRLF, BOM and an emoji before them',
      files: {
        ...answers,
        'plan/plan.md':
          '\ufeff---\r\n{ tittel: 👪, lovheimel: barnevernsloven-15-1, status: vedteken, vedtak: [{ organ: utval for oppvekst }] }\r\n---\r\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 2,
          column: 84,
          message:
            'Har kommunestyret selv vedtatt planen? Vedtaket er gjort av «utval for oppvekst». Loven krever kommunestyret selv i kommunen planen gjelder.',
        },
      ],
    },
  ],
})

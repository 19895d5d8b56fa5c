import { describe, expect, test } from 'vitest'
import { chapter, reportOn } from '../../tests/verdicts.ts'
import { loadStatutes } from './load-statutes.ts'

// Each profile that rests on entries and fields, answered, thin and missing. § 15-1 has its tests beside the kinds.

type Files = Record<string, string>

const plan = (statute: string, lines: string) => ({
  'plan/plan.md': `---\ntittel: Planen vår\nkommune: Vindelsund\nlovhjemmel: ${statute}\nstatus: utkast\n${lines}---\n`,
})
const verdicts = (statute: string, files: Files) =>
  Object.fromEntries(
    reportOn(files, statute).assessments.map(({ requirement, verdict }) => [
      requirement.id,
      verdict,
    ]),
  )
const reasons = (statute: string, files: Files) =>
  Object.fromEntries(
    reportOn(files, statute).assessments.map(({ requirement, reason }) => [requirement.id, reason]),
  )

const profiles: Record<string, { answered: Files; thin: Files; thinReasons: object }> = {
  beredskapsplan: {
    answered: {
      ...plan(
        'beredskapsplan',
        `ansvarlig: beredskapskoordinator
revisjon: {hvert: år, sist: 2026-02-03}
dokumenter:
  - tittel: Varslingsliste for kriseledelsen
    beskrivelse: Ligger i krisestøtteverktøyet og er ikke offentlig.
  - tittel: Ressursoversikt
    beskrivelse: Ligger i krisestøtteverktøyet. Vaktlederne har tilgang hele døgnet.
  - tittel: Helhetlig ROS-analyse for Vindelsund
    lenke: https://vindelsund.example/ros
`,
      ),
      'plan/kapitler/a.md': chapter(
        'Kriseledelse',
        'Kommunedirektøren leder kriseledelsen. Kommunalsjefene og kommunelegen er med. Alle i ledelsen kan kalle inn, og kommunedirektøren kan bruke inntil en million kroner uten å spørre.',
      ),
      'plan/kapitler/b.md': chapter(
        'Når noe skjer',
        `## Evakuering

Skolene er evakueringssteder, og bussene fra ferjekaia kjører dit de som ikke har bil.

## Befolkningsvarsling

Vi varsler folk med melding på telefonen og med høyttalerbil der det ikke er dekning.

## Krisekommunikasjon

Informasjonslederen svarer mediene, legger ut nytt på nettsidene hver time og sender det samme til alle som er ansatt.

## Samordning

Planen er samordnet med beredskapsplanene til legevakten, brannvesenet og nabokommunene.`,
      ),
    },
    thin: {
      // A revision and a decision of days that are to come have changed nothing yet.
      ...plan(
        'beredskapsplan',
        'ansvarlig: beredskapskoordinator\nrevisjon: {hvert: 2 år, sist: 2099-02-03}\nvedtak: {organ: formannskapet, dato: 2099-02-04}\n',
      ),
      'plan/kapitler/a.md': chapter(
        'Beredskap',
        'Vi har en varslingsliste. Vi har en ressursoversikt. Vi har en ROS. Kriseledelsen møtes. Vi har øvd på evakuering. Befolkningsvarsling er viktig. Krisekommunikasjon er viktig. Alt er samordnet.',
      ),
    },
    thinReasons: {
      varslingsliste: 'Planen nevner det bare med få ord.',
      oppdatering: 'Planen sier ikke når den sist ble oppdatert.',
      revisjon: 'Planen sier annethvert år, men reglene sier minst hvert år.',
    },
  },

  'planretningslinjer-klima-energi': {
    answered: {
      ...plan('planretningslinjer-klima-energi', 'revisjon: {hvert: fjerde år}\n'),
      'plan/mal/a.md': '---\ntittel: Utslippene er halvert i 2030\n---\n',
      'plan/tiltak/a.md':
        '---\ntittel: Elbiler\nmål: a\nansvarlig rolle: eiendomssjefen\nfrist: 2027\n---\n',
      'plan/tiltak/b.md':
        '---\ntittel: Energioppfølging\nmål: a\nansvarlig rolle: eiendomssjefen\ntiltakstype: fast tilbud\n---\n',
      'plan/kapitler/a.md': chapter(
        'Utslipp og energibruk',
        'Kommunens egne kjøretøy og bygg slapp ut 820 tonn i 2024. Byggene brukte 9,4 gigawattimer, mest til skolene og sykehjemmet. De siste fire årene har bruken gått ned.',
      ),
      'plan/kapitler/b.md': chapter(
        'Medvirkning',
        'Vi holdt tre åpne møter, ett med næringsforeningen og to med innbyggere. Ungdomsrådet og Naturvernforbundet skrev til oss. Det ga en ny sykkelvei.',
      ),
      'plan/kapitler/c.md': chapter(
        'Evaluering',
        'Hver vår skriver miljørådgiveren hva som er nådd og ikke nådd. Rapporten legges fram for kommunestyret og ligger åpent på nettsidene våre.',
      ),
    },
    thin: {
      ...plan('planretningslinjer-klima-energi', 'revisjon: {hvert: 8 år}\n'),
      'plan/mal/a.md': '---\ntittel: Klima\n---\n',
      'plan/mal/b.md': '---\ntittel: Energi\n---\n',
      'plan/tiltak/a.md':
        '---\ntittel: Elbiler\nmål: a\nansvarlig rolle: eiendomssjefen\nfrist: 2027\n---\n',
      'plan/tiltak/b.md': '---\ntittel: Varme\n---\n',
      'plan/kapitler/a.md': chapter('Utslipp', 'Utslippene er store.'),
      'plan/kapitler/b.md': chapter('Medvirkning', 'Alle fikk være med.'),
      'plan/kapitler/c.md': chapter('Evaluering', 'Vi evaluerer planen.'),
    },
    thinReasons: {
      tiltak: '1 av 2 mål har ingen tiltak.',
      ansvar: '1 av 2 tiltak har ingen ansvarlig.',
      frister: '1 av 2 tiltak har ingen frist.',
      revisjon: 'Planen sier hvert 8. år, men retningslinjene sier minst hvert fjerde år.',
    },
  },

  'folkehelseloven-5-6': {
    answered: {
      ...plan(
        'folkehelseloven-5-6',
        'dokumenter:\n  - tittel: Oversikt over folkehelsen i Vindelsund\n    lenke: https://vindelsund.example/oversikt\n    beskrivelse: Laget i 2025.\n',
      ),
      'plan/mal/a.md': '---\ntittel: Flere eldre bor trygt hjemme\n---\n',
      'plan/innsatsomrader/a.md':
        '---\ntittel: Møteplasser\n---\nVi bygger møteplasser der folk bor, og lar lag og foreninger bruke dem gratis på kveldstid. Vi begynner i bygdene som ligger lengst unna.\n',
      'plan/tiltak/a.md': '---\ntittel: Trygghetsbesøk\nansvarlig rolle: helsesjefen\n---\n',
      'plan/tiltak/b.md': '---\ntittel: Gågruppe\nfrist: 2027\n---\n',
      'plan/kapitler/a.md': chapter(
        'Utfordringer',
        'Mange over åtti bor alene, og hver fjerde sier at de ikke snakker med noen de fleste dager. Bussen går sjelden, og butikken i Nes la ned i 2023. Flere faller hjemme enn før.',
      ),
      'plan/kapitler/b.md': chapter(
        'Prioriteringer',
        'De to første årene går pengene til trygghetsbesøk. Gågruppene kommer etterpå, når vi har folk til å lede dem.',
      ),
    },
    thin: {
      ...plan('folkehelseloven-5-6', ''),
      'plan/mal/a.md': '---\ntittel: Helse\n---\n',
      'plan/kapitler/a.md': chapter('Utfordringer', 'Mange er alene.'),
      'plan/kapitler/b.md': chapter(
        'Annet',
        'Vi har en oversikt. Strategien er god. Tiltakene er gode. Vi prioriterer.',
      ),
    },
    thinReasons: { mal: 'Målene er bare noen få ord.' },
  },

  kommunedelplan: {
    answered: {
      ...plan(
        'kommunedelplan',
        `periode: {fra: 2026, til: 2029}
høring: {start: 2025-10-01, frist: 2025-11-12}
revisjon: {hvert: år}
dokumenter:
  - {tittel: Planprogram for oppvekst, lenke: "https://vindelsund.example/planprogram"}
`,
      ),
      'plan/tiltak/a.md': '---\ntittel: A\nansvarlig rolle: sjefen\n---\n',
      'plan/tiltak/b.md': '---\ntittel: B\nfrist: 2027\n---\n',
    },
    thin: {
      ...plan(
        'kommunedelplan',
        'periode: {fra: 2026, til: 2028}\nhøring: {start: 2025-10-01, frist: 2025-11-11}\n',
      ),
      'plan/kapitler/a.md': chapter('Handlingsdel', 'Vi skal gjøre mye.'),
      'plan/kapitler/b.md': chapter(
        'Annet',
        'Planprogrammet er vedtatt. Planen revideres ved behov. Høringen gikk bra.',
      ),
    },
    thinReasons: {
      'arlig-revisjon': 'Planen sier ikke hvor ofte.',
      horing: 'Høringen varte 41 dager. Seks uker er 42 dager.',
      'fire-ar': 'Planperioden er 3 år.',
    },
  },
}

describe.each(Object.entries(profiles))('%s', (id, { answered, thin, thinReasons }) => {
  const all = (verdict: string) =>
    Object.fromEntries(Object.keys(verdicts(id, plan(id, ''))).map((name) => [name, verdict]))

  test('answered', () => {
    expect(verdicts(id, answered)).toEqual(all('answered'))
  })

  test('thin', () => {
    expect(verdicts(id, thin)).toEqual(all('thin'))
    expect(reasons(id, thin)).toMatchObject(thinReasons)
  })

  test('missing', () => {
    expect(verdicts(id, plan(id, ''))).toEqual(all('missing'))
    expect(Object.keys(all('missing')).length).toBeGreaterThan(4)
  })
})

test('bare repetition of what is asked is no answer', () => {
  const files = {
    ...plan('planretningslinjer-klima-energi', ''),
    'plan/kapitler/a.md': chapter(
      'Tiltak',
      'Målene skal knyttes til konkrete tiltak og virkemidler. Planen skal ha tydelig fordeling av ansvar for oppfølging.',
    ),
  }
  expect(verdicts('planretningslinjer-klima-energi', files)).toMatchObject({
    tiltak: 'missing',
    ansvar: 'missing',
  })
})

test('every demand has a name in nynorsk too', async () => {
  const all = (await loadStatutes()).flatMap(({ id, requirements }) =>
    requirements.map((one) => [`${id}/${one.id}`, one.titleInNynorsk] as const),
  )
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter(([, name]) => name === undefined)).toEqual([])
  // Words that no nynorsk has, where a name was copied and not written.
  const bokmal = /(?<!\p{L})(hvordan|ikke|tjeneste\p{L}*|\p{L}+(ene|ningen))(?!\p{L})/iu
  const copied = all.filter(([, name = '']) => bokmal.test(name.replace(/tenestene/g, '')))
  expect(copied).toEqual([])
})

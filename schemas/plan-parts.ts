import { choice, either, key, list, record, reference, text } from './format.ts'
import { pointStatus } from './shared.ts'
import { date, municipalityNumber, webAddress } from './written.ts'

export const municipality = either(
  record({
    name: key('navn', text(), 'Navnet på kommunen.', ['namn']),
    number: key(
      'nummer',
      municipalityNumber(),
      'Kommunenummeret i hermetegn, for eksempel "0301".',
      ['kommunenummer'],
    ),
  }),
  text(),
  (name) => ({ name, number: undefined }),
)

export const statute = either(
  record({
    statute: key('lov', reference('statute'), 'Id-en til lovprofilen.'),
    scope: key(
      'omfang',
      list(reference('any')),
      'Kapitlene og oppføringene som svarer på loven, når bare en del av planen gjør det.',
    ),
  }),
  reference('statute'),
  (id) => ({ statute: id, scope: [] }),
)

export const decision = record({
  municipality: key('kommune', text(), 'Kommunen som vedtok, når planen har flere.'),
  body: key('organ', text(), 'Organet som vedtok, for eksempel kommunestyret.'),
  date: key('dato', date(), 'Dagen for vedtaket.'),
  caseNumber: key('saksnummer', text(), 'Saksnummeret, for eksempel PS 21/24.', ['saknummer']),
  archiveNumber: key('arkivsak', text(), 'Nummeret i arkivet, for eksempel 23/658.'),
  link: key('lenke', webAddress(), 'Lenke til protokollen.', ['lenkje']),
  file: key(
    'fil',
    reference('file'),
    'Planen slik den ble vedtatt, som fil i mappen filer/, for eksempel PDF-en fra den dagen.',
  ),
  concerns: key(
    'gjelder',
    choice({
      plan: ['plan', 'planen'],
      actionPart: ['handlingsdel', 'handlingsdelen'],
      amendment: ['endring', 'endringar'],
    }),
    'Hva vedtaket gjelder: plan, handlingsdel eller endring.',
    ['gjeld'],
  ),
  wording: key('ordlyd', text(), 'Ordene i vedtaket.'),
  code: key(
    'kontrollkode',
    text(),
    'Koden for teksten som ble vedtatt. Den står på siden om lovkravene.',
  ),
  points: key(
    'punkter',
    list(
      record({
        number: key('nr', text(), 'Nummeret på punktet.'),
        text: key('tekst', text(), 'Ordene i punktet.'),
        followedUpIn: key(
          'følges opp i',
          list(reference('any')),
          'Hvor punktet følges opp, for eksempel tiltak/hjemmebesok.',
          ['følgjast opp i', 'følgjer opp i', 'blir følgt opp i'],
        ),
        status: key('status', pointStatus, 'Hvor langt arbeidet er kommet.'),
      }),
    ),
    'Punktene i vedtaket.',
    ['punkt'],
  ),
})

export const participation = record({
  group: key('gruppe', text(), 'Gruppen som ble hørt.'),
  role: key(
    'rolle',
    choice({
      youthCouncil: ['ungdomsråd', 'annet medvirkningsorgan for ungdom', 'anna medverknadsorgan'],
      disabilityCouncil: ['råd_funksjonsnedsettelse', 'råd_funksjonsnedsetjing'],
      elderCouncil: ['eldreråd'],
      parents: ['foreldre'],
      children: ['barn og unge'],
      residents: ['innbyggere', 'innbyggarar'],
      services: ['tjenester', 'tenester'],
      voluntary: ['frivillige', 'frivillige organisasjoner', 'frivillige organisasjonar'],
      sami: ['samisk', 'samiske interesser', 'samiske interesser og språk'],
    }),
    'Rollen gruppen har.',
  ),
  date: key('dato', date(), 'Dagen gruppen ble hørt.'),
  statement: key('innspill', text(), 'Hva gruppen mente.', ['innspel']),
  assessment: key('vurdering', text(), 'Hvordan kommunen vurderte innspillet.'),
  changed: key('endret', text(), 'Hva innspillet endret i planen.', ['endra']),
  link: key('lenke', webAddress(), 'Lenke til uttalelsen.', ['lenkje']),
})

export const document = record({
  title: key('tittel', text(), 'Navnet på dokumentet.'),
  link: key('lenke', webAddress(), 'Adressen til dokumentet.', ['lenkje']),
  file: key('fil', reference('file'), 'Filen i mappen filer/.'),
  relation: key(
    'forhold',
    choice({
      superior: ['overordnet', 'overordna'],
      partOf: ['del av'],
      adjacent: ['tilgrensende', 'tilgrensande'],
      knowledge: ['kunnskapsgrunnlag'],
      national: ['nasjonal føring'],
      source: ['kilde', 'kjelde'],
      attachment: ['vedlegg'],
      replaces: ['erstatter', 'erstattar'],
    }),
    'Forholdet til planen.',
  ),
  status: key('status', text(), 'Status for dokumentet.'),
  description: key('beskrivelse', text(), 'Kort om dokumentet.', ['omtale', 'skildring']),
})

export const judgement = record({
  concerns: key('gjelder', text(), 'Id-en til lovkravet.', ['gjeld']),
  role: key('rolle', text(), 'Rollen til den som vurderte, for eksempel kontrollutvalget.'),
  date: key('dato', date(), 'Dagen vurderingen ble gjort.'),
  conclusion: key(
    'konklusjon',
    choice({
      answers: ['svarer', 'svarar'],
      partly: ['svarer delvis', 'svarar delvis'],
      not: ['svarer ikke', 'svarar ikkje'],
    }),
    'Hva vurderingen kom til: svarer, svarer delvis eller svarer ikke.',
  ),
  text: key('tekst', text(), 'Hvorfor.'),
  code: key(
    'kontrollkode',
    text(),
    'Koden for svaret som ble vurdert. Den står ved kravet på siden om lovkravene.',
  ),
})

export const rhythm = {
  every: key('hvert', text(), 'Hvor ofte, for eksempel «hvert fjerde år».', ['kvart']),
}

/** The themes of EU's vocabulary that DCAT-AP-NO 3 prescribes, by their codes there. */
export const dataTheme = choice({
  AGRI: ['landbruk, fiskeri, skogbruk og mat', 'landbruk'],
  ECON: ['økonomi og finans', 'økonomi'],
  EDUC: ['utdanning, kultur og sport', 'utdanning, kultur og idrett'],
  ENER: ['energi'],
  ENVI: ['miljø'],
  GOVE: ['forvaltning og offentlig sektor', 'forvaltning og offentleg sektor'],
  HEAL: ['helse'],
  INTR: ['internasjonale temaer', 'internasjonale tema'],
  JUST: ['justis, rettssystem og allmenn sikkerhet', 'justis, rettssystem og allmenn tryggleik'],
  REGI: ['regioner og byer', 'regionar og byar'],
  SOCI: ['befolkning og samfunn', 'folk og samfunn'],
  TECH: ['vitenskap og teknologi', 'vitskap og teknologi'],
  TRAN: ['transport'],
})

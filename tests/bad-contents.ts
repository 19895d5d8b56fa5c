/** Content that is wrong in one way, what is said of it, and what becomes of the site. */
export interface BadContent {
  name: string
  /** Beside a plan.md that is in order, unless `asTyped`. */
  files?: Record<string, string | Uint8Array>
  asTyped?: true
  /** Where a link lies → what it leads to. */
  symlinks?: Record<string, string>
  /** Findings, as `file:line:column rule severity message`, each as far as it matters; none: no errors. */
  says: readonly string[]
  /** Refused: the old site stays. Else what the new one shows, spaces counted as one. */
  outcome: 'refused' | readonly (string | RegExp)[]
  /** What it does not show. */
  never?: readonly (string | RegExp)[]
}

/** The fields of a file. */
export const frontMatter = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`
/** A chapter with this text. */
export const chapter = (body: string) => ({
  'plan/kapitler/a.md': `${frontMatter('tittel: Kapitlet')}\n${body}\n`,
})
const deepList = Array.from({ length: 500 }, (_, n) => `${'  '.repeat(n)}- punkt${n}`)
const bomb = [...'bcdefghi'].map(
  (name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[n]}`)}]`,
)

/** The bad input of issue 2 that takes files or a build to show; the rest stands beside the modules. */
export const badContents: readonly BadContent[] = [
  {
    name: 'an empty file and one without front matter',
    files: { 'plan/kapitler/tom.md': '', 'plan/kapitler/uten.md': 'Bare tekst.' },
    says: [
      'kapitler/tom.md:1:1 title-required warning Filen mangler `tittel`.',
      'kapitler/uten.md:1:1 title-required warning Filen mangler `tittel`. Vi bruker filnavnet «uten».',
    ],
    outcome: ['Bare tekst.'],
  },
  {
    name: 'YAML that cannot be read',
    files: {
      'plan/kapitler/a.md': '---\ntittel: [a, b\n---\n\nTekst.',
      'plan/kapitler/b.md': '---\ntittel: B\nsvarer på:\n\t- mal\n---\n',
      'plan/kapitler/c.md': '---\ntittel: C\ntittel: D\n---\n',
      'plan/kapitler/d.md': '---\ntittel: D\n',
    },
    says: [
      'kapitler/a.md:2:9 source-valid error Klammen «[» er ikke avsluttet.',
      'kapitler/b.md:4:1 source-valid error Linjen er rykket inn med tabulator.',
      'kapitler/c.md:3:1 source-valid error Nøkkelen `tittel` står to ganger.',
      'kapitler/d.md:1:1 source-valid error Feltene øverst i filen er ikke avsluttet.',
    ],
    outcome: 'refused',
  },
  {
    name: 'YAML anchors that explode',
    files: { 'plan/kapitler/a.md': frontMatter(`a: &a [${Array(9).fill('x')}]`, ...bomb) },
    says: [
      'kapitler/a.md:3:8 source-valid error Feltene bruker YAML-ankeret «*a». Det støttes ikke.',
    ],
    outcome: 'refused',
  },
  {
    name: 'keys that every object has',
    files: {
      'plan/kapitler/a.md': frontMatter('tittel: T', '__proto__: {admin: ja}', 'constructor: x'),
    },
    says: [
      'kapitler/a.md:3:1 front-matter-valid warning Vi kjenner ikke feltet `__proto__`.',
      'kapitler/a.md:4:1 front-matter-valid warning Vi kjenner ikke feltet `constructor`.',
    ],
    outcome: ['T'],
  },
  {
    name: 'a deep list',
    files: chapter(deepList.join('\n')),
    says: ['kapitler/a.md:1:1 body-readable warning Teksten tar for lang tid å lese som Markdown.'],
    outcome: deepList.map((item) => item.trim()),
  },
  {
    name: 'a deep quotation',
    files: chapter(`${'>'.repeat(5000)} nederst`),
    says: ['kapitler/a.md:1:1 body-readable warning'],
    outcome: ['nederst'],
  },
  {
    name: '30 kB of `*a_`',
    files: chapter('*a_'.repeat(10_000)),
    says: ['kapitler/a.md:1:1 body-readable warning Teksten tar for lang tid å lese som Markdown.'],
    outcome: [/(?<![*a_])(\*a_){10000}(?![*a_])/],
  },
  {
    name: 'raw HTML',
    files: chapter(
      '<div onclick="x()">tekst</div>\n\n<script>alert(1)</script>\n\na<br>b <img src=x onerror=y()> slutt\n\n' +
        '<iframe src="https://ond.example"></iframe>\n\n<!-- husk dette -->\n\n`<style>`',
    ),
    says: [
      'kapitler/a.md:5:1 html-shown-as-text warning «<div onclick="x()">» er HTML. Den vises som teksten den er.',
    ],
    outcome: [
      '<div onclick="x()">tekst</div>',
      '<script>alert(1)</script>',
      'a b <img src=x onerror=y()> slutt',
      '<iframe src="https://ond.example"></iframe>',
      '<!-- husk dette -->',
      '<style>',
    ],
    never: ['<br>'],
  },
  {
    name: 'HTML in fields',
    files: {
      'nettsted.yaml':
        'navn: "</title><script>alert(1)</script>"\nfarge: "red} body{display:none"\n',
      'plan/mal/a.md': frontMatter('tittel: "<img src=x onerror=y()> & \\"sitat\\""'),
    },
    says: [
      'nettsted.yaml:2:8 front-matter-valid error `farge` skal være en farge, men er «red} body{display:none».',
    ],
    outcome: ['<img src=x onerror=y()> & "sitat"'],
  },
  {
    name: 'words with a colon',
    files: chapter('Ansvarlig:Barnevernstjenesten, frist:mai, PPT:en og mailto:post@x.no her.'),
    says: [],
    outcome: ['Ansvarlig:Barnevernstjenesten, frist:mai, PPT:en og mailto:post@x.no her.'],
  },
  {
    name: 'links that run something',
    files: {
      ...chapter('[a](javascript:x()) [b](JaVaScRiPt:y()) ![c](data:image/svg+xml,x) <vbscript:z>'),
      'plan/tjenester/t.md': frontMatter('tittel: T', 'lenke: javascript:x()'),
    },
    says: [
      'kapitler/a.md:5:1 link-safe error Lenken «javascript:x()» har en adresse vi ikke publiserer.',
      'kapitler/a.md:5:21 link-safe error Lenken «JaVaScRiPt:y()»',
      'kapitler/a.md:5:41 link-safe error Lenken «data:image/svg+xml,x»',
      'kapitler/a.md:5:68 link-safe error Lenken «vbscript:z»',
      'tjenester/t.md:3:8 front-matter-valid error `lenke` skal være en nettadresse, men er «javascript:x()».',
    ],
    outcome: 'refused',
  },
  {
    name: 'handlers in attributes',
    files: chapter(
      ':::krav{id=mal onclick=x() onmouseover=y()}\nMålene.\n:::\n\n[a](https://x.no "t\\" onclick=\\"x()")',
    ),
    says: [],
    outcome: ['Målene.'],
  },
  {
    name: '`../` in ids and links',
    files: {
      ...chapter('[[../../hemmelig]] [x](../../../hemmelig.md) ![y](filer/../../../hemmelig.md)'),
      'plan/tiltak/t.md': frontMatter('tittel: T', 'mål: [../../../hemmelig]'),
    },
    says: [
      'kapitler/a.md:5:1 reference-exists error Lenken «../../hemmelig» fører ikke til noe i planen.',
      'kapitler/a.md:5:20 reference-exists error Lenken «../../../hemmelig.md»',
      'kapitler/a.md:5:46 reference-exists error Lenken «filer/../../../hemmelig.md»',
      'tiltak/t.md:3:7 reference-exists error Vi finner ikke noe mål med id-en «../../../hemmelig».',
    ],
    outcome: 'refused',
  },
  {
    name: 'a link to a file outside content/',
    files: chapter('[a](/etc/hosts) [b](file:///etc/hosts) [c](C:\\\\hemmelig.md)'),
    says: [
      'kapitler/a.md:5:1 reference-exists error Lenken «/etc/hosts» fører ikke til noe i planen.',
      'kapitler/a.md:5:17 link-safe error Lenken «file:///etc/hosts» har en adresse vi ikke publiserer.',
      'kapitler/a.md:5:40 link-safe error Lenken «C:',
    ],
    outcome: 'refused',
  },
  {
    name: 'a circle of goals',
    files: {
      'plan/mal/a.md': frontMatter('tittel: Mål A', 'delmål av: b'),
      'plan/mal/b.md': frontMatter('tittel: Mål B', 'delmål av: a'),
    },
    says: ['mal/a.md:3:12 hierarchy-circle-free error «a» → «b» → «a» går i ring.'],
    outcome: ['Mål A', 'Mål B'],
  },
  {
    name: 'texts that place themselves, and each other',
    files: {
      ...chapter('Begynnelsen.\n\n::vis{kapittel=a}\n\nSlutten.'),
      'plan/tiltak/t.md': `${frontMatter('tittel: Tiltak T')}\n::vis{tiltak som=hel}\n`,
      'plan/mal/m.md': `${frontMatter('tittel: Mål M')}\n::vis{samarbeid=s}\n`,
      'plan/samarbeid/s.md': `${frontMatter('tittel: Samarbeid S')}\n::vis{mål=m}\n`,
    },
    says: [
      'kapitler/a.md:7:1 placement-valid warning `::vis` viser teksten den selv står i.',
      'tiltak/t.md:5:1 placement-valid warning `::vis` viser teksten den selv står i.',
      'mal/m.md:5:1 placement-valid warning `::vis` viser teksten den selv står i.',
      'samarbeid/s.md:5:1 placement-valid warning `::vis` viser teksten den selv står i.',
    ],
    outcome: ['Begynnelsen.', 'Slutten.', 'Tiltak T', 'Mål M', 'Samarbeid S'],
  },
  {
    name: '`::vis` with three colons, never closed, and with a label',
    files: {
      ...chapter('Før.\n\n::vis[Våre tiltak]{tiltak}\n\n:::vis{tiltak}\n\n## Etter\n\nSlutten.'),
      'plan/tiltak/t.md': frontMatter('tittel: Tiltak T'),
    },
    says: [
      'kapitler/a.md:7:1 placement-valid warning Vi forstår ikke hva `::vis` skal vise.',
      'kapitler/a.md:9:1 placement-valid warning Vi forstår ikke hva `::vis` skal vise.',
    ],
    outcome: ['::vis[Våre tiltak]{tiltak}', ':::vis{tiltak}', 'Etter', 'Slutten.'],
  },
  {
    name: 'footnotes that nothing leads to, two of a name, and a row longer than its table',
    files: chapter(
      'Først[^1].\n\n[^1]: Den ene.\n[^1]: Den andre.\n[^x]: Den glemte.\n\n| A |\n| - |\n| b | utenfor |',
    ),
    says: [
      'kapitler/a.md:11:1 table-header-required warning Kolonne 2 i tabellen har ingen overskrift.',
    ],
    outcome: ['Den ene.', '[^1]: Den andre.', '[^x]: Den glemte.', 'utenfor'],
  },
  {
    name: 'a plan without plan.md',
    asTyped: true,
    files: { 'planen/kapitler/a.md': `${frontMatter('tittel: Kapitlet')}\nTeksten her.\n` },
    says: ['kapitler/a.md:1:1 plan-file-required error Mappen «planen» mangler filen plan.md.'],
    outcome: ['Teksten her.'],
  },
  {
    name: 'no plan at all',
    asTyped: true,
    files: { 'nettsted.yaml': 'navn: Tomt\n' },
    says: ['nettsted.yaml:1:1 plan-file-required error Vi finner ingen plan i mappen «'],
    outcome: ['Tomt'],
  },
  {
    name: 'an address that is no web page',
    files: { 'nettsted.yaml': 'adresse: mailto:post@vindelsund.example\n' },
    says: ['nettsted.yaml:1:10 front-matter-valid error `adresse`'],
    outcome: ['Planen'],
  },
]

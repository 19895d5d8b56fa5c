import { expect, test } from 'vitest'
import { siteFrom } from '../../../tests/site-from.ts'
import { findingsOf, testRule } from '../../../tests/test-rule.ts'
import { adoptedCode } from '../../plan/adopted-text.ts'
import rule from './rule.ts'

const chapter =
  '---\ntittel: Mål\nsvarer på: [mal]\n---\n\nVi vil at alle barn i kommunen har det trygt hjemme og hører til blant andre.\n'
const plan = (more: string) =>
  `---\ntittel: Plan\nlovhjemmel: [barnevernsloven-15-1]\nstatus: vedtatt\n${more}---\n`
const decided = (code: string) =>
  plan(`vedtak:\n  - organ: kommunestyret\n    dato: 2025-10-23\n    kontrollkode: "${code}"\n`)
const judged = (fields: string) => plan(`vurdert:\n  - {${fields}}\n`)
const files = (text: string) => ({ 'plan/plan.md': text, 'plan/kapitler/mal.md': chapter })

const [asDecided] = siteFrom(files(decided(''))).site.plans
const code = asDecided ? adoptedCode(asDecided) : ''

testRule(rule, {
  valid: [
    { name: 'no codes', files: files(plan('')) },
    { name: 'the code of the text as it is', files: files(decided(code)) },
    { name: 'a draft', files: files(decided('0000000000').replace('vedtatt', 'utkast')) },
    {
      name: 'a judgement without a code',
      files: files(judged('gjelder: mal, rolle: kontrollutvalget')),
    },
  ],
  invalid: [
    {
      name: 'a text that was changed since',
      files: files(decided('0000000000')),
      findings: [
        {
          file: 'plan/plan.md',
          line: 8,
          column: 19,
          message: 'Planteksten er en annen nå enn ved vedtaket 23. oktober 2025.',
          hint: `Er endringen vedtatt, før opp det vedtaket med \`kontrollkode: ${code}\`. Ellers sett teksten tilbake.`,
          severity: 'warning',
        },
      ],
    },
    {
      name: 'two judgements of nothing, and one of another answer',
      files: files(
        plan(
          'vurdert:\n  - {rolle: rådet}\n  - {gjelder: maal, rolle: rådet}\n  - {gjelder: mal, kontrollkode: "1"}\n',
        ),
      ),
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 5,
          message: 'Vurderingen sier ikke hvilket krav den gjelder.',
          severity: 'note',
        },
        {
          file: 'plan/plan.md',
          line: 7,
          column: 15,
          message: 'Vurderingen gjelder «maal», som ikke er et krav til denne planen.',
          hint: 'Mente du «mal»?',
        },
        {
          file: 'plan/plan.md',
          line: 8,
          column: 34,
          message: 'Svaret på «Målene for arbeidet» er et annet nå enn da det ble vurdert.',
          severity: 'note',
        },
      ],
    },
  ],
})

test('the code in the hint is the one that settles it', () => {
  const [finding] = findingsOf(rule, { files: files(judged('gjelder: mal, kontrollkode: "1"')) })
  const given = /kontrollkode: ([0-9a-f]{10})/.exec(finding?.hint ?? '')?.[1]
  expect(
    findingsOf(rule, { files: files(judged(`gjelder: mal, kontrollkode: "${given}"`)) }),
  ).toEqual([])
})

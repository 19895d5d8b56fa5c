import { edit, inOrder, retire, rewrite, without } from './change.ts'
import type { Mutation } from './mutation.ts'

const organ = '  - organ: kommunestyret\n    dato: 2025-10-23'
const told = { file: 'kapitler/12-vedtak.md', at: ':::krav{id=vedtak}' }
const notAdopted = { rule: 'requirement-answered', requirement: 'vedtak' }

/** Slips in how the plan was adopted. */
export const decision: readonly Mutation[] = [
  {
    name: 'the decision has no date',
    change: edit('plan.md', organ, '  - organ: kommunestyret'),
    finds: [
      { rule: 'decision-complete', at: '  - organ: kommunestyret\n    saksnummer' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the decision has no case number',
    change: edit('plan.md', '    saksnummer: PS 87/25\n', ''),
    finds: [{ rule: 'decision-complete', at: organ }],
  },
  {
    name: 'a later decision has no case number',
    change: edit('plan.md', '    saksnummer: PS 44/26\n', ''),
    finds: [{ rule: 'decision-complete', at: '  - organ: kommunestyret\n    dato: 2026-06-18' }],
  },
  {
    name: 'the decision is dated a year too late',
    change: edit('plan.md', organ, organ.replace('2025', '2027')),
    finds: [
      { rule: 'decision-complete', at: 'dato: 2027-10-23' },
      { ...notAdopted, at: 'dato: 2027-10-23' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'nobody has adopted it yet, and what the plan explains of an older wording is found no more',
  },
  {
    name: 'the decision does not say which body made it',
    change: edit('plan.md', organ, '  - dato: 2025-10-23'),
    finds: [{ ...notAdopted, ...told, severity: 'warning' }],
  },
  {
    name: 'a committee adopted the plan',
    change: edit('plan.md', organ, organ.replace('kommunestyret', 'utvalg for oppvekst')),
    finds: [{ ...notAdopted, at: 'organ: utvalg for oppvekst' }],
  },
  {
    name: 'the executive board adopted the plan',
    change: edit('plan.md', organ, organ.replace('kommunestyret', 'formannskapet')),
    finds: [{ ...notAdopted, at: 'organ: formannskapet' }],
  },
  {
    name: 'the youth council’s own assembly adopted the plan',
    change: edit('plan.md', organ, organ.replace('kommunestyret', 'ungdommens kommunestyre')),
    finds: [{ ...notAdopted, at: 'organ: ungdommens kommunestyre' }],
  },
  {
    name: 'the neighbour’s council adopted the plan',
    change: edit('plan.md', organ, organ.replace('kommunestyret', 'Nordre Askevik kommunestyre')),
    finds: [{ ...notAdopted, at: 'organ: Nordre Askevik kommunestyre' }],
  },
  {
    name: 'the decision is listed as a change of the plan',
    change: edit('plan.md', '    gjelder: plan\n', '    gjelder: endring\n'),
    finds: [
      { ...notAdopted, ...told, severity: 'warning' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the decisions are not listed',
    change: rewrite('plan.md', without('vedtak')),
    finds: [
      { ...notAdopted, ...told, severity: 'warning' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'nothing tells of the adoption, neither field nor text',
    change: inOrder(
      rewrite('plan.md', without('vedtak')),
      retire('kapitler', (id) => id === 'vedtak' || id.startsWith('lovgrunnlag')),
    ),
    finds: [{ ...notAdopted }, { rule: 'explanation-used', at: 'gjelder: statute-unchanged' }],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the status is still a draft',
    change: edit('plan.md', 'status: vedtatt\nlov', 'status: utkast\nlov'),
    finds: [
      { ...notAdopted, severity: 'warning', at: 'vedtak:\n' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the status is misspelt',
    change: edit('plan.md', 'status: vedtatt\nlov', 'status: vedtat\nlov'),
    finds: [{ rule: 'front-matter-valid', at: 'status: vedtat\n' }],
  },
  {
    name: 'the decision was made on a day that does not exist',
    change: edit('plan.md', 'dato: 2025-10-23', 'dato: 31.02.2025'),
    finds: [
      { rule: 'front-matter-valid', at: '31.02.2025' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the decision on the plan is dated before the duty began',
    change: edit('plan.md', 'dato: 2025-10-23', 'dato: 2015-10-23'),
    finds: [
      { rule: 'requirement-answered', severity: 'note', at: 'vedtak:\n' },
      { rule: 'hearing-dates-consistent', at: 'frist: 2025-06-30' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'the plan is not assessed, and it is older than its hearing',
  },
  {
    name: 'the day of the decision is a month',
    change: edit('plan.md', 'dato: 2025-10-23', 'dato: oktober 2025'),
    finds: [
      { rule: 'front-matter-valid', at: 'dato: oktober 2025' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'what the plan explains is found no more',
  },
  {
    name: 'the kind of decision is misspelt',
    change: edit('plan.md', '    gjelder: plan\n', '    gjelder: plann\n'),
    finds: [{ rule: 'front-matter-valid', at: 'plann' }],
  },
]

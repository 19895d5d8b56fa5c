import { edit, everywhere, inOrder } from './change.ts'
import type { Mutation } from './mutation.ts'

const council = /[Uu]ngdomsråd/g

/** Slips in who was heard, and what it led to. */
export const participation: readonly Mutation[] = [
  {
    name: 'the youth council is spoken of, and is not among those heard',
    change: edit('plan.md', / {2}- gruppe: Ungdomsrådet i Vindelsund\n( {4,}.*\n)*/, ''),
    finds: [
      {
        rule: 'youth-council-heard',
        severity: 'note',
        at: 'Ungdomsrådet, Rådet for personer med funksjonsnedsettelse, foreldre',
      },
    ],
  },
  {
    name: 'the plan never mentions a youth council',
    change: inOrder(
      edit('plan.md', '    rolle: ungdomsråd\n', '    rolle: barn og unge\n'),
      everywhere('', (text) => text.replaceAll(council, 'idrettslag')),
    ),
    finds: [{ rule: 'youth-council-heard', at: 'medvirkning:\n' }],
  },
  {
    name: 'nothing is said of when the youth council was heard',
    change: edit('plan.md', '    dato: 2025-05-27\n', ''),
    finds: [{ rule: 'youth-council-heard', severity: 'note', at: 'gruppe: Ungdomsrådet' }],
  },
  {
    name: 'nothing is said of what the youth council meant',
    change: edit('plan.md', / {4}innspill: >-\n {6}Rådet ville ha.*\n/, ''),
    finds: [{ rule: 'youth-council-heard', severity: 'note', at: 'gruppe: Ungdomsrådet' }],
  },
  {
    name: 'nothing is said of what the youth council’s words led to',
    change: edit('plan.md', / {4}vurdering: Kommunedirektøren var enig.*\n {4}endret: .*\n/, ''),
    finds: [{ rule: 'youth-council-heard', severity: 'note', at: 'gruppe: Ungdomsrådet' }],
  },
  {
    name: 'the day the youth council was heard does not exist',
    change: edit('plan.md', 'dato: 2025-05-27', 'dato: 2025-05-32'),
    finds: [{ rule: 'front-matter-valid', at: '2025-05-32' }],
  },
  {
    name: 'the role of a group is none of the choices',
    change: edit('plan.md', '    rolle: foreldre\n', '    rolle: foresatte\n'),
    finds: [{ rule: 'front-matter-valid', at: 'foresatte' }],
  },
  {
    name: 'the hearing ended after the decision',
    change: edit('plan.md', 'frist: 2025-06-30', 'frist: 2025-11-30'),
    finds: [{ rule: 'hearing-dates-consistent', at: 'frist: 2025-11-30' }],
  },
  {
    name: 'the hearing runs backwards',
    change: edit('plan.md', 'start: 2025-05-12', 'start: 2025-07-12'),
    finds: [{ rule: 'front-matter-valid', at: 'frist: 2025-06-30' }],
  },
  {
    name: 'the address for statements is no address',
    change: edit('plan.md', 'post@vindelsund.example', 'post(at)vindelsund.example'),
    finds: [{ rule: 'front-matter-valid', at: 'post(at)' }],
  },
  {
    name: 'the plan still stands as being on hearing',
    change: edit('plan.md', 'status: vedtatt\nlov', 'status: på høring\nlov'),
    finds: [
      { rule: 'requirement-answered', requirement: 'vedtak', severity: 'warning', at: 'vedtak:\n' },
      { rule: 'hearing-dates-consistent', severity: 'note', at: 'status: på høring' },
      { rule: 'explanation-used', at: 'gjelder: statute-unchanged' },
    ],
    why: 'it is told as not adopted, and its hearing is over',
  },
  {
    name: 'a municipality in the Sámi area says nothing of Sámi interests',
    change: edit('plan.md', '  navn: Vindelsund kommune\n', '  navn: Karasjok kommune\n'),
    finds: [{ rule: 'sami-area-considered', at: 'navn: Karasjok' }],
  },
]

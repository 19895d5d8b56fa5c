import { isInForce } from '../../plan/adoption.ts'
import { hasCome } from '../../plan/by-day.ts'
import { defineRule } from '../rule.ts'

/** The point that adopts the plan, or only takes note, leaves nothing to be done. */
const asksNothing =
  /^(?:[^.:]|(?<=\d)\.(?= ))*((vedtar|vedtek|godkjenner) (?!at )[^.:,]{0,60}plan|plan[^.:]{0,80} (vedtas|vedtakast|blir vedtatt|blir vedteke[nt]?|vert vedteke[nt]?|godkjennes|godkjennast)|(tas|blir teke[nt]?|vert teke[nt]?|blir tatt) til (orientering|etterretning|vitende|vitande))(?:[^.:]|(?<=\d)\.(?= ))*\.?\s*$/iu

/** Good practice: what the council decided besides the plan itself is easily lost. What is done needs no follower. */
export default defineRule({
  id: 'decision-point-followed',
  severity: 'note',
  title: 'Hvert punkt i vedtaket bør ha noe som følger det opp.',
  *check({ plan, today }) {
    if (!isInForce(plan, today)) return
    for (const [index, { date, points, caseNumber }] of plan.data.decisions.entries()) {
      if (!hasCome(date, today)) continue
      for (const [at, { number, text, followedUpIn, status }] of points.entries()) {
        const path = ['decisions', index, 'points', at] as const
        if (text === undefined || followedUpIn.length > 0 || status === 'done') continue
        if (asksNothing.test(text)) continue
        if (plan.isDropped(...path, 'followedUpIn') || plan.isDropped(...path, 'status')) continue
        yield {
          place: plan.placeOf(...path, 'text'),
          message: `Punkt ${number ?? at + 1} i vedtaket${caseNumber ? ` ${caseNumber}` : ''} har ingenting som følger det opp.`,
          hint: 'Før opp målet, tiltaket eller kapitlet under `følges opp i`. Er punktet gjennomført, sett `status: gjennomført`.',
        }
      }
    }
  },
})

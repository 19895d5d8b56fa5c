import { isCurrent } from '../../plan/adoption.ts'
import { isForChildren } from '../../statutes/assessment.ts'
import { defineRule } from '../rule.ts'

/** Infinitives that goals in plans open with, bokmål and nynorsk; left out are those that are adjectives or nouns as well. */
const activities = [
  'arbeid[ea]',
  'auk[ea]',
  'avdekk[ea]',
  'bidra',
  'bygg[ea]',
  'byggj[ea]',
  'etabler[ea]',
  'evaluer[ea]',
  'forbedr[ea]',
  'forebygge',
  'fremj?[ea]',
  'fremme',
  'førebygg(j)?[ea]',
  'følge opp',
  'følgj[ea] opp',
  'gi',
  'gje',
  'gjennomfør[ea]',
  'heve',
  'hindr[ea]',
  'identifiser[ea]',
  'inkluder[ea]',
  'innfør[ea]',
  'ivareta',
  'kartlegg(j)?[ea]',
  'koordiner[ea]',
  'legg(j)?[ea] til rette',
  'motverk[ea]',
  'motvirke',
  'opprett[ea]',
  'oppretthalde',
  'opprettholde',
  'organiser[ea]',
  'prioriter[ea]',
  'reduser[ea]',
  'samarbeid[ea]',
  'samordn[ea]',
  'sats[ea] på',
  'senk[ea]',
  'sikr[ea] (at|alle|god|gode|godt|tidlig|tidleg|rett)',
  'skap[ea]',
  'styrk(j)?[ea]',
  'sørg(j)?[ea]',
  'tilby',
  'tilrettelegg(j)?[ea]',
  'utarbeid[ea]',
  'utvikl[ea]',
  'vidarefør[ea]',
  'vidareutvikl[ea]',
  'videreføre',
  'videreutvikle',
]
const opensWithActivity = new RegExp(`^(å )?(${activities.join('|')})(?=\\s)`, 'iu')

/** Good practice: a goal that only names an activity cannot be seen to be reached. Goals taken over keep their words. */
export default defineRule({
  id: 'goal-state-described',
  severity: 'note',
  title: 'Et mål bør si hvordan det skal bli, ikke bare hva kommunen skal gjøre.',
  ofAnswers: true,
  *check({ plan, reports }) {
    if (!isCurrent(plan)) return
    for (const goal of plan.goals) {
      const [activity] = opensWithActivity.exec(goal.title.trim()) ?? []
      if (activity === undefined || goal.data.takenFrom !== undefined) continue
      yield {
        place: goal.placeOf('title'),
        message: `Målet «${goal.title}» sier hva kommunen skal gjøre, ikke hva som er annerledes når målet er nådd.`,
        hint: `Skriv hvordan det da er${isForChildren(reports) ? ' for barna, for eksempel «Barn får hjelp før vanskene vokser»' : ''}. Det kommunen skal gjøre, kan være et tiltak.`,
      }
    }
  },
})

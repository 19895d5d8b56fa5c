import { identityNumbersIn } from '../../plan/personal-data.ts'
import { startOfFile } from '../../source/place.ts'
import { defineRule } from '../rule.ts'

/** What is published cannot be taken back: search engines and archives keep copies. The number itself is never shown. */
export default defineRule({
  id: 'identity-number-absent',
  severity: 'error',
  title: 'Teksten skal ikke inneholde fødselsnummer eller andre numre som viser hvem en person er.',
  refuses: true,
  *check({ site, plan }) {
    const hint =
      'Ta nummeret bort. Har filen vært delt eller publisert, må dere også vurdere om det er et avvik.'
    // What holds for the whole site is told once, with the first plan.
    const shared = plan === site.plans[0] ? [site.source] : []
    for (const file of [...plan.files, ...shared])
      for (const stretch of identityNumbersIn(file.text))
        yield {
          place: file.placeAt(stretch),
          message: 'Her står et gyldig fødselsnummer, D-nummer eller hjelpenummer.',
          hint,
        }
    const paths = [
      ...plan.attachments.keys(),
      ...(shared.length > 0 ? site.attachments.keys() : []),
    ]
    if (paths.some((path) => identityNumbersIn(path).length > 0))
      yield {
        place: startOfFile(plan.source.path),
        message:
          'Navnet på en fil i filer/ inneholder et gyldig fødselsnummer, D-nummer eller hjelpenummer.',
        hint: 'Gi filen et annet navn.',
      }
  },
})

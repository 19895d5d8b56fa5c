import { personalContactsIn } from '../../plan/personal-data.ts'
import { defineRule } from '../rule.ts'

const messages = {
  phone: 'Her står et telefonnummer sammen med navnet på en person.',
  email: 'Her står en privat e-postadresse.',
}

/** A plan lasts for years and names roles; a person's own number outlives the role. */
export default defineRule({
  id: 'contact-impersonal',
  severity: 'warning',
  title: 'Kontaktopplysninger bør gjelde tjenesten, ikke en navngitt person.',
  *check({ plan }) {
    for (const file of plan.files)
      for (const { is, ...stretch } of personalContactsIn(file.text))
        yield {
          place: file.placeAt(stretch),
          message: messages[is],
          hint: 'Skriv rollen, og bruk tjenestens eget nummer og felles e-postadresse.',
        }
  },
})

import { defineRule } from '../rule.ts'

/** HTML in a plan is never used: it could run at the reader, and it is lost in print. It is shown, so nothing disappears. */
export default defineRule({
  id: 'html-shown-as-text',
  severity: 'warning',
  title: 'Teksten bør ikke ha HTML.',
  *check({ plan }) {
    for (const { source, body } of [plan, ...plan.entries])
      for (const node of body.typedHtml) {
        const shown = node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value
        yield {
          place: source.placeAt(node),
          message: `«${shown}» er HTML. Den vises som teksten den er.`,
          hint: 'Bruk Markdown i stedet. Bare `<br>` for linjeskift blir forstått.',
        }
      }
  },
})

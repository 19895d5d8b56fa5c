import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

const plan = '---\ntittel: Plan\n---\n'
const hint = 'Gi mappen et annet navn, for eksempel navnet på kommunen og temaet.'

testRule(rule, {
  valid: [
    {
      name: 'a name that only resembles',
      files: { 'sokeplan/plan.md': plan, 'datalag/plan.md': plan },
    },
  ],
  invalid: [
    {
      name: 'a name without letters and numbers',
      files: { '!!!/plan.md': plan },
      findings: [
        {
          file: '!!!/plan.md',
          line: 1,
          column: 1,
          message: 'Planen kan ikke hete «!!!». Navnet har ingen bokstaver eller tall.',
        },
      ],
    },
    {
      name: 'reserved names, with ø, capitals and underscores too, with BOM, CRLF and emoji',
      files: {
        'Søk/plan.md': plan,
        '_astro/plan.md': plan,
        '404/plan.md': '\ufeff---\r\ntittel: 👪\r\n---\r\n',
        'pagefind/plan.md': plan,
        'data/tiltak/a.md': plan,
      },
      findings: [
        {
          file: '404/plan.md',
          line: 1,
          column: 1,
          message: 'Planen kan ikke hete «404». Nettstedet bruker selv den adressen.',
          hint,
          severity: 'error',
        },
        {
          file: 'Søk/plan.md',
          line: 1,
          column: 1,
          message: 'Planen kan ikke hete «Søk». Nettstedet bruker selv den adressen.',
        },
        {
          file: '_astro/plan.md',
          line: 1,
          column: 1,
          message: 'Planen kan ikke hete «_astro». Nettstedet bruker selv den adressen.',
        },
        {
          file: 'data/plan.md',
          line: 1,
          column: 1,
          message: 'Planen kan ikke hete «data». Nettstedet bruker selv den adressen.',
        },
        {
          file: 'pagefind/plan.md',
          line: 1,
          column: 1,
          message: 'Planen kan ikke hete «pagefind». Nettstedet bruker selv den adressen.',
        },
      ],
    },
  ],
})

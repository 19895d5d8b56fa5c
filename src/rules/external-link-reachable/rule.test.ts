import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

testRule(rule, {
  valid: [
    {
      // The addresses are asked by src/build/external-links.ts, where the tests are.
      name: 'any address, since the check itself asks nobody',
      files: { 'plan/kapitler/a.md': '---\ntittel: A\n---\n\n[a](https://finnes.ikke.invalid/)\n' },
    },
  ],
  invalid: [],
})

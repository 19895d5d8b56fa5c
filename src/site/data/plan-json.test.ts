import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { loadSite } from '../../plan/load-site.ts'
import { addressesFor } from '../addresses.ts'
import { planJson, planSchema } from './plan-json.ts'

const content = new URL('../../../content', import.meta.url).pathname
const { site } = await loadSite(content, { cache: false })
const addresses = addressesFor(site, '/')
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(planSchema()))

/** What the schema holds against a value. */
function faults(value: unknown): string[] {
  validate(value)
  return (validate.errors ?? []).map((one: ErrorObject) => `${one.instancePath} ${one.keyword}`)
}

describe('a plan as JSON', () => {
  test.each(site.plans.map((plan) => [plan.id, plan] as const))(
    'is what its schema says (%s)',
    (_id, plan) => {
      expect(faults(JSON.parse(planJson(plan, addresses)))).toEqual([])
    },
  )

  test('has every entry with its fields, its text and its address', () => {
    const plan = site.plans.find(({ id }) => id === 'vindelsund-forebygging')
    if (!plan) throw new Error('no example plan')
    const data = JSON.parse(planJson(plan, addresses))
    const all = Object.values(data).flatMap((list) =>
      Array.isArray(list) ? list.filter((one) => typeof one?.url === 'string') : [],
    )
    expect(all.length).toBe(plan.entries.length)
    const home = data.measures.find(({ id }: { id: string }) => id === 'hjemmebesok-til-nyfodte')
    expect(home).toMatchObject({
      url: 'https://planer.vindelsund.example/vindelsund-forebygging/tiltak/hjemmebesok-til-nyfodte/',
      levels: ['universal'],
    })
    expect(home.text.split(' ').length).toBeGreaterThan(30)
    expect(home.text).not.toContain('tittel:')
    // Its series stands in a CSV file of its own.
    const asked = data.indicators.find(({ id }: { id: string }) => id === 'voksen-a-snakke-med')
    expect(asked.series.length).toBeGreaterThan(5)
  })
})

describe('the schema', () => {
  const data = () => JSON.parse(planJson(site.plans[0] as never, addresses))

  test.each<[string, (data: ReturnType<typeof JSON.parse>) => void, string]>([
    ['a key nobody knows', (one) => (one.goals[0].colour = 'red'), '/goals/0 additionalProperties'],
    ['a word for a choice', (one) => (one.status = 'vedtatt'), '/status enum'],
    ['no list', (one) => delete one.measures[0].goals, '/measures/0 required'],
    [
      'a text for a number',
      (one) => (one.sustainabilityGoals = ['1']),
      '/sustainabilityGoals/0 type',
    ],
    ['a year as a number', (one) => (one.period = { from: 2026 }), '/period/from type'],
  ])('refuses %s', (_name, spoil, fault) => {
    const spoilt = data()
    spoil(spoilt)
    expect(faults(spoilt)).toContain(fault)
  })
})

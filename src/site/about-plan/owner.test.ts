import { describe, expect, test } from 'vitest'
import type { Plan, Site } from '../../plan/model.ts'
import { texts } from '../texts/index.ts'
import { distinctionOf, ownerNames } from './owner.ts'

type Data = Partial<Plan['data']>

const plan = (title: string, municipality: string, data: Data = {}) =>
  ({ title, data: { municipalities: [{ name: municipality }], ...data } }) as Plan

const told = (own: Plan, ...others: Plan[]) =>
  distinctionOf(own, { plans: [own, ...others] } as unknown as Site, texts.nb)

describe('distinctionOf', () => {
  const own = plan('Plan A', 'Nord kommune')
  const youth = plan('Plan A for unge', 'Nord kommune', { edition: 'youth' })

  test('is nothing where a plan is the only one', () => {
    expect(told(own)).toEqual([])
  })

  test('is the edition, not the title, where that is enough', () => {
    expect(told(own, youth)).toEqual([])
    expect(told(youth, own)).toEqual(['Ungdomsutgave'])
  })

  test('is whose it is where there are others', () => {
    expect(told(own, youth, plan('Plan B', 'Sør kommune'))).toEqual(['Nord kommune'])
    expect(told(youth, own, plan('Plan B', 'Sør kommune'))).toEqual([
      'Ungdomsutgave',
      'Nord kommune',
    ])
  })

  test('is the title where they have several', () => {
    expect(told(own, plan('Plan C', 'Nord kommune'))).toEqual(['Plan A'])
  })
})

describe('ownerNames', () => {
  const named = (...plans: Plan[]) => ownerNames({ plans } as unknown as Site)

  test('are what people call the municipalities, with whose plans they are', () => {
    const both = { title: 'C', data: { municipalities: [{ name: 'Øy kommune' }, { name: 'Vik' }] } }
    expect(named(plan('A', 'Nord-Li kommune'), plan('B', 'Sør'), both as Plan)).toEqual([
      { id: 'nordlikommune', name: 'Nord-Li' },
      { id: 'sor', name: 'Sør' },
      { id: 'oykommunevik', name: 'Øy' },
      { id: 'oykommunevik', name: 'Vik' },
    ])
  })

  test('are none where there is no other', () => {
    expect(named(plan('A', 'Nord kommune'), plan('B', 'Nord kommune'))).toEqual([])
  })
})

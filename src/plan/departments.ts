import type { Service } from './model.ts'

/** A unit of the top level with everything under it, itself first. */
export interface Department {
  top: Service
  services: Service[]
  /** Somebody beside the municipality, with nothing under it: the police, a hospital, clubs. */
  outside: boolean
}

/** The law's «etatene» are the top level; the municipality's own come before those outside it. */
export function departmentsOf(services: readonly Service[]): Department[] {
  const topOf = (service: Service): Service => (service.under ? topOf(service.under) : service)
  const departments = services
    .filter(({ under }) => under === undefined)
    .map((top): Department => {
      const below = services.filter((service) => service !== top && topOf(service) === top)
      const { owner = 'municipality' } = top.data
      const outside = below.length === 0 && owner !== 'municipality'
      return { top, services: [top, ...below], outside }
    })
  return departments.sort((a, b) => Number(a.outside) - Number(b.outside))
}

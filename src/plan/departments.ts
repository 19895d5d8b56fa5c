import type { Service } from './model.ts'

/** A unit of the top level with everything under it, itself first. */
export interface Department {
  top: Service
  services: Service[]
  /** Nothing in it is the municipality's own: the police, a hospital, the county with its schools, clubs. */
  outside: boolean
}

type Owner = NonNullable<Service['data']['owner']>

/** Whose a service is: what it says, else as what it belongs under, else the municipality's. */
export function ownerOf({ data, under }: Service): Owner {
  return data.owner ?? (under ? ownerOf(under) : 'municipality')
}

/** Whether it does the municipality's own work, alone, together with others or through a host. */
export function worksForMunicipality(service: Service): boolean {
  const own: readonly Owner[] = ['municipality', 'intermunicipal', 'hostMunicipality']
  return own.includes(ownerOf(service))
}

/** The law's «etatene» are the top level; the municipality's own come before those outside it. */
export function departmentsOf(services: readonly Service[]): Department[] {
  const topOf = (service: Service): Service => (service.under ? topOf(service.under) : service)
  const departments = services
    .filter(({ under }) => under === undefined)
    .map((top): Department => {
      const below = services.filter((service) => service !== top && topOf(service) === top)
      const all = [top, ...below]
      return { top, services: all, outside: all.every((one) => ownerOf(one) !== 'municipality') }
    })
  return departments.sort((a, b) => Number(a.outside) - Number(b.outside))
}

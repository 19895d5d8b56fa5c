import { departmentsOf } from '../../plan/departments.ts'
import type { Service } from '../../plan/model.ts'
import type { PlanContext } from '../context.ts'

/** What stands side by side where work is shared out: each department of the municipality, then all others as one. */
export interface DepartmentColumn {
  /** The department; undefined for the others. */
  id: string | undefined
  title: string
  services: readonly Service[]
}

/** The departments that have something to do with the measures; the others are no departments, so they share a column. */
export function departmentColumns({ plan, texts }: PlanContext): DepartmentColumn[] {
  const departments = departmentsOf(plan.services)
  const own = departments.filter(({ outside }) => !outside)
  const others = departments.filter(({ outside }) => outside)
  return [
    ...own.map(({ top, services }) => ({ id: top.id, title: top.title, services })),
    {
      id: undefined,
      title: texts.matrix.others,
      services: others.flatMap(({ services }) => services),
    },
  ].filter(({ services }) =>
    services.some(({ measures, helpsIn }) => measures.length + helpsIn.length > 0),
  )
}

import type { Group } from '#content'
import { recommend } from '#engine'
import { useMemo } from 'react'
import { useGuide } from '../guide.ts'
import { Field } from './Field.tsx'
import { usePlan } from './plans.ts'

/** How many groups of a list are offered as a second to try. */
const mostOffered = 6

/** Another group to try, out of the same list, in its order. */
export const Second = ({ group }: { readonly group: Group }) => {
  const { catalogue, memory, say } = useGuide()
  const [plan, write] = usePlan(group.id)
  const { lists } = useMemo(() => recommend(catalogue, memory.sheet), [catalogue, memory.sheet])
  const list = lists.find(({ recommendations }) => recommendations.some((one) => one.group === group.id)) ?? lists[0]
  const others = (list?.recommendations ?? []).filter((one) => one.group !== group.id).slice(0, mostOffered)
  const nameOf = (id: string): string => catalogue.groups.find((one) => one.id === id)?.name ?? id
  return (
    <Field
      label={say('plan-second')}
      value={plan.second}
      options={[{ id: '', label: say('plan-none') }, ...others.map(({ group: id }) => ({ id, label: nameOf(id) }))]}
      choose={(second) => write({ second })}
    />
  )
}

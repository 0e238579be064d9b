import type { Group } from '#content'
import { recommend } from '#engine'
import { useMemo } from 'react'
import { useGuide } from '../guide.ts'
import { Field } from './Field.tsx'

/** How many groups of a list are offered as a second to try. */
const mostOffered = 6

/** The groups that are offered as a second to try: those of the same list, in its order. */
export const useSeconds = (group: Group): readonly string[] => {
  const { catalogue, memory } = useGuide()
  const { lists } = useMemo(() => recommend(catalogue, memory.sheet), [catalogue, memory.sheet])
  const list = lists.find(({ recommendations }) => recommendations.some((one) => one.group === group.id)) ?? lists[0]
  const others = (list?.recommendations ?? []).map((one) => one.group).filter((id) => id !== group.id)
  return others.slice(0, mostOffered)
}

interface SecondProps {
  readonly offered: readonly string[]
  readonly chosen: string
  readonly choose: (second: string) => void
}

/** Another group to try. */
export const Second = ({ offered, chosen, choose }: SecondProps) => {
  const { catalogue, say } = useGuide()
  const nameOf = (id: string): string => catalogue.groups.find((one) => one.id === id)?.name ?? id
  return (
    <Field
      label={say('plan-second')}
      value={chosen}
      options={[{ id: '', label: say('plan-none') }, ...offered.map((id) => ({ id, label: nameOf(id) }))]}
      choose={choose}
    />
  )
}

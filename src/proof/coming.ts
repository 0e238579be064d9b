import type { Catalogue } from '#content'
import { sheetOf } from './answered.ts'
import { type Finding, holds, refuted } from './law.ts'
import { nearest, nearness } from './nearest.ts'
import { standingExample } from './standing.ts'
import type { GroupFigures, Survey } from './survey.ts'

/** A group whose meetings nobody could confirm need not come first for anybody: it should not. */
const isConfirmed = ({ groups }: Catalogue, id: string): boolean =>
  groups.find((group) => group.id === id)?.stands['meetings']?.value !== 'unconfirmed'

/** Whether every group comes there for somebody; where one never does, a sheet on which it comes near. */
export const everyGroupComes = (
  { catalogue, lists }: Survey,
  figure: Exclude<keyof GroupFigures, 'group'>,
  where: string,
  unconfirmedToo: boolean,
): Finding => {
  const comes = (id: string): boolean =>
    lists.some(({ groups }) => groups.some((one) => one.group === id && one[figure].sheets > 0n))
  const missing = catalogue.groups.filter(({ id }) => (unconfirmedToo || isConfirmed(catalogue, id)) && !comes(id))
  const [{ id, name } = { id: '', name: '' }] = missing
  if (missing.length === 0) return holds(`${catalogue.groups.length} groups.`)
  const number = catalogue.groups.findIndex((group) => group.id === id)
  const [near] = lists
    .flatMap(({ view: { list }, graph }) => {
      const start = standingExample(graph, number)
      return start ? [{ list, answers: nearest(catalogue, list, id, start) }] : []
    })
    .toSorted((a, b) => nearness(catalogue, sheetOf(b.answers), b.list, id) - nearness(catalogue, sheetOf(a.answers), a.list, id))
  const told = `${missing.map((group) => group.name).join(', ')} never ${missing.length === 1 ? 'comes' : 'come'} ${where}.`
  return near
    ? refuted(`${told} ${name} comes no nearer than on a sheet such as this one.`, sheetOf(near.answers))
    : refuted(`${told} Every sheet rules ${name} out, this one among them.`, sheetOf({}))
}

import type { Group } from '#content'
import { closeness, closestSheet, exampleInList, sheetOf } from '../examples.ts'
import { type Finding, type Law, holds, notShown, refuted } from './law.ts'
import type { GroupFigures, Survey } from '../survey.ts'

/** Nobody should be sent first to a group whose meetings we could not confirm. */
const isConfirmed = ({ stands }: Group): boolean => stands['meetings']?.value !== 'unconfirmed'

const exemptInWords = ({ name }: Group, comes: boolean): string =>
  `${name} is not asked to, because its meetings could not be confirmed, ${comes ? 'but does' : 'and never does'}`

/**
 * Checks that every group reaches a place on somebody's list, but for so many of them (`spared`). If more never do, the example is a
 * sheet that brings one of them close.
 */
export const everyGroupComes = (
  { catalogue, lists, limits }: Survey,
  figure: Exclude<keyof GroupFigures, 'group'>,
  where: string,
  unconfirmedToo: boolean,
  spared = 0,
): Finding => {
  const comes = (id: string): boolean =>
    lists.some(({ groups }) => groups.some((one) => one.group === id && one[figure].sheets > 0n))
  const required = catalogue.groups.filter((group) => unconfirmedToo || isConfirmed(group))
  const missing = required.filter(({ id }) => !comes(id))
  const [{ id, name } = { id: '', name: '' }] = missing
  if (missing.length <= spared) {
    const exempt = catalogue.groups.filter((group) => !required.includes(group))
    return holds(
      [
        `${required.length - missing.length} groups`,
        ...missing.map((group) => `${group.name} comes first level with others only`),
        ...exempt.map((group) => exemptInWords(group, comes(group.id))),
      ].join('; ') + '.',
    )
  }
  const number = catalogue.groups.findIndex((group) => group.id === id)
  const [near] = lists
    .flatMap(({ view: { list }, graph }) => {
      const start = exampleInList(graph, number, limits)
      return start ? [{ list, answers: closestSheet(catalogue, list, id, start, limits) }] : []
    })
    .toSorted(
      (a, b) => closeness(catalogue, sheetOf(b.answers), b.list, id) - closeness(catalogue, sheetOf(a.answers), a.list, id),
    )
  const told = `${missing.map((group) => group.name).join(', ')} never ${missing.length === 1 ? 'comes' : 'come'} ${where}.`
  return near
    ? refuted(`${told} ${name} comes no nearer than on a sheet such as this one.`, sheetOf(near.answers))
    : refuted(`${told} Every sheet rules ${name} out, this one among them.`, sheetOf({}))
}

export const first: Law = {
  says: 'Every group that we could confirm comes first for somebody.',
  needs: 'counts',
  check: ({ survey }) => everyGroupComes(survey, 'first', 'first', false),
}

/** One group in so many may come first level with others only: two fellowships can be for the same thing in the same way. */
const oneIn = 10

export const firstAlone: Law = {
  says: 'Nine groups in ten of those that we could confirm come first alone for somebody.',
  needs: 'counts',
  check: ({ survey }) =>
    everyGroupComes(
      survey,
      'alone',
      'first alone',
      false,
      Math.floor(survey.catalogue.groups.filter(isConfirmed).length / oneIn),
    ),
}

/** What it means for a law that some lists were only drawn from: a sheet that was drawn shows that a group stands there, and none shows nothing. */
const withDraws = (finding: Finding, { lists }: Survey): Finding => {
  const drawn = lists.filter((list) => list.drawn !== undefined).length
  if (drawn === 0) return finding
  const told = `Who comes first is exact; on ${drawn} of ${lists.length} kinds of list, who else is within the first three was looked at on sheets drawn by lot.`
  return finding.verdict === 'holds'
    ? holds(`${finding.told} ${told} A sheet is known for each group.`)
    : notShown(`No sheet is known for some group, and not every one was looked at. ${finding.told} ${told}`)
}

export const withinThree: Law = {
  says: 'Every group stands within the first three for somebody.',
  needs: 'counts',
  check: ({ survey }) => withDraws(everyGroupComes(survey, 'within', 'within the first three', true), survey),
}

import type { Group } from '#content'
import { closeness, closestSheet, exampleInList, sheetOf } from '../examples.ts'
import { type Finding, type Law, holds, notShown, refuted } from './law.ts'
import type { GroupFigures, Survey } from '../survey.ts'

/** Nobody should be sent first to a group whose meetings we could not confirm. */
const isConfirmed = ({ stands }: Group): boolean => stands['meetings']?.value !== 'unconfirmed'

const exemptInWords = ({ name }: Group, comes: boolean): string =>
  `${name} is not required to, because its meetings could not be confirmed, ${comes ? 'but does' : 'and never does'}`

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
        ...missing.map((group) => `${group.name} comes first only jointly with others`),
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
  const claim = `${missing.map((group) => group.name).join(', ')} never ${missing.length === 1 ? 'comes' : 'come'} ${where}.`
  return near
    ? refuted(`${claim} The closest that ${name} comes is on a sheet such as this one.`, sheetOf(near.answers))
    : refuted(`${claim} Every sheet rules ${name} out, including this one.`, sheetOf({}))
}

export const first: Law = {
  says: 'Every group that we could confirm comes first for someone.',
  needs: 'counts',
  check: ({ survey }) => everyGroupComes(survey, 'first', 'first', false),
}

/** One group in so many may come first only jointly with others: two fellowships can be for the same thing in the same way. */
const oneIn = 10

export const firstAlone: Law = {
  says: 'At least nine in ten of the groups that we could confirm come first alone for someone.',
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

/** What estimated lists mean for a law: a random sheet can show that a group is within the first three, but never that it is not. */
const withDraws = (finding: Finding, { lists }: Survey): Finding => {
  const drawn = lists.filter((list) => list.drawn !== undefined).length
  if (drawn === 0) return finding
  const howSure = `Who comes first is exact; on ${drawn} of ${lists.length} kinds of list, who else is within the first three is estimated from random sheets.`
  return finding.verdict === 'holds'
    ? holds(`${finding.explanation} ${howSure} A sheet is known for each group.`)
    : notShown(`For some group no sheet was found, and not every sheet was tried. ${finding.explanation} ${howSure}`)
}

export const withinThree: Law = {
  says: 'Every group is within the first three for someone.',
  needs: 'counts',
  check: ({ survey }) => withDraws(everyGroupComes(survey, 'within', 'within the first three', true), survey),
}

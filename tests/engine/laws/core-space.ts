import { type Answer, type Result, type Sheet, questionOf, recommend } from '#engine'
import { lawsOfConcern } from './of-concern.ts'
import { type Law, lawsOfLists } from './of-lists.ts'
import { breaches, catalogue, chanceFrom, seed, totals } from '../../support/sheets.ts'
import { isInShare } from '../../support/share.ts'

/** An answer, or none where the question is skipped. */
type Said = Answer | undefined
type Core = Readonly<Record<string, Said>>

/** Everything that can be ticked beside something else. */
const things = (questionOf(catalogue, 'concern')?.options ?? []).filter(({ exclusive }) => !exclusive).map(({ id }) => id)
/** From the warmest to the coldest, then not said. */
const beliefs: readonly Said[] = ['welcome', 'fine', 'open', 'rather-not', 'would-stop-me', undefined]
const approaches: readonly Said[] = ['tools', 'steps', 'talking', 'meditation', 'no-preference', undefined]
const genders: readonly Said[] = ['woman', 'man', 'non-binary', 'rather-not-say', undefined]
const goals: readonly Said[] = ['stop', 'stay-stopped', 'stop-one', 'cut-down', 'unsure', undefined]
const ages: readonly Said[] = ['under-18', 'adult', undefined]

/** Nothing ticked, one thing, or two with every main one. */
function* concerns(whoFor: Said): Generator<Core> {
  yield { concern: undefined }
  for (const thing of things) yield { concern: [thing] }
  if (whoFor === 'someone-else' || whoFor === 'both') yield { concern: ['not-sure'] }
  for (const [at, one] of things.entries()) {
    for (const other of things.slice(at + 1)) {
      for (const main of [one, other, 'about-equal']) yield { concern: [one, other], 'main-concern': main }
    }
  }
}

const mayAskGender = (whoFor: Said, age: Said): boolean => whoFor !== 'someone-else' && age !== 'under-18'

/** Everybody of this audience but for belief and gender, with the genders that they would be asked for. */
function* contexts(whoFor: Said): Generator<{ readonly core: Core; readonly genders: readonly Said[] }> {
  for (const ticked of concerns(whoFor)) {
    for (const age of ages) {
      const asked = mayAskGender(whoFor, age) ? genders : [undefined]
      for (const goal of whoFor === 'someone-else' ? [undefined] : goals) {
        for (const approach of approaches) yield { core: { 'who-for': whoFor, ...ticked, age, goal, approach }, genders: asked }
      }
    }
  }
}

const sheetOf = (core: Core): Sheet => ({
  answers: Object.fromEntries(Object.entries(core).filter((entry): entry is [string, Answer] => entry[1] !== undefined)),
  mattersMost: [],
})

const idsWhere = (trait: string, value: string): readonly string[] =>
  catalogue.groups.filter(({ stands }) => stands[trait]?.value === value).map(({ id }) => id)
const stepGroups = idsWhere('method', 'steps')
const women = [...idsWhere('room', 'women'), ...idsWhere('room', 'women-and-non-binary')]

/** How far SMART is ahead of each 12-step group in the first list; not a number where one of them has no place. */
export const smartsLeads = (result: Result): readonly number[] => {
  const [first] = totals(result)
  const smart = first?.get('smart-recovery') ?? Number.NaN
  return stepGroups.map((group) => smart - (first?.get(group) ?? Number.NaN))
}

/** The ranking without women's groups, in one string. */
export const othersInOrder = ({ lists }: Result): string =>
  lists
    .map(({ recommendations }) =>
      recommendations.filter(({ group }) => !women.includes(group)).map(({ group, total }) => `${group} ${total}`),
    )
    .join('|')

export const leadLaw = 'the colder someone is to a higher power, the further SMART is ahead of each 12-step group'
export const genderLaw = 'gender by itself changes neither order nor total of any other group'
export const coreLaws: readonly string[] = [...Object.keys({ ...lawsOfLists, ...lawsOfConcern }), leadLaw, genderLaw]

/** Every law over every sheet of one audience, or over this run's share of them: belief x approach x gender x concern x goal x age, each with skips. */
export const walkCore = (audiences: readonly Said[]) => {
  const broken = breaches()
  const laws: readonly (readonly [string, Law])[] = Object.entries({ ...lawsOfLists, ...lawsOfConcern })
  const chance = chanceFrom(seed)
  let count = 0
  const judged = (sheet: Sheet): Result => {
    const result = recommend(catalogue, sheet)
    count++
    for (const [law, wrong] of laws) {
      const what = wrong(result, sheet)
      if (what !== undefined) broken.note(law, sheet, what)
    }
    return result
  }
  for (const whoFor of audiences) {
    for (const { core, genders: asked } of contexts(whoFor)) {
      if (!isInShare(chance)) continue
      const orders = asked.map((gender) => {
        const results = beliefs.map((belief) => judged(sheetOf({ ...core, 'higher-power': belief, gender })))
        const leads = results.slice(0, 5).map(smartsLeads)
        for (const [at, colder] of leads.slice(1).entries()) {
          if (colder.some((lead, group) => lead < (leads[at]?.[group] ?? 0))) broken.note(leadLaw, core, gender)
        }
        return results.map(othersInOrder).join('\n')
      })
      if (new Set(orders).size > 1) broken.note(genderLaw, core)
    }
  }
  return { count, broken }
}

import { type Answers, chosen } from '#engine'

const substances = ['alcohol', 'cocaine', 'crystal-meth', 'opioids', 'cannabis', 'sedatives', 'ghb', 'other-drug']
export const ownOnly = ['nicotine', 'food']
const dangerousToStop = ['alcohol', 'sedatives', 'ghb']

/**
 * The questions that somebody is asked, written down from the agreed table and not from the content, so that each is
 * held against the other. What is not said for a person's own problem, or is not sure, may be a substance.
 */
export const expectedQuestions = (answers: Answers): ReadonlySet<string> => {
  const one = (id: string): string | undefined => chosen(answers, id)[0]
  const whoFor = one('who-for')
  const own = whoFor !== 'someone-else'
  const family = whoFor === 'someone-else' || whoFor === 'both'
  const ticked = chosen(answers, 'concern').filter((id) => id !== 'not-sure' && (own || !ownOnly.includes(id)))
  const isTicked = (ids: readonly string[]): boolean => ids.some((id) => ticked.includes(id))
  const substance = isTicked(substances) || ticked.length === 0
  const gender = own && one('age') !== 'under-18' && substance
  const asked: Readonly<Record<string, boolean>> = {
    'who-for': true,
    age: true,
    concern: true,
    'main-concern': ticked.length > 1,
    goal: own,
    'family-goal': family,
    relation: family,
    withdrawal: own && isTicked(dangerousToStop),
    'safe-at-home': family,
    'higher-power': true,
    approach: true,
    gender,
    'women-only': gender && one('gender') === 'woman',
    country: true,
    format: true,
    helper: own && !['tools', 'steps'].includes(one('approach') ?? ''),
    'opioid-medicine': own && isTicked(['opioids']),
    'mental-health': own && substance,
    past: own,
    extras: true,
  }
  return new Set(Object.keys(asked).filter((id) => asked[id]))
}

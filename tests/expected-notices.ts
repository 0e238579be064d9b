import type { Catalogue } from '#content'
import { type Answers, type List, chosen } from '#engine'

const dangerousToStop = ['alcohol', 'sedatives', 'ghb']

/** The notices that answers bring up, written down from the agreed table and not from the content. Only answers that apply are given. */
export const expectedNotices = (catalogue: Catalogue, answers: Answers, lists: readonly List[]): readonly string[] => {
  const says = (question: string, ...options: readonly string[]): boolean =>
    chosen(answers, question).some((option) => options.includes(option))
  const own = !says('who-for', 'someone-else')
  const family = says('who-for', 'someone-else', 'both')
  const shown = lists.flatMap(({ recommendations }) => recommendations.slice(0, 3).map(({ group }) => group))
  const [country = ''] = chosen(answers, 'country')
  const onlineOnly = catalogue.groups.filter(({ reach }) => reach[country]?.value === 'online-only').map(({ id }) => id)
  const conditions: Readonly<Record<string, boolean>> = {
    withdrawal: says('concern', ...dangerousToStop) && !says('withdrawal', 'no'),
    overdose: says('concern', 'opioids'),
    medicine:
      own &&
      (says('opioid-medicine', 'yes') || says('mental-health', 'treated-condition') || says('past', 'told-off-about-medicine')),
    'under-18': own && says('age', 'under-18'),
    'under-18-family': family && says('age', 'under-18'),
    'not-safe-at-home': family && says('safe-at-home', 'not-always'),
    gambling: says('concern', 'gambling'),
    'cutting-down': own && says('goal', 'cut-down'),
    'unconfirmed-group': shown.includes('save-our-selves'),
    'online-only': says('format', 'in-person', 'either') && shown.some((group) => onlineOnly.includes(group)),
  }
  return Object.keys(conditions).filter((id) => conditions[id])
}

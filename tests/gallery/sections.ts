import { catalogue } from '../page/answering.ts'
import { placeOf } from '../conversation/step.ts'
import type { PageState } from '../page/page-states.ts'

/** What the states of one place of the conversation are shown under. A place that is not here is shown under its own name. */
const ofPlaces: Readonly<Record<string, string>> = {
  greeting: 'The first page',
  asking: 'Questions',
  reviewing: 'The review',
  recommending: 'The list',
  planning: 'The plan',
  hearing: 'After a visit',
  returning: 'After a visit',
}

const groupIds = catalogue.groups.map(({ id }) => id)

/** What a state is shown under. */
export const sectionOf = ({ reached: { page, planted, situation } }: PageState): string => {
  if (planted) return 'Faults'
  if (page !== undefined) return groupIds.includes(page) ? 'Groups' : 'Pages with an address'
  const [place = ''] = placeOf(situation).split('.')
  return ofPlaces[place] ?? place
}

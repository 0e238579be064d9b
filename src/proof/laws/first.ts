import { everyGroupComes } from '../coming.ts'
import type { Law } from '../law.ts'

export const law: Law = {
  says: 'Every group that we could confirm comes first for somebody.',
  needs: 'counts',
  check: ({ survey }) => everyGroupComes(survey, 'first', 'first', false),
}

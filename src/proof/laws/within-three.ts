import { everyGroupComes } from '../coming.ts'
import type { Law } from '../law.ts'

export const law: Law = {
  says: 'Every group stands within the first three for somebody.',
  needs: 'counts',
  check: ({ survey }) => everyGroupComes(survey, 'within', 'within the first three', true),
}

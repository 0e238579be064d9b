import { describe, expect, test } from 'vitest'
import { prune } from '#engine'
import { noticesFor } from '../../../src/engine/notices.ts'
import { expectedWarnings } from '../../support/expected-notices.ts'
import { breaches, catalogue } from '../../support/sheets.ts'
import { decisive, everyGathering, warningsOf } from '../../engine/laws/warning-space.ts'
import { minutes } from '../../support/limits.ts'

describe('over all answers that the guide can gather to the questions that decide over a warning', () => {
  test.each(warningsOf(catalogue))(
    'every warning appears exactly when its answers say so: $id',
    (notice) => {
      const alone = { ...catalogue, notices: [notice] }
      const broken = breaches()
      const counted = { yes: 0, no: 0 }
      for (const answers of everyGathering(catalogue, decisive(notice.id))) {
        const raised = noticesFor(alone, prune(catalogue, answers), []).length > 0
        const expected = expectedWarnings(answers).includes(notice.id)
        counted[expected ? 'yes' : 'no']++
        if (raised !== expected) broken.note(notice.id, answers)
      }
      const combined = decisive(notice.id).join(' x ')
      console.log(`${notice.id}: all ${counted.yes + counted.no} combinations of ${combined}; ${counted.yes} bring it up`)
      expect(Math.min(counted.yes, counted.no)).toBeGreaterThan(0)
      expect(broken.all()).toEqual({})
    },
    minutes(9),
  )
})

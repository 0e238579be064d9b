import { beforeAll, describe, expect, test } from 'vitest'
import { coreLaws, walkCore } from './core-space.ts'
import { seed } from '../../support/seed.ts'
import { share } from '../../support/share.ts'
import { minutes } from '../../support/limits.ts'

describe('over relatives, both, and those being helped: belief x approach x gender x concern x goal x age', () => {
  let walked: ReturnType<typeof walkCore>
  beforeAll(() => {
    walked = walkCore(['someone-else', 'both', 'helping'])
    console.log(`${walked.count} sheets${share === 1 ? ', exactly' : `, a seeded ${share} of all (seed ${seed})`}`)
  }, minutes(10))
  test.each(coreLaws)('%s', (law) => {
    expect(walked.broken.of(law)).toEqual([])
  })
})

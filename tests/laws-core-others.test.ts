import { beforeAll, describe, expect, test } from 'vitest'
import { coreLaws, walkCore } from './core-space.ts'

describe('over relatives, both, and those being helped: belief x approach x gender x concern x goal x age', () => {
  let walked: ReturnType<typeof walkCore>
  beforeAll(() => {
    walked = walkCore(['someone-else', 'both', 'helping'])
    console.log(`${walked.count} sheets, exactly`)
  }, 240_000)
  test.each(coreLaws)('%s', (law) => {
    expect(walked.broken.of(law)).toEqual([])
  })
})

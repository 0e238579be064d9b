import { afterAll, expect } from 'vitest'
import { quickTest as test } from '../guide-test.ts'
import { faultsOfPaper, papers } from '../papers.ts'
import { randomAnswers } from '../random-answers.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

const people = shareOf(200)
let read = 0

afterAll(() => console.log(`${read} papers of ${people} random people read, on A4 and US Letter, with answers and without`))

test(
  'every paper has at most two pages, cuts nothing off, and tells nothing that was not ticked',
  { timeout: minutes(60) },
  async ({ visit: { page, address, requests, said } }) => {
    const faults: string[] = []
    for (const [nth, answers] of randomAnswers(people).entries()) {
      faults.push(...(await faultsOfPaper(page, address, answers, nth)).map((fault) => `${fault}: ${JSON.stringify(answers)}`))
      read += papers.length * 2
    }
    expect(faults).toEqual([])
    expect(said).toEqual([])
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([])
  },
)

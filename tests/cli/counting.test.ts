import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countLists } from '../../src/cli/counting.ts'
import { type Limits, OverLimit, OutOfTime, noLimits } from '../../src/proof/limits.ts'
import { anyMix } from '../../src/proof/population.ts'
import { type Plan, type Survey, batchesOf, countedIn, planOf } from '../../src/proof/survey.ts'
import { catalogue as whole } from '../support/sheets.ts'

const folder = mkdtempSync(join(tmpdir(), 'counting-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program for the second thread that takes the first batch, and then does this instead of counting it. */
const taking = (name: string, then: string): string => {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(
    file,
    `import { parentPort, workerData } from 'node:worker_threads'\nAtomics.add(workerData.taken, 0, 1)\n${then}\n`,
  )
  return file
}

/** A few groups of each kind, so that it does not take long. */
const some = ['alcoholics-anonymous', 'smart-recovery', 'women-for-sobriety', 'al-anon', 'lifering']
const made = planOf({ ...whole, groups: whole.groups.filter(({ id }) => some.includes(id)) }, anyMix)
const planWith = (limits: Partial<Limits>): Plan => ({ ...made, limits: { ...noLimits, ...limits } })

const figuresOf = ({ lists }: Survey): unknown =>
  lists.map(({ answer, view, groups, empty, drawn, widest }) => ({ answer, list: view.list, groups, empty, drawn, widest }))

/** Counts a plan in two threads, of which the second is the first to take a batch, and says of which lists that told. */
const countWith = async (plan: Plan, file?: string, whenWaiting = (): void => undefined) => {
  const told: (string | undefined)[] = []
  const taken = new Int32Array(new SharedArrayBuffer(4))
  const waitUntilTaken = (): void => {
    while (Atomics.load(taken, 0) === 0) Atomics.wait(taken, 0, 0, 10)
    // Nothing but counting is done until there is nothing left to count here.
    setTimeout(whenWaiting, 0)
  }
  const threading = { threads: 2, fromSheets: 0n, taken, ...(file !== undefined && { file }) }
  const counting = countLists(plan, waitUntilTaken, ({ answer }) => void told.push(answer), threading)
  const [end] = await Promise.allSettled([counting])
  return { end, told }
}

test('two threads find what one finds, and tell of each list in order', async () => {
  expect(batchesOf(made).length).toBeGreaterThan(1)
  const { end, told } = await countWith(made)
  expect(end?.status === 'fulfilled' && figuresOf(end.value)).toEqual(figuresOf(countedIn(made)))
  expect(told).toEqual(made.lists.map(({ answer }) => answer))
})

test('what the second thread took and did not count is counted all the same, if it fails', async () => {
  const { end, told } = await countWith(made, taking('fails', "throw new Error('It broke.')"))
  expect(end?.status === 'fulfilled' && figuresOf(end.value)).toEqual(figuresOf(countedIn(made)))
  expect(told).toEqual(made.lists.map(({ answer }) => answer))
})

test('a limit met in the second thread is told as in one, and no list after it', async () => {
  const { end, told } = await countWith(planWith({ states: 0.5 }))
  const reason: unknown = end?.status === 'rejected' && end.reason
  expect(reason).toBeInstanceOf(OverLimit)
  expect(String(reason)).toContain('There are more than 0.5 kinds of person to keep in memory at once.')
  expect(told).toEqual([])
})

test('the second thread is not waited for once time has run out', async () => {
  let isOver = false
  const never = taking('never-ends', 'setInterval(() => undefined, 1000)')
  const { end } = await countWith(planWith({ isOver: () => isOver }), never, () => void (isOver = true))
  expect(end?.status === 'rejected' && end.reason).toBeInstanceOf(OutOfTime)
})

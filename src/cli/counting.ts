import {
  OverLimit,
  OutOfTime,
  batchesOf,
  countBatch,
  listsCounted,
  lookAtTheClock,
  noLimits,
  type Batch,
  type Limits,
  type ListCounts,
  type ListFigures,
  type Plan,
  type Survey,
} from '#proof'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { project } from './input.ts'

/*
 * Counts the lists of a plan in two threads. Each takes the next batch that nobody has taken, so neither waits while there is one left.
 * What is counted, and the order in which it is told, are the same as in one thread.
 */

/** From so many sheets on, a second thread saves more time than it takes to start. */
const manySheets = 10n ** 12n

/** What the second thread is given. */
export interface Work {
  readonly batches: readonly Batch[]
  /** how many batches have been taken; shared between threads */
  readonly taken: Int32Array
  /** the most states at once, see `Limits` */
  readonly states: number
}

/** What came of one batch: what was counted of each list, or which limit was met. */
interface Done {
  readonly at: number
  readonly counted?: readonly ListCounts[]
  readonly overLimit?: string
}

/** Counts batches until all are taken. Once one meets a limit, neither thread takes another. */
const countAll = ({ batches, taken }: Work, limits: Limits, tell: (done: Done) => void): void => {
  for (let at = Atomics.add(taken, 0, 1); at < batches.length; at = Atomics.add(taken, 0, 1))
    try {
      tell({ at, counted: countBatch(batches[at] as Batch, limits) })
    } catch (error) {
      if (!(error instanceof OverLimit) || error instanceof OutOfTime) throw error
      Atomics.add(taken, 0, batches.length)
      tell({ at, overLimit: error.message })
    }
}

/** The work of the second thread. It looks at no clock: the first ends it once time has run out. */
export const countInThread = (work: Work, tell: (done: Done) => void): void =>
  countAll(work, { ...noLimits, states: work.states }, tell)

/** Milliseconds between two looks at the clock while nothing is left to do but wait. */
const pause = 100

/** When a second thread is started, and what it runs. */
interface Threading {
  /** how many threads can run at once */
  readonly threads?: number
  readonly fromSheets?: bigint
  readonly file?: string
  /** where both threads count what was taken */
  readonly taken?: Int32Array
}

const threadFile = join(project, 'src/cli/counting-thread.mjs')

/** What the threads have told of the batches of a plan. */
const progressOf = (plan: Plan, batches: readonly Batch[]) => {
  const done: (Done | undefined)[] = batches.map(() => undefined)
  const refusal = (): Done | undefined => done.find((one) => one?.overLimit !== undefined)
  return {
    note: (one: Done): void => void (done[one.at] = one),
    refusal,
    /** the batches that must still be counted: once one met a limit, only those before it */
    missing: (): readonly number[] => [...batches.keys()].slice(0, refusal()?.at).filter((at) => !done[at]),
    /** the lists that can be told of: all before the first that is not counted */
    lists: (): readonly ListFigures[] => {
      const counted = batches.map((_, at) => done[at]?.counted)
      const known = new Map(listsCounted(plan, batches, counted).map((list) => [list.graph, list]))
      const open = plan.lists.findIndex(({ graph }) => !known.has(graph))
      return plan.lists.slice(0, open < 0 ? undefined : open).flatMap(({ graph }) => known.get(graph) ?? [])
    },
  }
}

/**
 * Counts the lists of a plan, in two threads if there are many sheets: the second begins at once, while this one does something else
 * first. Tells of each list, in order, as soon as it and those before are counted.
 * @throws OverLimit at the limits of the plan
 */
export const countLists = async (
  plan: Plan,
  first: () => void,
  onCounted: (list: ListFigures) => void,
  {
    threads = availableParallelism(),
    fromSheets = manySheets,
    file = threadFile,
    taken = new Int32Array(new SharedArrayBuffer(4)),
  }: Threading = {},
): Promise<Survey> => {
  const { limits } = plan
  const batches = batchesOf(plan)
  const work = { batches, taken, states: limits.states }
  const { note, refusal, missing, lists } = progressOf(plan, batches)
  const isWorthIt = plan.sheets >= fromSheets && batches.length > 1 && threads > 1
  const thread = isWorthIt ? new Worker(file, { workerData: work }) : undefined
  const second = { hasEnded: thread === undefined }
  const end = (): void => void (second.hasEnded = true)
  // If it fails, what it had taken is counted here instead.
  thread?.on('message', note).on('error', end).on('exit', end)
  let told = 0
  const tell = (): void => {
    for (const list of lists().slice(told)) {
      onCounted(list)
      told++
    }
  }
  try {
    first()
    countAll(work, limits, (done) => {
      note(done)
      tell()
    })
    while (missing().length > 0 && !second.hasEnded) {
      lookAtTheClock(limits)
      await new Promise((go) => setTimeout(go, pause))
      tell()
    }
    for (const at of missing()) {
      note({ at, counted: countBatch(batches[at] as Batch, limits) })
      tell()
    }
    const { overLimit } = refusal() ?? {}
    if (overLimit !== undefined) throw new OverLimit(overLimit)
    return { ...plan, lists: lists() }
  } finally {
    await thread?.terminate()
  }
}

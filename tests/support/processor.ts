import { readFileSync, readdirSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const ticksASecond = 100

interface Process {
  readonly parent: number
  /** what it took of the processor by itself, in seconds */
  readonly own: number
  /** the same with the children that it has seen end; of a thread, with those of its whole process */
  readonly seconds: number
}

/** Reads what Linux says of a process; elsewhere, or where it is gone, nothing. See proc(5), `stat`. */
const processAt = (path: string): Process | undefined => {
  try {
    const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? []
    const ticks = fields.slice(11, 15).map(Number)
    const secondsOf = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / ticksASecond
    return { parent: Number(fields[1]), own: secondsOf(ticks.slice(0, 2)), seconds: secondsOf(ticks) }
  } catch {
    return undefined
  }
}

/** This process and all that it started, directly or not. */
const secondsOfFamily = (): number => {
  const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const all = new Map(running.map((id) => [Number(id), processAt(`/proc/${id}/stat`)]))
  const isOurs = (id: number): boolean => {
    const parent = all.get(id)?.parent ?? 0
    return id === process.pid || (parent > 1 && isOurs(parent))
  }
  return [...all].reduce((sum, [id, one]) => (one && isOurs(id) ? sum + one.seconds : sum), 0)
}

/** Seconds of the processor that this thread took so far, without others of its process; elsewhere than on Linux with them. */
export const threadSeconds = (): number =>
  processAt('/proc/thread-self/stat')?.own ?? (process.cpuUsage().user + process.cpuUsage().system) / 1e6

/** Seconds of the processor that tests took here so far: by this thread where several share a process. */
export const processorSeconds = (): number => {
  if (process.platform !== 'linux') return (process.cpuUsage().user + process.cpuUsage().system) / 1e6
  return isMainThread ? secondsOfFamily() : threadSeconds()
}

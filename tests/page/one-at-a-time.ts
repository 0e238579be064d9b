import { statSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

// Longer than the work can take: what it runs is stopped before.
const LONGEST_MINUTES = 10

/** Does a piece of work while holding a file that other test processes look for: whoever comes meanwhile waits. */
export async function oneAtATime(gate: string, work: () => Promise<void>): Promise<void> {
  while (!(await taken(gate))) {
    if (await abandoned(gate)) await rm(gate, { force: true })
    await pause(200)
  }
  try {
    await work()
  } finally {
    await rm(gate, { force: true })
  }
}

async function taken(gate: string): Promise<boolean> {
  try {
    await writeFile(gate, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

// Somebody who stops the first test run half-way should not find the second one waiting for it.
async function abandoned(gate: string): Promise<boolean> {
  const owner = await readFile(gate, 'utf8').catch(() => '')
  const since = statSync(gate, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  if (Date.now() - since > LONGEST_MINUTES * 60_000) return true
  try {
    process.kill(Number(owner), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

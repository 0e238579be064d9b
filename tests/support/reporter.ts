import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** How many files the table names: 20, or as many as the environment asks for. */
const slowest = Number(process.env['SLOWEST'] ?? 20)

interface Cost {
  readonly file: string
  readonly project: string
  readonly tests: number
  /** in seconds, from the file being read to its last test */
  readonly wall: number
  /** in seconds */
  readonly processor: number
}

const costOf = (module: TestModule): Cost => {
  const { duration, collectDuration, setupDuration } = module.diagnostic()
  return {
    file: relative(process.cwd(), module.moduleId),
    project: module.project.name,
    tests: [...module.children.allTests()].length,
    wall: (duration + collectDuration + setupDuration) / 1000,
    processor: module.meta().processor ?? 0,
  }
}

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, nth) => (nth < 3 ? (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(9) : cell)).join('  ')

/** The slowest files first, and under them what the whole run took. */
const tableOf = (costs: readonly Cost[], wall: number): string => {
  const sum = (of: (cost: Cost) => number): number => costs.reduce((total, cost) => total + of(cost), 0)
  const slow = costs.toSorted((a, b) => b.processor - a.processor || b.wall - a.wall).slice(0, slowest)
  return [
    '',
    `The ${slow.length} slowest of ${costs.length} files, in seconds`,
    row(['processor', 'wall', 'tests', 'file']),
    ...slow.map((cost) => row([cost.processor, cost.wall, String(cost.tests), `${cost.file} (${cost.project})`])),
    row([sum(({ processor }) => processor), wall, String(sum(({ tests }) => tests)), 'all files']),
    '',
  ].join('\n')
}

/** Closes a run with its slowest files and one plain line, "N passed, N failed", which says how many were skipped if any were. */
const closing = (): Reporter => {
  let started = 0
  return {
    onTestRunStart() {
      started = performance.now()
    },
    onTestRunEnd(modules: readonly TestModule[], errors) {
      const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
      const broken = modules.filter((module) => module.state() === 'failed' && module.children.size === 0).length + errors.length
      const count = (state: string): number => states.filter((one) => one === state).length
      const skipped = count('skipped') + count('pending')
      const table = tableOf(modules.map(costOf), (performance.now() - started) / 1000)
      // After Vitest's own summary, which is written in the same turn.
      process.once('exit', () => {
        console.log(table)
        console.log(`${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
      })
    },
  }
}

export default closing()

import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with one plain line, "N passed, N failed", and says how many were skipped if any were. */
const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], errors) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const broken = modules.filter((module) => module.state() === 'failed' && module.children.size === 0).length + errors.length
    const count = (state: string): number => states.filter((one) => one === state).length
    const skipped = count('skipped') + count('pending')
    // After Vitest's own summary, which is written in the same turn.
    process.once('exit', () =>
      console.log(`${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`),
    )
  },
}

export default closingLine

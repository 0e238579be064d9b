import { readFileSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { snapshotSchema } from '../../src/content/snapshot-schema.ts'
import { shuffled } from '../support/chance.ts'
import { madeUpListing } from '../meetings/made-up-listings.ts'
import { csv } from '../meetings/words.ts'
import { emptyFolder, fileWith, runImport, startImport } from '../meetings/run-import.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { share } from '../support/share.ts'

/** Milliseconds after a write has begun. */
const moments = [0, 1, 3, 9, 27, 81]

/** All of them, or, where a run makes its share alone, two, drawn by chance. */
const some = share === 1 ? moments : shuffled(chanceFrom(seed), moments).slice(0, 2)

test('an import that is killed at any moment leaves the old snapshot or the new one, whole', async () => {
  const [few, many] = [1, 20_000].map((rowsWanted) => fileWith(madeUpListing(chanceFrom(7), 'csv', rowsWanted).text))
  const out = join(emptyFolder(), 'list.json')
  const seen = new Set<number>()
  await runImport([...csv, '--in', few ?? '', '--out', out])
  for (const wait of some) {
    const program = startImport([...csv, '--in', many ?? '', '--out', out])
    const ended = new Promise((resolve) => program.on('close', resolve))
    // The first thing that changes where the snapshot lies is the beginning of a write.
    const watcher = watch(dirname(out), () => void setTimeout(() => program.kill('SIGKILL'), wait))
    await ended
    watcher.close()
    seen.add(snapshotSchema.parse(JSON.parse(readFileSync(out, 'utf8'))).rows)
  }
  for (const rowsSeen of seen) expect([1, 20_000]).toContain(rowsSeen)
})

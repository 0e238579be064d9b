import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError, type Fault } from './fault.ts'
import { readText } from './yaml-file.ts'
import type { MeetingWords } from './word-keys.ts'
import { meetingWordsSchema } from './schema/words.ts'
import { type Shape, shapeOf } from './checks/shape.ts'
import { wordingFaults } from './checks/wording.ts'

const name = 'meetings/words.yaml'

/** The words and their faults, or undefined if the folder has no file of them. */
const read = (folder: string): Shape<MeetingWords> | undefined => {
  const path = join(folder, name)
  if (!existsSync(path)) return undefined
  const file = readText(name, readFileSync(path, 'utf8'))
  if (file.faults.length > 0) return { faults: file.faults }
  const shape = shapeOf(file, meetingWordsSchema)
  return { ...shape, faults: [...shape.faults, ...wordingFaults(file)] }
}

/** Every fault in the words that go with lists of meetings. A folder without lists needs no such words. */
export const meetingWordFaults = (folder: string): readonly Fault[] => read(folder)?.faults ?? []

/**
 * The words that go with lists of meetings.
 * @throws ContentError if they are missing or faulty
 */
export const loadMeetingWords = (folder: string): MeetingWords => {
  const found = read(folder)
  if (!found) throw new ContentError([{ file: name, line: 1, column: 1, message: 'this file is missing. Add it.' }])
  if (found.faults.length > 0 || !found.made) throw new ContentError(found.faults)
  return found.made
}

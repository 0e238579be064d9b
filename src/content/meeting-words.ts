import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError, type Fault } from './fault.ts'
import { readText } from './yaml-file.ts'
import type { MeetingWords } from './word-keys.ts'
import { meetingWordsSchema } from './schema/words.ts'
import { type Shape, shapeOf } from './checks/shape.ts'
import { wordingFaults } from './checks/wording.ts'

const name = 'meetings/words.yaml'

/** These words, and every fault in them; nothing of a folder without their file. */
const read = (folder: string): Shape<MeetingWords> | undefined => {
  const path = join(folder, name)
  if (!existsSync(path)) return undefined
  const file = readText(name, readFileSync(path, 'utf8'))
  if (file.faults.length > 0) return { faults: file.faults }
  const shape = shapeOf(file, meetingWordsSchema)
  return { ...shape, faults: [...shape.faults, ...wordingFaults(file)] }
}

/** Every fault in the words of a content folder that are shown with lists of meetings. A folder without lists needs none. */
export const meetingWordFaults = (folder: string): readonly Fault[] => read(folder)?.faults ?? []

/**
 * These words.
 * @throws ContentError if they are missing or faulty
 */
export const loadMeetingWords = (folder: string): MeetingWords => {
  const found = read(folder)
  if (!found) throw new ContentError([{ file: name, line: 1, column: 1, message: 'this file is missing. Add it.' }])
  if (found.faults.length > 0 || !found.made) throw new ContentError(found.faults)
  return found.made
}

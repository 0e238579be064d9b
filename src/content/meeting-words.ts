import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError, type Fault } from './fault.ts'
import { type ContentFile, readText } from './yaml-file.ts'
import type { MeetingWords } from './word-keys.ts'
import { meetingWordsSchema } from './schema/words.ts'
import { shapeFaults } from './checks/shape.ts'
import { wordingFaults } from './checks/wording.ts'

const name = 'meetings/words.yaml'

const read = (folder: string): ContentFile | undefined => {
  const path = join(folder, name)
  return existsSync(path) ? readText(name, readFileSync(path, 'utf8')) : undefined
}

/** Every fault in the words of a content folder that are shown with lists of meetings. A folder without lists needs none. */
export const meetingWordFaults = (folder: string): readonly Fault[] => {
  const file = read(folder)
  if (!file) return []
  return file.faults.length > 0 ? file.faults : [...shapeFaults(file, meetingWordsSchema), ...wordingFaults(file)]
}

/**
 * These words.
 * @throws ContentError where they are missing or faulty
 */
export const loadMeetingWords = (folder: string): MeetingWords => {
  const faults = meetingWordFaults(folder)
  const file = read(folder)
  if (!file) throw new ContentError([{ file: name, line: 1, column: 1, message: 'this file is missing. Add it.' }])
  if (faults.length > 0) throw new ContentError(faults)
  return meetingWordsSchema.parse(file.data)
}

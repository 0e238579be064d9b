import { brokenEntries } from '../broken/entries.ts'
import { brokenFiles } from '../broken/files.ts'
import { brokenGroups } from '../broken/groups.ts'
import { brokenHelp } from '../broken/help.ts'
import { brokenOptions } from '../broken/options.ts'
import { brokenQuestions } from '../broken/questions.ts'
import { brokenShapes } from '../broken/shapes.ts'
import { brokenTraitsAndNotices } from '../broken/traits-and-notices.ts'
import { brokenWording } from '../broken/wording.ts'

/** Every kind of fault that the tests of the content's checks know. */
export const seededFaults = [
  ...brokenFiles,
  ...brokenShapes,
  ...brokenEntries,
  ...brokenQuestions,
  ...brokenOptions,
  ...brokenTraitsAndNotices,
  ...brokenGroups,
  ...brokenHelp,
  ...brokenWording,
]

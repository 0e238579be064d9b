import { brokenEntries } from '../../content/broken/entries.ts'
import { brokenFiles } from '../../content/broken/files.ts'
import { brokenGroups } from '../../content/broken/groups.ts'
import { brokenHelp } from '../../content/broken/help.ts'
import { brokenOptions } from '../../content/broken/options.ts'
import { brokenQuestions } from '../../content/broken/questions.ts'
import { brokenShapes } from '../../content/broken/shapes.ts'
import { brokenTraitsAndNotices } from '../../content/broken/traits-and-notices.ts'
import { brokenWording } from '../../content/broken/wording.ts'

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

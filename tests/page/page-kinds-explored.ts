import { outlookOf } from '../../src/ui/what-if/outlook.ts'
import { placeOf } from '../conversation/step.ts'
import { catalogue } from './answering.ts'
import type { Reached } from './steps.ts'

/** What exploring brings up; the walk leaves it out, since it goes with every list alike. */
export const explored = {
  undo: 'the results, with something to undo',
  undone: 'the results, with a change taken back',
  asideAtFirst: 'the first page, with a list set aside',
  asideOnResults: 'the results, beside the list from before',
  optional: 'a question that can be skipped',
  settled: 'a question, with the first groups settled',
} as const

/** What of that stands on the page where steps have led. */
export const kindsExplored = ({ situation, pressed }: Reached): readonly string[] => {
  const { undo, aside } = situation.context
  const place = placeOf(situation)
  const outlook = place === 'asking' ? outlookOf(situation.context) : 'open'
  return [
    ...(place === 'recommending.reading' && undo ? [explored.undo] : []),
    ...(place === 'recommending.reading' && pressed === catalogue.words.undo ? [explored.undone] : []),
    ...(aside && place === 'greeting' ? [explored.asideAtFirst] : []),
    ...(aside && place === 'recommending.reading' ? [explored.asideOnResults] : []),
    ...(outlook === 'open' ? [] : [explored[outlook]]),
  ]
}
